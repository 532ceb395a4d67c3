"""What every page promises, as functions of a browser that shows it."""
import html
import json
import re
import subprocess
import time

from colours import contrast

OPEN_ALL = "document.querySelectorAll('details').forEach(d=>d.open=true)"

AXE_RUN = """axe.run(document,{runOnly:{type:'tag',values:['wcag2a','wcag2aa','wcag21a','wcag21aa',
'wcag22aa','best-practice']},rules:{'target-size':{enabled:true}}}).then(r=>r.violations.map(
v=>v.id+': '+v.nodes.slice(0,2).map(n=>n.html.slice(0,160)).join(' | ')))"""


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


def eventually(condition, message, seconds=3):
    """Waits for what a key press leads to; engines hand keys over at their own pace."""
    end = time.time() + seconds
    while not condition():
        expect(time.time() < end, message() if callable(message) else message)
        time.sleep(.01)


def nothing_remote(path):
    text = html.unescape(path.read_text())
    expect('http-equiv="Content-Security-Policy"' in text, 'no content security policy')
    expect("default-src 'none'" in text, 'the policy allows more than nothing')
    for pattern in (r'<[^>]*\ssrc\s*=', r'<[^>]*\shref\s*=\s*"(?!#)', r'url\(', r'@import',
                    r'https?://'):
        found = re.search(pattern, text)
        expect(not found, f'{pattern} in the page: {found and text[found.start():][:80]}')


def no_axe_violations(browser, axe, state):
    browser.js(axe + ';0')
    found = browser.js(AXE_RUN)
    expect(found == [], f'{state}: {found}')


def valid(bench, path):
    done = subprocess.run(
        ['java', '-jar', str(bench.nu()), '--format', 'json', '--exit-zero-always', str(path)],
        capture_output=True)
    messages = json.loads(done.stderr.decode() or done.stdout.decode())['messages']
    # The checker of 2020 does not know newer CSS; browsers are asked about that themselves.
    errors = [f"{m.get('lastLine')}: {m['message']} … {m.get('extract', '')[:120]}"
              for m in messages if m['type'] == 'error' and not m['message'].startswith('CSS:')]
    expect(errors == [], f'{len(errors)} errors: {errors[:4]}')


def no_sideways_scroll(browser, state):
    wide, inner = browser.js('[document.documentElement.scrollWidth, innerWidth]')
    if wide > inner:
        guilty = browser.js("""[...document.querySelectorAll('body *')].filter(e=>
        e.getBoundingClientRect().right>innerWidth+1&&!e.closest('.scroll')).slice(0,3).map(
        e=>e.tagName+'.'+e.getAttribute('class')+' '+(e.textContent||'').slice(0,40))""")
        raise AssertionError(f'{state}: {wide} > {inner}: {guilty}')


def text_spacing(browser):
    """The spacing that WCAG 1.4.12 asks pages to bear."""
    browser.js("""document.documentElement.style.fontSize='';const s=document.createElement('style');
    s.textContent='*{line-height:1.5!important;letter-spacing:.12em!important;'
    +'word-spacing:.16em!important}p{margin-bottom:2em!important}';document.head.append(s)""")


def without_script(browser, path):
    """Opens a page as a reader sees it that runs no scripts."""
    browser('Emulation.setScriptExecutionDisabled', value=True)
    try:
        browser('Page.navigate', url=path.as_uri())
        eventually(lambda: browser.js("document.readyState==='complete'&&"
                                      "!!document.querySelector('footer')"), 'not loaded', 10)
        expect(browser.js('document.body.dataset.ready') == '0', 'a script ran')
    finally:
        browser('Emulation.setScriptExecutionDisabled', value=False)


def targets_large_enough(browser, smallest=24, among='a[href],button,summary,input,select'):
    small = browser.js("""[...document.querySelectorAll('%s')].filter(e=>e.checkVisibility()&&
    !e.closest('.skip')).map(e=>[e.outerHTML.slice(0,80),e.getBoundingClientRect()]).filter(
    ([h,b])=>b.width>0&&(b.width<%d||b.height<%d)).map(
    ([h,b])=>h+' '+Math.round(b.width)+'×'+Math.round(b.height))""" % (among, smallest, smallest))
    expect(small == [], f'{small[:5]}')


FOCUS = """(()=>{const e=document.activeElement;if(!e||e===document.body)return null;
const s=getComputedStyle(e),b=e.getBoundingClientRect();
const x=Math.min(innerWidth-2,Math.max(1,b.left+Math.min(b.width/2,8)));
const y=Math.min(innerHeight-2,Math.max(1,b.top+Math.min(b.height/2,8)));
const t=document.elementFromPoint(x,y);
return {html:e.outerHTML.slice(0,90),width:parseFloat(s.outlineWidth),style:s.outlineStyle,
colour:s.outlineColor,onTop:!!t&&(e===t||e.contains(t)||t.contains(e))}})()"""


def hexadecimal(colour):
    return '#' + ''.join(f'{int(float(c)):02x}' for c in re.findall(r'[\d.]+', colour)[:3])


def focus_visible(browser, most=400):
    """Walks with Tab; everything that takes focus shows it and nothing covers it."""
    seen = []
    for _ in range(most):
        browser.key('Tab')
        focus = browser.js(FOCUS)
        if focus is None:
            break
        expect(focus['style'] != 'none' and focus['width'] >= 2, f'no outline: {focus}')
        expect(contrast(hexadecimal(focus['colour'])) >= 3, f'faint outline: {focus}')
        expect(focus['onTop'], f'covered: {focus}')
        seen.append(focus['html'])
    expect(len(seen) > 3, f'only {seen} take focus')
    return len(seen)


LABELS = """[...document.querySelectorAll('svg.chart')].filter(s=>s.checkVisibility()).flatMap(s=>{
const v=s.viewBox.baseVal,scale=s.getBoundingClientRect().width/v.width,bad=[];
const t=[...s.querySelectorAll('text')].filter(e=>e.textContent.trim()&&e.checkVisibility()).map(
e=>({e,b:e.getBBox()}));
const name=(s.querySelector('title')||{}).textContent;
for(const {e,b} of t){
 if(b.x<-.5||b.y<-.5||b.x+b.width>v.width+.5||b.y+b.height>v.height+.5)
  bad.push(name+': leaves: '+e.textContent+' '+[b.x,b.y,b.width,b.height].map(Math.round));
 const size=parseFloat(getComputedStyle(e).fontSize)*scale;
 if(size<%f)bad.push(name+': '+size.toFixed(1)+' px: '+e.textContent)}
for(let i=0;i<t.length;i++)for(let j=i+1;j<t.length;j++){const a=t[i].b,b=t[j].b;
 const w=Math.min(a.x+a.width,b.x+b.width)-Math.max(a.x,b.x);
 const h=Math.min(a.y+a.height,b.y+b.height)-Math.max(a.y,b.y);
 if(w>.5&&h>2.5)bad.push(name+': overlap: '+t[i].e.textContent+' / '+t[j].e.textContent)}
return bad})"""


def labels_apart(browser, smallest=12):
    bad = browser.js(LABELS % (smallest - .05))
    expect(bad == [], f'{len(bad)}: {bad[:4]}')


CHARTS = """[...document.querySelectorAll('svg[role=img]')].map(s=>{const d=s.getAttribute(
'aria-labelledby').split(' ').map(i=>document.getElementById(i));
return d.map(e=>e?e.textContent.trim():'')})"""


def charts_named(browser):
    charts = browser.js(CHARTS)
    expect(len(charts) > 0, 'no charts')
    nameless = [c for c in charts if len(c) < 2 or not all(c)]
    expect(nameless == [], f'without name or description: {nameless[:3]}')
    return len(charts)
