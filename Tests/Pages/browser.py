"""A browser driven through its DevTools pipe, with nothing but the standard library.

The page under test sets document.body.dataset.ready to "1" when it is drawn; nothing here sleeps and
hopes. Every browser has a profile of its own and cannot reach any host.
"""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

KEYS = {
    'Tab': ('Tab', 9, ''), 'Enter': ('Enter', 13, '\r'), ' ': ('Space', 32, ' '),
    'ArrowRight': ('ArrowRight', 39, ''), 'ArrowLeft': ('ArrowLeft', 37, ''),
    'ArrowUp': ('ArrowUp', 38, ''), 'ArrowDown': ('ArrowDown', 40, ''),
    'Home': ('Home', 36, ''), 'End': ('End', 35, ''), 'Backspace': ('Backspace', 8, ''),
    'Escape': ('Escape', 27, ''),
}


class Browser:
    def __init__(self, width=1280, height=720):
        program = shutil.which('chromium') or shutil.which('chromium-browser') \
            or shutil.which('google-chrome')
        if not program:
            raise FileNotFoundError('no Chromium: apt-get install chromium')
        to_browser, self.w = os.pipe()
        self.r, from_browser = os.pipe()
        self.profile = tempfile.TemporaryDirectory()
        flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run',
                 '--hide-scrollbars', '--force-device-scale-factor=1',
                 '--host-resolver-rules=MAP * ~NOTFOUND', f'--window-size={width},{height}',
                 '--user-data-dir=' + self.profile.name, '--remote-debugging-pipe']
        command = 'exec "$0" "$@" 3<&%d 4>&%d' % (to_browser, from_browser)
        self.process = subprocess.Popen(
            ['sh', '-c', command, program, *flags], pass_fds=(to_browser, from_browser),
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer, self.number, self.events, self.session = b'', 0, [], None
        target = self('Target.createTarget', url='about:blank')['targetId']
        self.session = self('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Network', 'Log', 'Accessibility'):
            self(domain + '.enable')
        self.size(width, height)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __call__(self, method, **params):
        """One DevTools command; events that arrive meanwhile are kept."""
        self.number += 1
        message = {'id': self.number, 'method': method, 'params': params}
        if self.session:
            message['sessionId'] = self.session
        data = json.dumps(message).encode() + b'\0'
        while data:
            data = data[os.write(self.w, data):]
        while True:
            while b'\0' not in self.buffer:
                piece = os.read(self.r, 1 << 18)
                if not piece:
                    raise EOFError('the browser ended')
                self.buffer += piece
            raw, self.buffer = self.buffer.split(b'\0', 1)
            answer = json.loads(raw)
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer['result']
            self.events.append(answer)

    def js(self, expression):
        result = self('Runtime.evaluate', expression=expression, awaitPromise=True,
                      returnByValue=True)
        if 'exceptionDetails' in result:
            raise RuntimeError(json.dumps(result['exceptionDetails'])[:600])
        return result['result'].get('value')

    def size(self, width, height):
        self('Emulation.setDeviceMetricsOverride', width=width, height=height,
             deviceScaleFactor=1, mobile=False)

    def open(self, path, fragment='', seconds=20):
        # With a fragment alone the page would not load again.
        self('Page.navigate', url='about:blank')
        self('Page.navigate', url=pathlib.Path(path).resolve().as_uri() + fragment)
        end = time.time() + seconds
        while time.time() < end:
            try:
                if self.js("document.readyState === 'complete' && document.body.dataset.ready"
                           ) == '1':
                    return
            except RuntimeError:
                pass
            time.sleep(.01)
        raise TimeoutError(f'{path} never became ready')

    def key(self, key):
        """A real key press, not a synthetic event."""
        code, number, text = KEYS.get(key) or ('Key' + key.upper(), ord(key.upper()), key)
        self('Input.dispatchKeyEvent', type='keyDown' if text else 'rawKeyDown', key=key,
             code=code, windowsVirtualKeyCode=number, text=text)
        self('Input.dispatchKeyEvent', type='keyUp', key=key, code=code,
             windowsVirtualKeyCode=number)

    def screenshot(self, path):
        data = self('Page.captureScreenshot', format='png')['data']
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def pdf(self, path):
        data = self('Page.printToPDF', generateTaggedPDF=True, preferCSSPageSize=True,
                    printBackground=True)['data']
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def faults(self):
        """Console messages, log entries and exceptions so far."""
        methods = ('Runtime.exceptionThrown', 'Runtime.consoleAPICalled', 'Log.entryAdded')
        return [json.dumps(event['params'])[:300] for event in self.events
                if event['method'] in methods]

    def strangers(self):
        """Requests for anything but the file itself."""
        urls = [event['params']['request']['url'] for event in self.events
                if event['method'] == 'Network.requestWillBeSent']
        return [url for url in urls if not url.startswith(('file:', 'data:', 'about:'))]

    def close(self):
        self.session = None
        try:
            self('Browser.close')
        except EOFError:
            pass
        self.process.wait(10)
        os.close(self.w)
        os.close(self.r)
        self.profile.cleanup()
