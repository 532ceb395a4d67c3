"""Checks of the kit that all pages are made with."""
import itertools
import re

from colours import VISIONS, contrast, difference
from promises import expect, hexadecimal

STRATEGY_MARKS = """[...document.querySelectorAll('svg.key path')].map(p=>[p.getAttribute('stroke'),
p.getAttribute('stroke-dasharray')])"""


def p13_colours(bench, browser):
    """P13 kit: lines differ for everybody, by colour and by dash"""
    browser.open(bench.page('report'))
    marks = {tuple(mark) for mark in browser.js(STRATEGY_MARKS)}
    expect(len(marks) >= 2, f'only {marks}')
    expect(len({dash for _, dash in marks}) == len(marks), f'two share a dash: {marks}')
    for colour, _ in marks:
        expect(contrast(colour) >= 3, f'{colour} has contrast {contrast(colour):.2f}')
    for (one, _), (other, _) in itertools.combinations(sorted(marks), 2):
        for vision in VISIONS:
            apart = difference(one, other, vision)
            expect(apart >= 20, f'{one} and {other} differ by {apart:.1f} for {vision} eyes')


CHART_TEXT = """[...new Set([...document.querySelectorAll('svg text')].map(t=>
getComputedStyle(t).fill))]"""
CHART_MARKS = """[...new Set([...document.querySelectorAll(
'svg .median,svg .told,svg .crossing,svg .dot,svg .ending,svg .team,svg path.bar')].map(m=>{
const s=getComputedStyle(m);return s.stroke!=='none'&&s.stroke!=='rgb(255, 255, 255)'?s.stroke
:s.fill}))]"""


def every_state(bench, browser):
    """Pages and states in which all colours of the charts appear."""
    young = bench.scenario('presets/young-partnership.json5')
    for kind, scenario, states in (
            ('report', None, ('',)), ('explore', None, ('',)),
            ('workshop', young, ('', '#qs', '#wall-qsbb', '#speed-qsbb'))):
        for state in states:
            browser.open(bench.page(kind, scenario), state)
            yield f'{kind} {state}'


def p13_contrast(bench, browser):
    """P13 kit: text of charts at 4.5 to 1 or more, lines and marks at 3 to 1"""
    for state in every_state(bench, browser):
        for colours, least in ((CHART_TEXT, 4.5), (CHART_MARKS, 3)):
            found = [hexadecimal(colour) for colour in browser.js(colours)]
            faint = [c for c in found if contrast(c) < least]
            expect(found and faint == [], f'{state}: {faint} on white')


# What a reader without training in statistics should not meet, pages.md's list and its kin.
STRANGE = re.compile(r'\b(significan\w*|probability densit\w*|agents?|p-values?|stochastic\w*|'
                     r'percentiles?|quantiles?|replications?|iterations?|parameters? space|'
                     r'standard deviations?|confidence intervals?|monte carlo)\b', re.I)
PROSE = """[...document.querySelectorAll('main p,main li,main legend,main label,main h2,main h3')]
.filter(e=>!e.querySelector('p,li')&&!e.closest('table')).map(e=>e.textContent.trim())"""


def syllables(word):
    word = re.sub(r'(?:[^laeiouy]es|ed|[^laeiouy]e)$', '', word.lower())
    return max(1, len(re.findall(r'[aeiouy]{1,2}', word)))


def grade(sentences):
    """School years that a text asks for: Kincaid and others 1975."""
    words = [re.findall(r"[A-Za-z][A-Za-z'-]*", s) for s in sentences]
    words = [w for w in words if len(w) > 3]
    total = sum(map(len, words))
    return .39 * total / len(words) + 11.8 * sum(syllables(x) for w in words for x in w) / total \
        - 15.59


def words_plain(bench, browser):
    """Words: no jargon on any page, at most nine years of school, runs of a model and no forecast"""
    read = []
    for state in every_state(bench, browser):
        texts = browser.js(PROSE)
        strange = [(t, STRANGE.search(t).group()) for t in texts if STRANGE.search(t)]
        expect(strange == [], f'{state}: {strange[:3]}')
        # A name in quotes is somebody else's.
        plain = [s for t in texts for s in re.split(r'(?<=[.!?])\s+', re.sub(r'“[^”]*”', 'it', t))]
        read.append((round(grade(plain), 1), state))
        expect(read[-1][0] <= 9, f'{state}: asks for {read[-1][0]} years of school')
        expect('not a forecast' in browser.js('document.body.textContent'), f'{state}: a forecast?')
    return f'at most {max(read)[0]} years'


CHECKS = [p13_colours, p13_contrast, words_plain]
