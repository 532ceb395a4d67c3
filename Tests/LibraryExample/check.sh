#!/usr/bin/env bash
# Another package depends on this one, builds a scenario in Swift, runs it and reads a trajectory.
# Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if output=$(swift run --package-path Tests/LibraryExample \
  --scratch-path .build/library-example Example 2>.build/library-example.log) &&
  [ "$(wc -l <<<"$output")" -eq 2 ] && grep -qE '^wins [0-9.]+ [0-9.]+$' <<<"$output"; then
  echo "1 passed, 0 failed"
else
  tail -n 20 .build/library-example.log
  printf '%s\n' "${output:-}"
  echo "0 passed, 1 failed"
  exit 1
fi
