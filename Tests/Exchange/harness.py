"""Counting checks, running the tool."""

import subprocess
import traceback

REGISTERED = []


def check(function):
    """Registers a check; its name and its first line say what holds."""
    REGISTERED.append(function)
    return function


class Tool:
    """The tool under test."""

    def __init__(self, path):
        self.path = path

    def run(self, *words, folder=None, input=None, status=0):
        """Runs the tool; fails unless it ends with the expected status."""
        done = subprocess.run(
            [self.path, *map(str, words)], cwd=folder, input=input, capture_output=True, text=True
        )
        assert done.returncode == status, (words, done.returncode, done.stderr[-2000:])
        return done

    def output(self, *words, **more):
        return self.run(*words, **more).stdout


def main(tool):
    failed = 0
    for function in REGISTERED:
        try:
            function(tool)
        except Exception:
            failed += 1
            print(f"FAILED: {function.__module__}.{function.__name__}: {function.__doc__}")
            traceback.print_exc()
    print(f"{len(REGISTERED) - failed} passed, {failed} failed")
    return 1 if failed else 0
