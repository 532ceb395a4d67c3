#!/usr/bin/env bash
# The documentation: it builds without a warning, every public declaration is documented, and the
# commands of its tutorials run. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=Tests/verdict.sh
source Tests/verdict.sh

# The modules that `import TrustLab` brings along, directly or through others.
exported() { # exported MODULE
  echo "$1"
  local module
  [ -f "Sources/$1/Exports.swift" ] || return 0
  for module in $(sed -n 's/^@_exported import //p' "Sources/$1/Exports.swift"); do
    exported "$module"
  done
}
readonly modules=$(exported TrustLab | sort -u)

convert() {
  docc convert Sources/TrustLab/TrustLab.docc --additional-symbol-graph-dir "$work/graphs" \
    --fallback-display-name TrustLab --fallback-bundle-identifier org.trustlab \
    --warnings-as-errors --output-path "$work/site"
}

tool=${TRUSTLAB:-}
if [ -z "$tool" ]; then
  swift build -c release --product trustlab >&2
  tool=$(swift build -c release --show-bin-path)/trustlab
fi

swift package dump-symbol-graph >"$work/dump" 2>&1 || { cat "$work/dump"; exit 1; }
graphs=$(sed -n 's/^Files written to //p' "$work/dump")
mkdir "$work/graphs"
for module in $modules; do cp "$graphs/$module.symbols.json" "$work/graphs/"; done

verdict "docc without a warning" convert
verdict "every public declaration documented" \
  python3 Tests/Documentation/coverage.py "$work/graphs"
for article in Sources/TrustLab/TrustLab.docc/For-*.md; do
  verdict "commands of $(basename "$article")" \
    python3 Tests/Documentation/tutorial.py "$tool" "$article"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
