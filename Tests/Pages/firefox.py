"""Firefox, driven through WebDriver BiDi, with nothing but the standard library.

It answers to the same calls as Browser in browser.py, so that checks run in either engine. It asks for
little motion and has a profile of its own.
"""
import base64
import json
import os
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import tempfile
import time

# Key values of the WebDriver standard.
KEYS = {'Tab': '\ue004', 'Enter': '\ue007', 'ArrowRight': '\ue014', 'ArrowLeft': '\ue012',
        'ArrowUp': '\ue013', 'ArrowDown': '\ue015', 'Home': '\ue011', 'End': '\ue010',
        'Backspace': '\ue003', 'Escape': '\ue00c'}

PREFERENCES = {
    'ui.prefersReducedMotion': 1, 'browser.shell.checkDefaultBrowser': False,
    'datareporting.policy.dataSubmissionEnabled': False, 'app.update.enabled': False,
    'browser.startup.homepage_override.mstone': 'ignore', 'toolkit.telemetry.enabled': False,
    'network.captive-portal-service.enabled': False, 'network.connectivity-service.enabled': False,
    'remote.active-protocols': 1}


class Socket:
    """The client's half of RFC 6455, as much as one talkative peer needs."""

    def __init__(self, port, path):
        self.socket = socket.create_connection(('127.0.0.1', port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f'GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n'
                             'Upgrade: websocket\r\nConnection: Upgrade\r\n'
                             f'Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n').encode())
        self.buffer = b''
        while b'\r\n\r\n' not in self.buffer:
            self.buffer += self.receive()
        head, self.buffer = self.buffer.split(b'\r\n\r\n', 1)
        if b' 101 ' not in head.split(b'\r\n')[0]:
            raise ConnectionError(head.decode())

    def receive(self):
        piece = self.socket.recv(1 << 16)
        if not piece:
            raise EOFError('the browser ended')
        return piece

    def take(self, count):
        while len(self.buffer) < count:
            self.buffer += self.receive()
        piece, self.buffer = self.buffer[:count], self.buffer[count:]
        return piece

    def send(self, text, kind=1):
        data, mask = text.encode(), os.urandom(4)
        size = len(data)
        head = bytes([0x80 | kind]) + (
            bytes([0x80 | size]) if size < 126 else
            bytes([0x80 | 126]) + struct.pack('>H', size) if size < 1 << 16 else
            bytes([0x80 | 127]) + struct.pack('>Q', size))
        whole = (mask * (size // 4 + 1))[:size]
        masked = (int.from_bytes(data, 'big') ^ int.from_bytes(whole, 'big')).to_bytes(size, 'big')
        self.socket.sendall(head + mask + masked)

    def message(self):
        parts = b''
        while True:
            first, second = self.take(2)
            size = second & 127
            if size > 125:
                size = int.from_bytes(self.take(2 if size == 126 else 8), 'big')
            data = self.take(size)
            if first & 15 == 8:
                raise EOFError('the browser closed the connection')
            if first & 15 in (0, 1, 2):
                parts += data
                if first & 128:
                    return parts.decode()


def plain(value):
    """A value of the protocol as Python has it."""
    kind, inner = value['type'], value.get('value')
    if kind == 'array':
        return [plain(item) for item in inner]
    if kind == 'object':
        return {key if isinstance(key, str) else plain(key): plain(item) for key, item in inner}
    return inner if kind in ('string', 'number', 'boolean') else None


class Firefox:
    def __init__(self):
        program = shutil.which('firefox-esr') or shutil.which('firefox')
        if not program:
            raise FileNotFoundError('no Firefox: apt-get install firefox-esr')
        self.profile = tempfile.TemporaryDirectory()
        lines = (f'user_pref({json.dumps(k)}, {json.dumps(v)});' for k, v in PREFERENCES.items())
        pathlib.Path(self.profile.name, 'user.js').write_text('\n'.join(lines))
        self.log = open(pathlib.Path(self.profile.name, 'log'), 'w+b')
        self.process = subprocess.Popen(
            [program, '--headless', '--no-remote', '--profile', self.profile.name,
             '--remote-debugging-port', '0'], stdout=subprocess.DEVNULL, stderr=self.log,
            env={**os.environ, 'HOME': self.profile.name})
        self.socket = Socket(self.port(), '/session')
        self.number, self.events = 0, []
        self.version = self('session.new', capabilities={})['capabilities']['browserVersion']
        self('session.subscribe', events=['log.entryAdded', 'network.beforeRequestSent'])
        # In the first tab the address bar has the focus, and a page takes no Enter for a click.
        self.context = self('browsingContext.create', type='tab')['context']
        self.size(1280, 720)

    def port(self, seconds=60):
        end = time.time() + seconds
        while time.time() < end:
            found = re.search(rb'listening on ws://[^:]+:(\d+)',
                              pathlib.Path(self.log.name).read_bytes())
            if found:
                return int(found.group(1))
            time.sleep(.05)
        raise TimeoutError('Firefox does not listen')

    def __call__(self, method, **params):
        if method.startswith('Emulation.'):  # what its preferences say already
            return {}
        self.number += 1
        self.socket.send(json.dumps({'id': self.number, 'method': method, 'params': params}))
        while True:
            answer = json.loads(self.socket.message())
            if answer.get('id') == self.number:
                if answer['type'] == 'error':
                    raise RuntimeError(f"{method}: {answer['error']} {answer['message']}")
                return answer['result']
            self.events.append(answer)

    def js(self, expression):
        result = self('script.evaluate', expression=expression, awaitPromise=True,
                      target={'context': self.context})
        if result['type'] == 'exception':
            raise RuntimeError(result['exceptionDetails']['text'])
        return plain(result['result'])

    def size(self, width, height):
        self('browsingContext.setViewport', context=self.context,
             viewport={'width': width, 'height': height})

    def open(self, path, fragment='', seconds=20):
        """Opens a page, in a new tab if the one at hand has lost the focus of its window."""
        self.load(path, fragment, seconds)
        for _ in range(3):
            if self.js('document.hasFocus()'):
                return
            self.context = self('browsingContext.create', type='tab')['context']
            self.size(1280, 720)
            self.load(path, fragment, seconds)
        raise RuntimeError('no tab gets the focus')

    def load(self, path, fragment, seconds):
        self('browsingContext.navigate', context=self.context, url='about:blank', wait='complete')
        self('browsingContext.navigate', context=self.context, wait='complete',
             url=pathlib.Path(path).resolve().as_uri() + fragment)
        end = time.time() + seconds
        while time.time() < end:
            if self.js('document.body.dataset.ready') == '1':
                return
            time.sleep(.01)
        raise TimeoutError(f'{path} never became ready')

    def key(self, key):
        value = KEYS.get(key, key)
        self('input.performActions', context=self.context, actions=[{
            'type': 'key', 'id': 'keyboard',
            'actions': [{'type': 'keyDown', 'value': value}, {'type': 'keyUp', 'value': value}]}])

    def screenshot(self, path):
        data = self('browsingContext.captureScreenshot', context=self.context)['data']
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def pdf(self, path):
        data = self('browsingContext.print', context=self.context, background=True,
                    page={'width': 21, 'height': 29.7},
                    margin={side: 1 for side in ('top', 'bottom', 'left', 'right')})['data']
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def faults(self):
        return [json.dumps(event['params'])[:300] for event in self.events
                if event.get('method') == 'log.entryAdded']

    def strangers(self):
        urls = [event['params']['request']['url'] for event in self.events
                if event.get('method') == 'network.beforeRequestSent']
        return [url for url in urls if not url.startswith(('file:', 'data:', 'about:'))]

    def close(self):
        try:
            self('browser.close')
        except (EOFError, OSError, RuntimeError):
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        self.log.close()
        self.profile.cleanup()
