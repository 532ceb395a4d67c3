"""Runs checks on the built tool: a registry, the tool as a function, scratch folders."""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "Scenarios"
FIXTURES = ROOT / "Tests" / "PartnershipTests" / "Fixtures"
LIBRARY = ROOT / "Tests" / "ScenarioLibraryTests" / "Fixtures"
HUB = SCENARIOS / "regional-hub.json5"

RELEASE = ROOT / ".build" / "release" / "trustlab"
DEBUG = ROOT / ".build" / "debug" / "trustlab"

CHECKS = []


def check(name, *arguments):
    """Registers a function as a check; with arguments, once more for each decorator."""

    def register(function):
        CHECKS.append((name, function, arguments))
        return function

    return register


def expect(condition, message="", *details):
    """Fails the check with a message and what the tool said."""
    if not condition:
        shown = "\n".join(str(d)[-1500:] for d in details if str(d).strip())
        raise AssertionError(message + ("\n" + shown if shown else ""))


class Result:
    """What a call of the tool gave."""

    def __init__(self, code, out, err, seconds):
        self.code, self.bytes_out, self.bytes_err, self.seconds = code, out, err, seconds

    @property
    def out(self):
        return self.bytes_out.decode("utf-8")

    @property
    def err(self):
        return self.bytes_err.decode("utf-8")

    def __str__(self):
        out = self.bytes_out[-700:].decode("utf-8", "replace")
        err = self.bytes_err[-700:].decode("utf-8", "replace")
        return f"exit {self.code}\nstdout: {out}\nstderr: {err}"


def environment(**changes):
    """The environment without anything that changes colour or width; None removes a name."""
    result = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "CLICOLOR")}
    result["TERM"] = "xterm-256color"
    result["LC_ALL"] = "C.UTF-8"
    for name, value in changes.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = value
    return result


def tool(*words, stdin=b"", cwd=None, binary=None, timeout=300, code=0, **env):
    """Calls the tool; `code` is the exit code it must have, or None for any."""
    line = [str(binary or RELEASE)] + [str(w) for w in words]
    start = time.monotonic()
    done = subprocess.run(
        line, input=stdin, cwd=cwd, env=environment(**env), timeout=timeout, capture_output=True)
    result = Result(done.returncode, done.stdout, done.stderr, time.monotonic() - start)
    if code is not None:
        expect(result.code == code, f"exit {result.code} instead of {code}: {words}", result)
    return result


def start(*words, cwd=None, **options):
    """Starts the tool in the background with both streams piped."""
    return subprocess.Popen(
        [str(RELEASE)] + [str(w) for w in words], cwd=cwd, env=environment(),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def study(folder, scenario, *words, **options):
    """Runs a scenario into a new folder and returns the folder."""
    folder = pathlib.Path(folder)
    tool("run", scenario, "-o", folder, "--quiet", *words, **options)
    return folder


@contextlib.contextmanager
def scratch():
    """A folder that is gone afterwards."""
    path = pathlib.Path(tempfile.mkdtemp(prefix="trustlab-check-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def same_bytes(one, other, but=("machine.json",)):
    """Expects two folders to hold the same files with the same bytes."""
    names = sorted(p.name for p in one.iterdir() if p.name not in but)
    others = sorted(p.name for p in other.iterdir() if p.name not in but)
    expect(names == others, f"different files: {names} and {others}")
    for name in names:
        expect((one / name).read_bytes() == (other / name).read_bytes(), f"{name} differs")
    return names


def wait_until(condition, seconds, message):
    """Waits for a condition to become true."""
    end = time.monotonic() + seconds
    while not condition():
        expect(time.monotonic() < end, message)
        time.sleep(0.02)


def end(process, *signals, pause=0.0, seconds=60):
    """Sends signals and returns the result and the seconds from the last signal to the end."""
    for number, sign in enumerate(signals):
        if number:
            time.sleep(pause)
        process.send_signal(sign)
    begin = time.monotonic()
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        raise AssertionError(f"still running {seconds} s after the signal")
    return Result(process.returncode, out, err, time.monotonic() - begin)


def run_all(pattern):
    """Runs all checks whose name contains the pattern, and returns the number that failed."""
    passed, failures = 0, []
    for name, function, arguments in CHECKS:
        if pattern not in name:
            continue
        begin = time.monotonic()
        try:
            note = function(*arguments)
        except Exception as error:
            failures.append(name)
            kind = "" if isinstance(error, AssertionError) else traceback.format_exc(limit=3)
            print(f"FAILED  {name}\n    " + f"{error or kind}\n{kind}".strip().replace("\n", "\n    "))
        else:
            passed += 1
            seconds = time.monotonic() - begin
            print(f"passed  {name}" + (f" ({note})" if note else "") + f"  {seconds:.1f} s")
        sys.stdout.flush()
    if failures:
        print("\nfailed:\n  " + "\n  ".join(failures))
    print(f"\n{passed} passed, {len(failures)} failed")
    return len(failures)
