"""The pages in a second engine: Gecko, as Firefox ESR. Each page is played from start to end."""
import subprocess
import unicodedata

import checks_explore
import checks_movie
import checks_workshop
from promises import OPEN_ALL, expect, labels_apart, no_sideways_scroll


def quiet(browser):
    expect(browser.faults() == [], f'{browser.faults()[:3]}')
    expect(browser.strangers() == [], f'{browser.strangers()[:3]}')


def report(bench, _):
    """P5 report, second engine: quiet, labels apart, no sideways scroll, and prints every table"""
    browser = bench.second()
    browser.open(bench.page('report'))
    labels_apart(browser)
    path = bench.work / 'second.pdf'
    browser.pdf(path)
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True,
                          text=True).stdout
    # Gecko writes ligatures.
    text = ''.join(unicodedata.normalize('NFKC', text).split()).lower()
    wanted = browser.js("[...document.querySelectorAll('details tbody tr:last-child th')]"
                        ".map(e=>e.textContent)")
    absent = [w for w in wanted if ''.join(w.split()).lower() not in text]
    expect(wanted and absent == [], f'not printed: {absent[:4]}')
    browser.js(OPEN_ALL)
    browser.size(320, 720)
    no_sideways_scroll(browser, '320 px')
    quiet(browser)
    return f'Firefox {browser.version}'


def explore(bench, _):
    """P5 explore, second engine: quiet, every slider and button by keyboard, labels apart"""
    browser = bench.second()
    for check in (checks_explore.p8_keyboard, checks_explore.p19_stops, checks_explore.p20_replay,
                  checks_explore.p14_labels, checks_explore.p11_narrow, checks_explore.p5_quiet):
        check(bench, browser)
    quiet(browser)


def workshop(bench, _):
    """P5 workshop, second engine: quiet, whole games by keyboard, labels apart, narrow"""
    browser = bench.second()
    for check in (checks_workshop.w8_keyboard, checks_workshop.w12_tables,
                  checks_workshop.w14_labels, checks_workshop.w11_narrow, checks_workshop.w5_quiet):
        check(bench, browser)
    quiet(browser)


def movie(bench, _):
    """P5 movie, second engine: quiet, every control, captions, filters, the same drawing"""
    browser = bench.second()
    for check in checks_movie.SECOND:
        check(bench, browser)
    quiet(browser)


CHECKS = [report, explore, workshop, movie]
