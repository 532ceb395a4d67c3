"""Checks of the explorer."""
import json
import shutil
import statistics
import time

import hostile
from promises import (
    OPEN_ALL, charts_named, expect, focus_visible, labels_apart, no_axe_violations,
    no_sideways_scroll, nothing_remote, targets_large_enough, text_spacing, valid, without_script)

KIND = 'explore'
STATE = "document.body.dataset.cell"
INSIDE = "document.querySelector('main').contains(document.activeElement)"


def start(bench, browser, fragment=''):
    browser.open(bench.page(KIND), fragment)


def p1_no_request(bench, browser):
    """P1 explore: asks for nothing but itself"""
    nothing_remote(bench.page(KIND))
    start(bench, browser)
    expect(browser.strangers() == [], f'{browser.strangers()}')


def p2_odd_folders(bench, browser):
    """P2 explore: opens from a folder with spaces, accents and #"""
    folder = bench.work / 'Long Béach – 1'
    folder.mkdir(exist_ok=True)
    path = folder / 'jeu #1.html'
    shutil.copy(bench.page(KIND), path)
    browser.open(path, '#1-1-1-1-1-1-1')
    expect(browser.js(STATE) == '1-1-1-1-1-1-1', browser.js(STATE))


def p3_size(bench, browser):
    """P3 explore: can be mailed"""
    size = bench.page(KIND).stat().st_size
    expect(size <= 5_000_000, f'{size} bytes')
    return f'{size / 1e6:.2f} MB'


def p4_fast(bench, browser):
    """P4 explore: ready within a second, redrawn within 50 ms"""
    times = []
    bench.page(KIND)
    for _ in range(5):
        began = time.time()
        start(bench, browser)
        times.append(time.time() - began)
    expect(statistics.median(times) <= 1, f'{times}')
    slowest = 0
    browser.js("document.getElementById('lever-0').focus()")
    for key in ['ArrowRight', 'ArrowLeft'] * 4:
        browser.key(key)
        slowest = max(slowest, float(browser.js('document.body.dataset.milliseconds')))
    expect(slowest <= 50, f'{slowest} ms')
    return f'ready in {statistics.median(times):.2f} s, redrawn in {slowest:.0f} ms'


def p5_quiet(bench, browser):
    """P5 explore: no console message, no exception, whatever is pressed"""
    start(bench, browser)
    for button in browser.js("[...document.querySelectorAll('button')].map(b=>b.textContent)"):
        if button not in ('Print this', 'Save CSV'):
            browser.js("[...document.querySelectorAll('button')].find(b=>b.textContent==="
                       f"{json.dumps(button)}).click()")
    expect(browser.faults() == [], f'{browser.faults()}')


def p6_axe(bench, browser):
    """P6 explore: axe finds nothing, at the start, with tables, pins, presets, projected, and at 320 px"""
    axe = bench.axe()
    start(bench, browser)
    no_axe_violations(browser, axe, 'start')
    browser.js(OPEN_ALL + ";document.getElementById('pin').click()")
    no_axe_violations(browser, axe, 'tables and a pin')
    for name in ('data-preset="3"', 'id="replay"', 'id="unpin"'):
        browser.js(f"document.querySelector('[{name}]').click()")
        no_axe_violations(browser, axe, name)
    browser.js("document.documentElement.style.fontSize='150%'")
    no_axe_violations(browser, axe, 'projected')
    browser.size(320, 720)
    no_axe_violations(browser, axe, '320 px')


def p7_valid(bench, browser):
    """P7 explore: valid HTML"""
    valid(bench, bench.page(KIND))


def p8_keyboard(bench, browser):
    """P8 explore: every slider and button by keyboard; focus never leaves the page"""
    start(bench, browser)
    seen = set()
    for _ in range(60):
        browser.key('Tab')
        name = browser.js("(document.activeElement.id||document.activeElement.textContent).trim()")
        if name.startswith('lever-'):
            before = browser.js(STATE)
            browser.key('ArrowRight')
            if browser.js(STATE) == before:
                browser.key('ArrowLeft')
            expect(browser.js(STATE) != before, f'{name} does not move')
        elif name in ('pin', 'unpin', 'replay', 'copy') or name.startswith('Young'):
            browser.key('Enter')
            expect(browser.js(INSIDE), f'focus left the page after {name}')
        seen.add(name)
    expect(sum(n.startswith('lever-') for n in seen) == 7, f'{seen}')


def p9_focus(bench, browser):
    """P9 explore: focus is seen, everywhere it goes"""
    start(bench, browser)
    return f'{focus_visible(browser)} stops'


def p10_targets(bench, browser):
    """P10 explore: sliders 24 px or more, buttons 44 px high"""
    start(bench, browser)
    targets_large_enough(browser)
    low = browser.js("""[...document.querySelectorAll('button')].map(b=>b.getBoundingClientRect()
    .height).filter(h=>h<44)""")
    expect(low == [], f'{low}')


def p11_narrow(bench, browser):
    """P11 explore: no sideways scroll at 320 px, at 200 % text, with wide spacing"""
    start(bench, browser)
    browser.js(OPEN_ALL)
    browser.size(320, 720)
    no_sideways_scroll(browser, '320 px')
    browser.size(1280, 720)
    browser.js("document.documentElement.style.fontSize='200%'")
    no_sideways_scroll(browser, '200 %')
    text_spacing(browser)
    no_sideways_scroll(browser, 'text spacing')


PANELS = """[0,1,2,3].map(m=>({desc:document.querySelector('#panel-'+m+' desc').textContent,
labels:[...document.querySelectorAll('#panel-'+m+' .label')].map(t=>t.textContent),
rows:[...document.querySelectorAll('#panel-'+m+'-table tbody tr')].map(r=>[...r.children].map(
c=>c.textContent))}))"""


def p12_tables(bench, browser):
    """P12 explore: after each move, words, labels and tables say the same"""
    start(bench, browser)
    charts_named(browser)
    for fragment in ('#0-0-0-0-0-0-0', '#3-2-2-1-3-2-2', '#2-1-0-1-0-2-1'):
        start(bench, browser, fragment)
        ends = browser.js("""[[...document.querySelectorAll('#dots-table tbody td')].map(
        e=>Number(e.textContent)),[...document.querySelectorAll('#dots circle')].map(
        c=>(c.getAttribute('cx')-20)/8.6)]""")
        expect(len(ends[0]) == 20 and all(abs(a - b) <= .51 for a, b in zip(*ends)), f'{ends}')
        for panel in browser.js(PANELS):
            last = [cell.split(' ')[0] for cell in panel['rows'][-1][1:]]
            expect([label.split(' ')[0] for label in panel['labels']] == last, f'{panel}')
            for end in last:
                expect(f' to {end} in the median run' in panel['desc'], f'{panel}')


def p14_labels(bench, browser):
    """P14 explore: no label overlaps another, with pins, in any corner of the grid"""
    for fragment in ('', '#0-0-0-0-0-0-0', '#3-2-2-1-3-2-2'):
        start(bench, browser, fragment)
        browser.js("document.getElementById('pin').click()")
        labels_apart(browser)


def p15_still(bench, browser):
    """P15 explore: nothing moves by itself"""
    start(bench, browser)
    expect(browser.js('document.getAnimations().length') == 0, 'something moves')


def p16_print(bench, browser):
    """P16 explore: prints the setting in words, without controls"""
    start(bench, browser)
    browser('Emulation.setEmulatedMedia', media='print')
    shown = browser.js("""[document.querySelector('.controls').checkVisibility(),
    document.getElementById('setting-words').checkVisibility(),
    document.querySelectorAll('svg.chart').length]""")
    browser('Emulation.setEmulatedMedia', media='')
    expect(shown == [False, True, 5], f'{shown}')


def p19_stops(bench, browser):
    """P19 explore: sliders reach exactly the stops that were run, and say them in words"""
    start(bench, browser)
    levers = browser.js('data.levers.map(l=>l.stops)')
    for number, stops in enumerate(levers):
        browser.js(f"document.getElementById('lever-{number}').focus()")
        browser.key('Home')
        said = [browser.js("document.activeElement.getAttribute('aria-valuetext')")]
        for _ in range(len(stops) + 2):
            browser.key('ArrowRight')
            words = browser.js("document.activeElement.getAttribute('aria-valuetext')")
            if words != said[-1]:
                said.append(words)
        expect(said == stops, f'{said} instead of {stops}')
    cells = 1
    for stops in levers:
        cells *= len(stops)
    text = browser.js('document.body.textContent')
    runs = browser.js('data.runs')
    expect(f'{cells} settings were run, {runs} runs each' in text, 'runs of a setting not said')
    return f'{cells} settings'


def p20_address(bench, browser):
    """P20 explore: the address restores the state, garbage does not, Back undoes"""
    start(bench, browser, '#3-2-0-1-2-0-1')
    expect(browser.js(STATE) == '3-2-0-1-2-0-1', browser.js(STATE))
    usual = browser.js("data.levers.map(l=>l.start).join('-')")
    for garbage in ('#zz<script>', '#9-9-9-9-9-9-9', '#1-1', '#-1-0-0-0-0-0-0', '#1e1-0-0-0-0-0-0'):
        start(bench, browser, garbage)
        expect(browser.js(STATE) == usual, f'{garbage}: {browser.js(STATE)}')
    start(bench, browser)
    browser.js("document.getElementById('lever-0').focus()")
    browser.key('ArrowRight')
    expect(browser.js(STATE) != usual, 'nothing moved')
    browser.js('new Promise(r=>{addEventListener("popstate",()=>r(1),{once:true});history.back()})')
    expect(browser.js(STATE) == usual, f'Back leads to {browser.js(STATE)}')
    expect(browser.faults() == [], f'{browser.faults()}')


def p20_replay(bench, browser):
    """P20 explore: replay toggles between the last two settings"""
    start(bench, browser, '#1-1-1-1-1-1-1')
    browser.js("document.getElementById('lever-4').focus()")
    browser.key('ArrowRight')
    seen = []
    for _ in range(3):
        browser.js("document.getElementById('replay').click()")
        seen.append(browser.js(STATE))
    expect(seen == ['1-1-1-1-1-1-1', '1-1-1-1-2-1-1', '1-1-1-1-1-1-1'], f'{seen}')


def p21_no_script(bench, browser):
    """P21 explore: without script a picture, a table and a line why"""
    without_script(browser, bench.page(KIND))
    seen = browser.js("""['#panel-0 svg','#panel-3 details','noscript','#setting-words'].map(
    s=>document.querySelector(s).checkVisibility())""")
    expect(seen[:3] == [True] * 3, f'{seen}')
    expect('needs JavaScript' in browser.js("document.body.textContent")
           or 'need JavaScript' in browser.js("document.body.textContent"), 'no line why')


def p3_refused(bench, browser):
    """P3 explore: a page too large to mail is refused with a remedy, and nothing is written"""
    path = bench.work / 'large.html'
    done = bench.run(KIND, bench.hostile(), '--months', 1200, '-n', 1, '-o', path, code=2)
    expect(b'fewer months make it smaller' in done.stderr, done.stderr.decode()[-300:])
    expect(not path.exists(), 'written all the same')


def p22_hostile(bench, browser):
    """P22 explore: hostile names are only names"""
    path = bench.work / 'hostile.json'
    path.write_text(hostile.scenario())
    page = bench.page(KIND, path)
    browser.open(page)
    found = browser.js("['img','b'].map(t=>document.querySelectorAll(t).length)")
    expect(found == [0, 0] and browser.js('document.title') != 'broken', f'{found}')
    expect(hostile.NAMES[0] in browser.js("document.querySelector('h1').textContent"), 'no name')
    expect(browser.faults() == [], f'{browser.faults()}')
    valid(bench, page)


CHECKS = [p1_no_request, p2_odd_folders, p3_size, p3_refused, p4_fast, p5_quiet, p6_axe, p7_valid, p8_keyboard,
          p9_focus, p10_targets, p11_narrow, p12_tables, p14_labels, p15_still, p16_print, p19_stops,
          p20_address, p20_replay, p21_no_script, p22_hostile]
