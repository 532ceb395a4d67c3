#!/usr/bin/env python3
"""Takes the pictures of the pages that the README shows; see screenshots.sh.

One line a picture: its name, the command that writes the page with its options, the scenario, the
state in the page's address, what to press first, and its scale.
"""
import argparse
import base64
import pathlib
import subprocess
import tempfile

from browser import Browser

HUB, YOUNG = 'regional-hub.json5', 'presets/young-partnership.json5'
PICTURES = [
    ('report', 'report', HUB, '', '', .7),
    ('explore', 'explore', YOUNG, '#1-2-1-1-1-1-1', '', .7),
    ('workshop', 'workshop', YOUNG, '#qb', '', .7),
    ('workshop-wall', 'workshop', YOUNG, '#wall-qbbs',
     "by('teams').value='SSBB, QQQQ, BBBQ';by('teams').dispatchEvent(new Event('input'))", .7),
    ('movie', 'movie -s quick-wins -s now-and-then', HUB, '#60-70-0-0', '', .5),
]
SIZE, MOST = (1280, 720), 100_000


def main():
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', default=root / '.build/release/trustlab')
    parser.add_argument('--to', default=root / 'Sources/TrustLab/TrustLab.docc/Resources')
    options = parser.parse_args()
    folder = pathlib.Path(options.to)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work, Browser(*SIZE) as browser:
        browser('Emulation.setEmulatedMedia',
                features=[{'name': 'prefers-reduced-motion', 'value': 'reduce'}])
        for name, command, scenario, fragment, script, scale in PICTURES:
            kind, *more = command.split()
            page = pathlib.Path(work) / f'{kind}.html'
            if not page.exists():
                file = root / 'Scenarios' / scenario
                subprocess.run([options.tool, kind, file, *more, '-q', '-o', page], check=True)
            browser.open(page, fragment)
            if script:
                browser.js(script)
            top = browser.js('scrollY')
            data = browser('Page.captureScreenshot', format='png', clip={
                'x': 0, 'y': top, 'width': SIZE[0], 'height': SIZE[1], 'scale': scale})['data']
            picture = base64.b64decode(data)
            (folder / f'page-{name}.png').write_bytes(picture)
            print(f'page-{name}.png: {len(picture)} bytes')
            if len(picture) >= MOST:
                raise SystemExit('too large for a README')


if __name__ == '__main__':
    main()
