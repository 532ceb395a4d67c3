"""Checks of the report."""
import csv
import json
import re
import shutil
import subprocess

import hostile
from promises import (
    OPEN_ALL, charts_named, expect, focus_visible, labels_apart, no_axe_violations,
    no_sideways_scroll, nothing_remote, targets_large_enough, text_spacing, valid)

KIND = 'report'
MEASURES = ['outcome', 'wins', 'capability', 'trust', 'engagement', 'members']


def p1_no_request(bench, browser):
    """P1 report: asks for nothing but itself"""
    page = bench.page(KIND)
    nothing_remote(page)
    browser.open(page)
    expect(browser.strangers() == [], f'{browser.strangers()}')


def p2_odd_folders(bench, browser):
    """P2 report: opens from a folder with spaces, accents and #"""
    folder = bench.work / 'Long Béach – 1'
    folder.mkdir(exist_ok=True)
    path = folder / 'rapport #1.html'
    shutil.copy(bench.page(KIND), path)
    browser.open(path)
    expect(browser.js("document.querySelectorAll('h2').length") > 5, 'nothing there')


def p3_size(bench, browser):
    """P3 report: can be mailed"""
    size = bench.page(KIND).stat().st_size
    expect(size <= 1_500_000, f'{size} bytes')
    return f'{size / 1e6:.2f} MB'


def p5_quiet(bench, browser):
    """P5 report: no console message, no exception"""
    browser.open(bench.page(KIND))
    browser.js(OPEN_ALL)
    expect(browser.faults() == [], f'{browser.faults()}')


def p6_axe(bench, browser):
    """P6 report: axe finds nothing, at the start, with tables open, projected, and at 320 px"""
    axe = bench.axe()
    browser.open(bench.page(KIND))
    no_axe_violations(browser, axe, 'start')
    browser.js(OPEN_ALL)
    no_axe_violations(browser, axe, 'tables open')
    browser.js("document.documentElement.style.fontSize='150%'")
    no_axe_violations(browser, axe, 'projected')
    browser.size(320, 720)
    no_axe_violations(browser, axe, '320 px')


def p7_valid(bench, browser):
    """P7 report: valid HTML"""
    valid(bench, bench.page(KIND))


def p9_focus(bench, browser):
    """P9 report: focus is seen, everywhere it goes"""
    browser.open(bench.page(KIND))
    browser.js(OPEN_ALL)
    return f'{focus_visible(browser)} stops'


def p10_targets(bench, browser):
    """P10 report: everything to click is 24 px or more"""
    browser.open(bench.page(KIND))
    targets_large_enough(browser)


def p11_narrow(bench, browser):
    """P11 report: no sideways scroll at 320 px, at 200 % text, with wide spacing"""
    browser.open(bench.page(KIND))
    browser.js(OPEN_ALL)
    browser.size(320, 720)
    no_sideways_scroll(browser, '320 px')
    browser.size(1280, 720)
    browser.js("document.documentElement.style.fontSize='200%'")
    no_sideways_scroll(browser, '200 %')
    text_spacing(browser)
    no_sideways_scroll(browser, 'text spacing')


FIGURES = """[...document.querySelectorAll('figure')].filter(f=>f.querySelector('table')).map(f=>({
id:f.id,desc:f.querySelector('desc').textContent,heads:[...f.querySelectorAll('thead th')].map(
e=>e.textContent),rows:[...f.querySelectorAll('tbody tr')].map(r=>[...r.children].map(
e=>e.textContent))}))"""


def numbers(cell):
    return [float(n.replace('−', '-')) for n in re.findall(r'[−-]?\d+(?:\.\d+)?', cell)]


def p12_tables(bench, browser):
    """P12 report: each chart has a name, its end value in words, and a table that says the same"""
    browser.open(bench.page(KIND))
    count = charts_named(browser)
    figures = browser.js(FIGURES)
    expect(len(figures) >= 8, f'{len(figures)} figures with tables')
    for figure in figures:
        for cell in figure['rows'][-1][1:]:
            end = cell.split(' ')[0]
            expect(f' to {end} in the median run' in figure['desc'],
                   f"{figure['id']}: {end} is not in: {figure['desc']}")
    return f'{count} charts'


def p12_csv(bench, browser):
    """P12 report: the numbers of the tables are those of the study's CSV"""
    folder = bench.work / 'study'
    bench.run('run', bench.scenario(), '-o', folder)
    with open(folder / 'summary.csv', newline='') as file:
        table = {(r['strategy'], int(r['month']), r['output']): r for r in csv.DictReader(file)}
    names = strategy_names(json.loads((folder / 'study.json').read_text()))
    browser.open(bench.page(KIND))
    compared = 0
    for figure in browser.js(FIGURES):
        if not figure['id'].startswith('chart-'):
            continue
        measure = MEASURES[int(figure['id'].split('-')[1])]
        factor = 1 if measure == 'members' else 100
        for row in figure['rows']:
            for head, cell in zip(figure['heads'][1:], row[1:]):
                line = table[names[head], int(row[0]), measure]
                there = [float(line[q]) * factor for q in ('q50', 'q25', 'q75', 'q05', 'q95')]
                here = numbers(cell)
                expect(all(abs(a - b) <= .5 + 1e-6 for a, b in zip(here, there)),
                       f'{measure} {head} month {row[0]}: {here} against {there}')
                compared += 5
    expect(compared > 300, f'only {compared} numbers compared')
    return f'{compared} numbers'


def strategy_names(value):
    """Ids of strategies by name, wherever they stand in the record of a study."""
    if isinstance(value, list):
        value = dict(enumerate(value))
    if not isinstance(value, dict):
        return {}
    own = value.get('strategies')
    if isinstance(own, list) and own and isinstance(own[0], dict) and 'phases' in own[0]:
        return {s.get('name', s['id']): s['id'] for s in own}
    return next((n for n in map(strategy_names, value.values()) if n), {})


def p14_labels(bench, browser):
    """P14 report: no label overlaps another or leaves its chart; all are 12 px or more"""
    browser.open(bench.page(KIND))
    labels_apart(browser)


def p15_still(bench, browser):
    """P15 report: nothing moves"""
    browser.open(bench.page(KIND))
    expect(browser.js('document.getAnimations().length') == 0, 'something moves')


def pages_of(path):
    info = subprocess.run(['pdfinfo', path], capture_output=True, text=True).stdout
    expect(re.search(r'Tagged:\s+yes', info), 'the PDF is not tagged')
    return int(re.search(r'Pages:\s+(\d+)', info).group(1))


def squeezed(text):
    return re.sub(r'\s+', '', text).lower()


def p16_print(bench, browser):
    """P16 report: a tagged PDF of at most 8 pages, with every chart and table, none split"""
    browser.open(bench.page(KIND))
    path = bench.work / 'report.pdf'
    browser.pdf(path)
    pages = pages_of(path)
    expect(pages <= 8, f'{pages} pages')
    text = squeezed(subprocess.run(
        ['pdftotext', '-raw', path, '-'], capture_output=True, text=True).stdout)
    for what in ('h2', 'h3', 'details tbody tr:first-child th', 'details tbody tr:last-child td'):
        wanted = browser.js(f"[...document.querySelectorAll('{what}')].map(e=>e.textContent)")
        absent = sorted({w for w in wanted if squeezed(w) not in text})
        expect(wanted and absent == [], f'{what} not printed: {absent[:4]}')
    browser('Emulation.setEmulatedMedia', media='print')
    split = browser.js("""[...document.querySelectorAll('figure,svg.chart')].filter(
    e=>getComputedStyle(e).breakInside!=='avoid').length""")
    shown = browser.js("""[...document.querySelectorAll('nav,.controls,.skip')].filter(
    e=>e.checkVisibility()).length""")
    browser('Emulation.setEmulatedMedia', media='')
    expect(split == 0 and shown == 0, f'{split} figures may be split, {shown} controls printed')
    enough_for_a_meeting(browser, path, 'the hub')
    return f'{pages} pages'


MEETING = """['answer','scorecard','gap-heading','head-to-head'].flatMap(id=>{
const s=document.getElementById(id).closest('section');
return [...s.querySelectorAll('h2,h3,.headline,.further')].map(e=>e.textContent)})"""


def enough_for_a_meeting(browser, path, name):
    """The answer, now and then, the gap and head to head are on the first two pages."""
    text = squeezed(subprocess.run(
        ['pdftotext', '-raw', '-l', '2', path, '-'], capture_output=True, text=True).stdout)
    absent = [w for w in browser.js(MEETING) if squeezed(w) not in text]
    expect(absent == [], f'{name}: not on the first two pages: {absent[:3]}')
    expect('thenumbersbehind' not in text, f'{name}: tables on the first two pages')


def p16_every_scenario(bench, browser):
    """P16 report: at most 8 pages, two for a meeting, and labels apart, for every preset and hub"""
    longest = 0
    for folder in ('presets', 'hubs'):
        for scenario in sorted((bench.root / 'Scenarios' / folder).glob('*.json5')):
            browser.open(bench.page(KIND, scenario))
            labels_apart(browser)
            path = bench.work / 'page.pdf'
            browser.pdf(path)
            expect(pages_of(path) <= 8, f'{scenario.name}: {pages_of(path)} pages')
            enough_for_a_meeting(browser, path, scenario.name)
            longest = max(longest, pages_of(path))
    return f'at most {longest}'


def p21_no_script(bench, browser):
    """P21 report: complete without script"""
    text = bench.page(KIND).read_text()
    expect('<script' not in text, 'a script')
    for word in ('The answer', 'Now and then', 'What would change this answer', 'Assumptions'):
        expect(word in text, word)


def p22_hostile(bench, browser):
    """P22 report: hostile names are only names"""
    path = bench.work / 'hostile.json'
    path.write_text(hostile.scenario())
    page = bench.page(KIND, path)
    browser.open(page)
    found = browser.js("['script','img','b'].map(t=>document.querySelectorAll(t).length)")
    expect(found == [0, 0, 0], f'{found}')
    expect(browser.js('document.title') != 'broken', 'a name ran')
    text = browser.js('document.body.textContent')
    for name in hostile.NAMES[:5]:
        expect(name[:100] in text, f'{name!r} is not there as text')
    expect(browser.faults() == [], f'{browser.faults()}')
    labels_apart(browser)
    valid(bench, page)
    browser.size(320, 720)
    no_sideways_scroll(browser, 'hostile, 320 px')


def c15_same_bytes(bench, browser):
    """C15 report: the same bytes for one worker and for two"""
    one = bench.page(KIND, None, '--jobs', '1').read_bytes()
    two = bench.page(KIND, None, '--jobs', '2').read_bytes()
    # The command in the page names the number of jobs and the file.
    same = [re.sub(rb'<code>.*?</code>', b'', page) for page in (one, two)]
    expect(same[0] == same[1], 'the pages differ')


CHECKS = [p1_no_request, p2_odd_folders, p3_size, p5_quiet, p6_axe, p7_valid, p9_focus, p10_targets,
          p11_narrow, p12_tables, p12_csv, p14_labels, p15_still, p16_print, p16_every_scenario,
          p21_no_script, p22_hostile, c15_same_bytes]
