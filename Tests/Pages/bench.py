#!/usr/bin/env python3
"""Looks at the pages that trustlab writes the way a room does: in a browser.

    python3 Tests/Pages/bench.py --tool .build/release/trustlab

Needs Chromium, Firefox ESR and poppler-utils: every promise is checked in Chromium, and each page is
played from start to end in Firefox as well. axe and the Nu checker come from the Python package index and are
kept in --cache; what cannot be had is skipped with a loud line, never silently. Each check is a
function that raises when the page does not keep a promise. The last line says how many kept theirs.
"""
import argparse
import pathlib
import sys
import tempfile
import time
import traceback

import checks_explore
import checks_kit
import checks_movie
import checks_presets
import checks_report
import checks_runs
import checks_second
import checks_workshop
from browser import Browser
from tool import Bench, Missing

CHECKS = (checks_kit.CHECKS + checks_report.CHECKS + checks_explore.CHECKS
          + checks_workshop.CHECKS + checks_movie.CHECKS + checks_runs.CHECKS
          + checks_presets.CHECKS + checks_second.CHECKS)


def main():
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', default='.build/release/trustlab', help='the built tool')
    parser.add_argument('--cache', default='.build/pages-bench', help='where downloads are kept')
    parser.add_argument('--only', default='', help='checks whose line contains this')
    options = parser.parse_args()
    passed, failed, skipped = 0, 0, 0
    with tempfile.TemporaryDirectory() as work, Browser() as browser:
        bench = Bench(options.tool, root, options.cache, work)
        for check in CHECKS:
            line = check.__doc__.strip().splitlines()[0]
            if options.only not in line:
                continue
            started = time.time()
            browser.events.clear()
            browser.size(1280, 720)
            try:
                note = check(bench, browser) or ''
                passed += 1
                print(f'ok    {line} ({time.time() - started:.1f} s) {note}', flush=True)
            except Missing as problem:
                skipped += 1
                print(f'SKIPPED !!! {line}: {problem}', flush=True)
            except Exception as problem:
                failed += 1
                if not isinstance(problem, AssertionError):
                    traceback.print_exc()
                print(f'FAIL  {line}\n      {problem}', flush=True)
        bench.close()
    print(f'{passed} passed, {failed} failed' + (f', {skipped} SKIPPED' if skipped else ''))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
