#!/usr/bin/env bash
# Drives the tool with SALib and the EMA Workbench from PyPI, as their users would: tables in and out,
# and one line of JSON for each question.
#
#   check.sh [TOOL]     TOOL defaults to .build/release/trustlab; needs Python 3 and PyPI
#
# PEERS_VENV names a virtual environment to use or to make; otherwise one is made and removed.
# Prints "N passed, N failed"; exit code 1 if anything failed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tool=$(realpath "${1:-$here/../../.build/release/trustlab}")
work=$(mktemp -d "${TMPDIR:-/tmp}/peers-check.XXXXXX")
trap 'rm -rf "$work"' EXIT
venv=${PEERS_VENV:-$work/venv}
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
if ! "$venv/bin/python" -c 'import SALib, ema_workbench' 2>/dev/null; then
  "$venv/bin/pip" install --quiet SALib ema_workbench
fi
exec "$venv/bin/python" "$here/check.py" "$tool" "$here/study.json5" "$work"
