"""Behaviour on a terminal: colour, progress, and what it leaves behind."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

import harness
from harness import HUB, check, environment, expect


class Terminal:
    """The tool on a pseudo-terminal: what it writes, and when."""

    def __init__(self, *words, columns=100, rows=40, output_too=True, **env):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [str(harness.RELEASE)] + [str(w) for w in words], stdin=slave,
            stdout=slave if output_too else subprocess.DEVNULL, stderr=slave,
            env=environment(**env), start_new_session=True)
        os.close(slave)
        self.text, self.first = b"", None

    def read(self, seconds=0.05):
        """Reads what is there; false at the end."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return True
        try:
            piece = os.read(self.master, 1 << 16)
        except OSError:
            return False
        if piece and self.first is None:
            self.first = time.monotonic() - self.start
        self.text += piece
        return bool(piece)

    def read_until(self, pattern, seconds):
        end = time.monotonic() + seconds
        while not re.search(pattern, self.text):
            expect(time.monotonic() < end, f"no {pattern!r} in {seconds} s", self.text[-300:])
            if not self.read():
                break
        expect(re.search(pattern, self.text), f"no {pattern!r}", self.text[-300:])

    def finish(self, seconds=60):
        end = time.monotonic() + seconds
        while self.read():
            if time.monotonic() > end:
                self.process.kill()
                raise AssertionError(f"not finished after {seconds} s")
        self.process.wait(10)
        os.close(self.master)
        return self.text

    def stop(self):
        self.process.kill()
        self.finish()

    def screen(self):
        """The lines that stay on the screen: returns and erasures are played."""
        lines = [""]
        column = 0
        plain = re.sub(r"\x1b\[[0-9;?]*[mhl]", "", self.text.decode())
        for sign in re.findall(r"\x1b\[[0-9;]*[A-Za-z]|.|\n", plain, re.S):
            if sign == "\r":
                column = 0
            elif sign == "\n":
                lines.append("")
                column = 0
            elif sign == "\x1b[K":
                lines[-1] = lines[-1][:column]
            elif sign == "\x1b[2K":
                lines[-1] = ""
            elif sign.startswith("\x1b["):
                raise AssertionError(f"a sequence this screen does not know: {sign!r}")
            else:
                lines[-1] = lines[-1][:column].ljust(column) + sign + lines[-1][column + 1:]
                column += 1
        return [line.rstrip() for line in lines]


@check("terminal: help and results are coloured")
def coloured():
    for words in (("--help",), ("run", HUB, "-n", 3), ("rnu",)):
        text = Terminal(*words).finish()
        expect(b"\x1b[" in text, f"{words[0]} has no colour")


def plain(env):
    for words in (("--help",), ("run", HUB, "-n", 3), ("rnu",)):
        text = Terminal(*words, "--progress=none", **env).finish()
        expect(b"\x1b" not in text, f"{words[0]} has colour", text[:300])


check("terminal: NO_COLOR is respected", {"NO_COLOR": "1"})(plain)
check("terminal: TERM=dumb is respected", {"TERM": "dumb"})(plain)


@check("terminal: a dumb terminal gets no moving line")
def dumb_progress():
    terminal = Terminal("run", HUB, "-n", 400, TERM="dumb")
    expect(b"\x1b" not in terminal.finish(), "an escape byte", terminal.text[:300])


@check("terminal: progress shows itself within 0.3 s, with the time left")
def progress():
    best = 10.0
    for _ in range(5):
        terminal = Terminal("run", HUB, "-n", 5_000_000, output_too=False)
        try:
            terminal.read_until(rb"run +\d+/5000000 worlds", 5)
            best = min(best, terminal.first)
            terminal.read_until(rb"worlds +[0-9:]+ left", 20)
        finally:
            terminal.stop()
        if best <= 0.3:
            break
    expect(best <= 0.3, f"the first sign of life came after {best:.2f} s")
    return f"{best:.2f} s"


@check("terminal: progress is gone when the work is done")
def gone():
    terminal = Terminal("run", HUB, "-n", 600)
    terminal.finish()
    expect(b"/600 worlds" in terminal.text, "no progress at all")
    shown = "\n".join(terminal.screen())
    expect("/600 worlds" not in shown and " left" not in shown, "progress stays", shown)
    expect("not a forecast" in " ".join(shown.split()), "no answer", shown)


@check("terminal: --quiet shows no progress")
def quiet():
    text = Terminal("run", HUB, "-n", 600, "--quiet").finish()
    expect(b"/600" not in text, "progress")


@check("terminal: Ctrl-C clears the line, says so and ends with 130")
def control_c():
    terminal = Terminal("run", HUB, "-n", 5_000_000)
    terminal.read_until(rb"worlds", 10)
    terminal.process.send_signal(signal.SIGINT)
    terminal.finish()
    expect(terminal.process.returncode == 130, f"exit {terminal.process.returncode}")
    shown = "\n".join(terminal.screen())
    expect("interrupted" in shown and "/5000000" not in shown, "the screen", shown)


@check("terminal: the answer is as wide as the terminal")
def width():
    for columns in (60, 100, 140):
        terminal = Terminal("run", HUB, "-n", 5, "--progress=none", columns=columns)
        terminal.finish()
        # The next step stays one line, however long, so that it can be pasted.
        for line in terminal.screen():
            expect(len(line) <= columns or line.startswith("next: "), f"{len(line)} columns of {columns}: {line}")


@check("terminal: results piped while errors are seen are plain")
def piped_output():
    master, slave = pty.openpty()
    done = subprocess.run([harness.RELEASE, "run", HUB, "-n", "3"], stdout=subprocess.PIPE,
                          stderr=slave, env=environment())
    os.close(slave)
    os.close(master)
    expect(done.returncode == 0 and b"\x1b" not in done.stdout, "colour in a pipe")
