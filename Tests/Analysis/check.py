"""What analyses read and what they promise, on the built tool; see check.sh.

All seeds are fixed, so a verdict is the same every time. They were chosen before anything was seen and
no method was tuned on them.
"""

import pathlib
import sys

import facts
import folders
import promises
from promises import Checks

if __name__ == "__main__":
    checks = Checks(sys.argv[1], pathlib.Path(__file__).resolve().parents[2])
    folders.run(checks)
    facts.run(checks)
    promises.run(checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(checks.failed > 0)
