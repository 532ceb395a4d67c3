#!/usr/bin/env bash
# Files for and from other programs, looked at by other programs: scenario files against the JSON
# Schema (jsonschema), exported networks (networkx). Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

python=python3
if ! "$python" -c 'import jsonschema, json5, networkx' 2>/dev/null; then
  readonly venv=.build/exchange-venv
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
  for try in 1 2 3; do
    "$venv/bin/pip" install --quiet jsonschema json5 networkx && break
    sleep $((try * 5))
  done
  python=$venv/bin/python
fi

tool=${TRUSTLAB:-}
if [ -z "$tool" ]; then
  swift build -c release --product trustlab >&2
  tool=$(swift build -c release --show-bin-path)/trustlab
fi

"$python" Tests/Exchange/check.py "$tool"
