"""Checks of the workshop game."""
import random
import shutil
import statistics
import subprocess
import time

import hostile
from promises import (
    OPEN_ALL, charts_named, eventually, expect, focus_visible, labels_apart, no_axe_violations,
    no_sideways_scroll, nothing_remote, targets_large_enough, text_spacing, valid, without_script)

KIND = 'workshop'
STEP = "[document.body.dataset.step,document.body.dataset.path].join(' ')"
INSIDE = """document.activeElement!==document.body&&
document.querySelector('main').contains(document.activeElement)"""
STATES = ('', '#practice', '#.', '#q', '#qs.', '#qsbb', '#wall-qsbb', '#speed-qsbb', '#slip-qsbb')


def preset(bench):
    return bench.scenario('presets/young-partnership.json5')


def start(bench, browser, fragment='', still=True):
    browser('Emulation.setEmulatedMedia', features=[
        {'name': 'prefers-reduced-motion', 'value': 'reduce' if still else 'no-preference'}])
    browser.open(bench.page(KIND, preset(bench)), fragment)


def w1_no_request(bench, browser):
    """P1 workshop: asks for nothing but itself"""
    nothing_remote(bench.page(KIND, preset(bench)))
    start(bench, browser)
    expect(browser.strangers() == [], f'{browser.strangers()}')


def w2_odd_folders(bench, browser):
    """P2 workshop: opens from a folder with spaces, accents and #"""
    folder = bench.work / 'Long Béach – 1'
    folder.mkdir(exist_ok=True)
    path = folder / 'jeu #2.html'
    shutil.copy(bench.page(KIND, preset(bench)), path)
    browser.open(path, '#qs')
    expect(browser.js(STEP) == 'year-reveal QS', browser.js(STEP))


def w3_size(bench, browser):
    """P3 workshop: can be mailed"""
    size = bench.page(KIND, preset(bench)).stat().st_size
    expect(size <= 3_000_000, f'{size} bytes')
    return f'{size / 1e6:.2f} MB'


def w4_fast(bench, browser):
    """P4 workshop: ready within a second"""
    times = []
    bench.page(KIND, preset(bench))
    for _ in range(5):
        began = time.time()
        start(bench, browser)
        times.append(time.time() - began)
    expect(statistics.median(times) <= 1, f'{times}')
    return f'{statistics.median(times):.2f} s'


def there(browser, step):
    """The game is at a step, and focus is inside it."""
    eventually(lambda: browser.js(STEP).startswith(step) and browser.js(INSIDE),
               lambda: f'{browser.js(STEP)} instead of {step}, or focus is lost')


def play(browser, cards, bets=True):
    """A whole game with the keyboard alone."""
    while not browser.js("document.activeElement.dataset.step==='practice'"):
        browser.key('Tab')
    browser.key('Enter')
    there(browser, 'practice')
    for _ in range(80):
        browser.key('Tab')
        if browser.js("document.activeElement.matches('.main[data-step=year]')"):
            break
    browser.key('Enter')
    for year, card in enumerate(cards):
        there(browser, 'year-choose ' + ''.join('QBS'[int(c) - 1] for c in cards[:year]))
        expect(browser.js("document.getElementById('commit').disabled"), 'no bet, yet open')
        browser.key(card)
        bet = 'input#bet,[name=line],select#leaver'
        while not browser.js(f"document.activeElement.matches('{bet}')"):
            browser.key('Tab')
        kind = browser.js("document.activeElement.closest('[data-bet]').dataset.bet")
        expect(kind == ('trust', 'line', 'trust', 'leaver')[year], f'year {year + 1}: {kind}')
        for key in {'trust': ['ArrowRight'] * 5, 'line': [' '], 'leaver': ['ArrowDown'] * 2}[kind]:
            browser.key(key)
        eventually(lambda: not browser.js("document.getElementById('commit').disabled"),
                   f'year {year + 1}: bet placed, yet shut')
        browser.key('Enter')
        there(browser, 'year-reveal')
        expect(browser.js("document.activeElement.id==='year-heading'"),
               f'year {year + 1}: focus is not on the heading after the reveal')
        rings = browser.js("document.querySelectorAll('#trust .crossing').length")
        expect(rings == 1 + (year >= 2), f'{rings} bets on the chart in year {year + 1}')
        expect(browser.js("document.getElementById('bet-result').textContent").startswith('You bet'),
               f'year {year + 1}: what became of the bet is not said')
        browser.key('Enter')
    there(browser, 'wall')


def w8_keyboard(bench, browser):
    """P8 workshop: the whole game by keyboard alone; focus is never lost"""
    for cards in ('1233', '3221', '2222'):
        start(bench, browser)
        play(browser, cards)
        path = ''.join('QBS'[int(c) - 1] for c in cards)
        expect(browser.js(STEP) == f'wall {path}', browser.js(STEP))
        expect(f'{path} (you)' in browser.js("document.getElementById('wall-chart').textContent"),
               'the path is not lit')
        while not browser.js("document.activeElement.matches('.main[data-step=speed]')"):
            browser.key('Tab')
        browser.key('Enter')
        there(browser, 'speed')
    expect(browser.faults() == [], f'{browser.faults()}')


def w5_quiet(bench, browser):
    """P5 workshop: no console message, no exception, in any state"""
    for state in STATES:
        start(bench, browser, state)
        browser.js(OPEN_ALL)
    expect(browser.faults() == [], f'{browser.faults()}')


def w6_axe(bench, browser):
    """P6 workshop: axe finds nothing in any state, with tables, projector size, notes, 320 px"""
    axe = bench.axe()
    for state in STATES:
        start(bench, browser, state)
        no_axe_violations(browser, axe, state)
        browser.js(OPEN_ALL + ";document.getElementById('big').click();"
                   "document.getElementById('notes').click()")
        no_axe_violations(browser, axe, state + ' projector, notes, tables')
        browser.size(320, 720)
        no_axe_violations(browser, axe, state + ' 320 px')
        browser.size(1280, 720)


def w7_valid(bench, browser):
    """P7 workshop: valid HTML"""
    valid(bench, bench.page(KIND, preset(bench)))


def w9_focus(bench, browser):
    """P9 workshop: focus is seen, everywhere it goes"""
    stops = 0
    for state in ('', '#.', '#q', '#wall-qsbb'):
        start(bench, browser, state)
        # The choice of a card shows its focus on the card around it.
        browser.js("document.querySelectorAll('[name=card]').forEach(r=>r.disabled=true)")
        stops += focus_visible(browser)
    return f'{stops} stops'


def w10_targets(bench, browser):
    """P10 workshop: targets 24 px or more, choices, bets and buttons 44 px high"""
    for state in STATES:
        start(bench, browser, state)
        targets_large_enough(browser)
        low = browser.js("""[...document.querySelectorAll('button,.card,#bet')].filter(e=>
        e.checkVisibility()).map(e=>[e.textContent.slice(0,20),e.getBoundingClientRect().height])
        .filter(([t,h])=>h<44)""")
        expect(low == [], f'{state}: {low}')


def w11_narrow(bench, browser):
    """P11 workshop: no sideways scroll at 320 px, at 200 % text, with wide spacing"""
    for state in STATES:
        start(bench, browser, state)
        browser.js(OPEN_ALL)
        browser.size(320, 720)
        no_sideways_scroll(browser, state + ' 320 px')
        browser.size(1280, 720)
        browser.js("document.documentElement.style.fontSize='200%'")
        no_sideways_scroll(browser, state + ' 200 %')
        text_spacing(browser)
        no_sideways_scroll(browser, state + ' text spacing')


def w5_bets(bench, browser):
    """P5 workshop: what is said of a bet is what the told run did, in every year of every path"""
    start(bench, browser, '#.')
    wrong = browser.js("""(()=>{const out=[],lines=radios.map(r=>Number(r.value));
    for(let n=0;n<data.endings.length;n++)for(let y=1;y<=data.years;y++){
     const p=parse(codeOf(n)).slice(0,y),s=segment(p,y-1);
     if(turn(y-1)==='line'){
      const far=lines.map(k=>{const l=series(p,k,5);
       return Math.abs(l[y*span]-l[(y-1)*span])/data.measures[k].top});
      const best=lines[far.indexOf(Math.max(...far))];
      if(!outcome(best,p).includes('; it moved most'))out.push(outcome(best,p))}
     if(turn(y-1)==='leaver'){const m=series(p,5,5),first=data.leavers[s];
      const fell=m.slice((y-1)*span,y*span).some((v,i)=>m[(y-1)*span+i+1]<v-.5);
      if(fell&&first<0||first>=data.partners.length)out.push(code(p)+' '+first);
      if(first>=0&&!outcome(first,p).includes('left first'))out.push(outcome(first,p))}}
    return out})()""")
    expect(wrong == [], f'{wrong[:3]}')


def w12_tables(bench, browser):
    """P12 workshop: words, labels and tables say the same"""
    for state in ('#qsb', '#bbbb', '#sqsq'):
        start(bench, browser, state)
        charts_named(browser)
        got = browser.js("""[document.querySelector('#trust desc').textContent,
        [...document.querySelector('#trust-table tbody tr:last-child').children].map(
        e=>e.textContent),[...document.querySelectorAll('#trust .label')].map(e=>e.textContent)]""")
        desc, row, labels = got
        expect(f'to {row[1]} in this partnership' in desc, f'{got}')
        expect(f'like it is {row[2]}.' in desc, f'{got}')
        small = browser.js("""[[...document.querySelectorAll('.minis desc')].map(e=>e.textContent),
        [...document.querySelector('#mini-table tbody tr:last-child').children].slice(1).map(
        e=>e.textContent),[...document.querySelectorAll('.minis svg')].map(s=>
        [...s.querySelectorAll('.label')].map(e=>e.textContent.trim()))]""")
        for words, cell, ends in zip(*small):
            own, median = cell.rstrip(')').split(' (median ')
            expect(f'to {own} in this partnership' in words and f'like it is {median}.' in words,
                   f'{small}')
            expect(sorted(ends) == sorted([own, median]), f'{small}')
        expect(f'{row[1]} this one' in labels and f'{row[2]} median' in labels, f'{got}')


def w14_labels(bench, browser):
    """P14 workshop: labels apart; 12 px or more, and 20 px or more in projector size"""
    for state in STATES:
        start(bench, browser, state)
        browser.js("document.getElementById('teams').value='QBSS, SSBB, BBBB, QQQQ, SBQS';"
                   "document.getElementById('teams').dispatchEvent(new Event('input'))")
        labels_apart(browser)
        browser.js("document.getElementById('big').click()")
        labels_apart(browser, 20)


def w15_still(bench, browser):
    """P15 workshop: nothing plays by itself; a reveal takes two steps a second and can be cut short"""
    start(bench, browser, '#qs', still=False)
    expect(browser.js('document.getAnimations().length') == 0, 'something moves')
    before = browser.js("document.getElementById('trust').innerHTML")
    time.sleep(1.2)
    expect(browser.js("document.getElementById('trust').innerHTML") == before, 'it plays')
    start(bench, browser, '#.', still=False)
    browser.key('2')
    browser.js("document.getElementById('skip').click()")
    lengths = []
    for _ in range(12):
        lengths.append(browser.js(
            "document.querySelector('#trust .told').getAttribute('d').split(' ').length"))
        time.sleep(.1)
    expect(len(set(lengths)) <= 5, f'{lengths}: faster than two steps a second')
    expect(browser.js("document.getElementById('next').hidden"), 'told before it is shown')
    seen = []
    while not seen or seen[-1][2] == 0:
        seen.append(browser.js("""[document.querySelector('#trust .told').getAttribute('d')
        .split(' ').length,document.querySelectorAll('#trust .run').length,
        document.querySelectorAll('#trust .half').length]"""))
        expect(len(seen) < 200, 'the reveal never ends')
        time.sleep(.1)
    stages = [(told, runs > 0, bands > 0) for told, runs, bands in seen]
    order = list(dict.fromkeys(stage[1:] for stage in stages))
    expect(order == [(False, False), (True, False), (True, True)], f'{order}: runs, then bands')
    start(bench, browser, '#.', still=False)
    browser.key('2')
    browser.js("document.getElementById('skip').click()")
    browser.js("document.getElementById('hurry').click()")
    expect(not browser.js("document.getElementById('next').hidden") and browser.js(INSIDE), 'cut')
    start(bench, browser, '#.')
    browser.key('2')
    browser.js("document.getElementById('skip').click()")
    expect(not browser.js("document.getElementById('next').hidden"), 'reduced motion still moves')


def w16_print(bench, browser):
    """P16 workshop: prints tagged, without controls; handouts print on whole cards"""
    start(bench, browser, '#slip-qsbb')
    path = bench.work / 'game.pdf'
    browser.pdf(path)
    info = subprocess.run(['pdfinfo', path], capture_output=True, text=True).stdout
    expect('Tagged:          yes' in info, info)
    text = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True).stdout
    expect('With whom' in text and 'Projector size' not in text, text[:300])


def w17_sentences(bench, browser):
    """P17 workshop: medians on the wall are the ends of the lines"""
    start(bench, browser, '#wall-qsbb')
    rows = browser.js("""[...document.querySelectorAll('#wall-table tbody tr')].map(r=>
    [...r.children].map(c=>c.textContent))""")
    expect(len(rows) == 81, f'{len(rows)} endings')
    randomly = random.Random(1).sample(rows, 10)
    for code, outcomes, trust, *_ in randomly:
        ends = browser.js(f"[1,0].map(k=>series(parse('{code}'),k,2).at(-1))")
        for shown, end in zip((outcomes, trust), ends):
            expect(abs(float(shown) - end) <= .5 + 100 / 255, f'{code}: {shown} against {end}')


def w20_address(bench, browser):
    """P20 workshop: the address restores the state, garbage does not, Back undoes a choice"""
    for fragment, there in (('#qsb', 'year-reveal QSB'), ('#qsb.', 'year-choose QSB'),
                            ('#wall-sbqq', 'wall SBQQ'), ('#.', 'year-choose ')):
        start(bench, browser, fragment)
        expect(browser.js(STEP) == there, f'{fragment}: {browser.js(STEP)}')
    for garbage in ('#zz<script>', '#qsbqq', '#qsbq.', '#wall-xyz', '#__proto__', '#QSB', '#%'):
        start(bench, browser, garbage)
        expect(browser.js(STEP) == 'meet ', f'{garbage}: {browser.js(STEP)}')
    start(bench, browser, '#q.')
    browser.key('3')
    browser.js("document.getElementById('skip').click()")
    expect(browser.js(STEP) == 'year-reveal QS', browser.js(STEP))
    browser.js('new Promise(r=>{addEventListener("popstate",()=>r(1),{once:true});history.back()})')
    expect(browser.js(STEP) == 'year-choose Q', f'Back leads to {browser.js(STEP)}')
    browser.key('Backspace')
    expect(browser.js(STEP) == 'year-reveal Q', f'Backspace leads to {browser.js(STEP)}')
    expect(browser.faults() == [], f'{browser.faults()}')


def w21_no_script(bench, browser):
    """P21 workshop: without script a picture, a table and a line why, and nothing that does nothing"""
    without_script(browser, bench.page(KIND, preset(bench)))
    seen = browser.js("""['#practice-chart svg','#practice-chart details','#screen-meet noscript',
    '#start-network-title','.slip','#screen-year','.bar','.onward button','.hands input'].map(
    s=>{const e=document.querySelector(s);return !!e&&(e.closest('svg')||e).checkVisibility()})""")
    expect(seen == [True] * 5 + [False] * 4, f'{seen}')
    expect('needs JavaScript' in browser.js("document.body.textContent"), 'no line why')


def w22_hostile(bench, browser):
    """P22 workshop: hostile names are only names"""
    path = bench.work / 'hostile.json'
    path.write_text(hostile.scenario())
    page = bench.page(KIND, path)
    for state in ('', '#qsbb', '#wall-qsbb'):
        browser.open(page, state)
        found = browser.js("['img','b'].map(t=>document.querySelectorAll(t).length)")
        expect(found == [0, 0] and browser.js('document.title') != 'broken', f'{found}')
        browser.size(320, 720)
        no_sideways_scroll(browser, state)
        browser.size(1280, 720)
    expect(hostile.NAMES[3][:100] in browser.js('document.body.textContent'), 'no name')
    expect(browser.faults() == [], f'{browser.faults()}')
    valid(bench, page)
    cards = handouts(bench, path)
    browser.open(cards)
    found = browser.js("['script','img','b'].map(t=>document.querySelectorAll(t).length)")
    expect(found == [0, 0, 0], f'handouts: {found}')
    valid(bench, cards)


def handouts(bench, scenario):
    path = bench.work / f'handouts-{scenario.stem}.html'
    if not path.exists():
        bench.run(KIND, scenario, '-n', 2, '-o', bench.work / f'few-{scenario.stem}.html',
                  '--handouts', path)
    return path


def handouts_kept(bench, browser):
    """P1 to P11 handouts: nothing remote, axe finds nothing, valid, narrow, whole cards on paper"""
    path = handouts(bench, preset(bench))
    nothing_remote(path)
    valid(bench, path)
    browser.open(path)
    no_axe_violations(browser, bench.axe(), 'handouts')
    browser.size(320, 720)
    no_sideways_scroll(browser, 'handouts, 320 px')
    no_axe_violations(browser, bench.axe(), 'handouts, 320 px')
    pdf = bench.work / 'handouts.pdf'
    browser.pdf(pdf)
    info = subprocess.run(['pdfinfo', pdf], capture_output=True, text=True).stdout
    expect('Tagged:          yes' in info, info)
    sheets = subprocess.run(['pdftotext', '-raw', pdf, '-'], capture_output=True,
                            text=True).stdout.split('\f')
    cards = [sheet.count('\nInterest ') for sheet in sheets]
    expect(max(cards) == 8 and sum(cards) == 13, f'role cards on each sheet: {cards}')
    expect(browser.faults() == [], f'{browser.faults()}')


CHECKS = [w1_no_request, w2_odd_folders, w3_size, w4_fast, w5_quiet, w5_bets, w6_axe, w7_valid, w8_keyboard,
          w9_focus, w10_targets, w11_narrow, w12_tables, w14_labels, w15_still, w16_print,
          w17_sentences, w20_address, w21_no_script, w22_hostile, handouts_kept]
