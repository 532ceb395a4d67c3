#!/usr/bin/env bash
# Checks on the built tool that analyses read studies, sweeps and imported tables alike, and keep what
# they promise: fitted intervals hold planted values, intervals of comparisons cover, and the search for
# strategies beats random search at equal runs.
#
#   check.sh [TOOL]     TOOL defaults to .build/release/trustlab; two to four minutes
#
# Prints "N passed, N failed"; exit code 1 if anything failed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec python3 "$here/check.py" "$(realpath "${1:-$here/../../.build/release/trustlab}")"
