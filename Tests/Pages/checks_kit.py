"""Checks of the kit that all pages are made with."""
import itertools

from colours import VISIONS, contrast, difference
from promises import expect

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


CHECKS = [p13_colours]
