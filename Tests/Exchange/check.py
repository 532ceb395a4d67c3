#!/usr/bin/env python3
"""Checks of everything that goes to and comes from other programs. Usage: check.py TOOL"""

import pathlib
import sys

import harness
import large_checks  # noqa: F401
import network_checks  # noqa: F401
import schema_checks  # noqa: F401

if __name__ == "__main__":
    sys.exit(harness.main(harness.Tool(str(pathlib.Path(sys.argv[1]).resolve()))))
