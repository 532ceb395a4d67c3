#!/usr/bin/env python3
"""Checks the built tool from end to end: results, mistakes in files, manners, files, terminals.

usage: run.py [--tool FILE] [--debug-tool FILE] [PART-OF-A-NAME]

Needs a release build, and a debug build for the comparison of the two.
"""

import argparse
import pathlib
import sys

import harness


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", type=pathlib.Path, default=harness.RELEASE)
    parser.add_argument("--debug-tool", type=pathlib.Path, default=harness.DEBUG)
    parser.add_argument("pattern", nargs="?", default="")
    options = parser.parse_args()
    harness.RELEASE = options.tool.resolve()
    harness.DEBUG = options.debug_tool.resolve()
    # Registers the checks, in the order in which they run.
    import check_results  # noqa: F401
    import check_known_answers  # noqa: F401
    import check_outputs  # noqa: F401
    import check_faults  # noqa: F401
    import check_manners  # noqa: F401
    import check_files  # noqa: F401
    import check_terminal  # noqa: F401
    import check_verify  # noqa: F401
    import check_trace  # noqa: F401
    import check_sweep  # noqa: F401
    import check_samples  # noqa: F401
    import check_movie  # noqa: F401

    return 1 if harness.run_all(options.pattern) else 0


if __name__ == "__main__":
    sys.exit(main())
