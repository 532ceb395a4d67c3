#!/usr/bin/env bash
# Looks at every page in two browsers; see bench.py. Chromium, Firefox and the checkers are had from
# Debian and PyPI when they are missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

needed=()
command -v chromium >/dev/null || needed+=(chromium fonts-dejavu-core)
command -v firefox-esr >/dev/null || needed+=(firefox-esr)
command -v pdftotext >/dev/null || needed+=(poppler-utils)
if [ ${#needed[@]} -gt 0 ]; then
  for try in 1 2 3; do
    apt-get update -qq -o DPkg::Lock::Timeout=120 &&
      apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 "${needed[@]}" &&
      break
    sleep $((try * 5))
  done
fi
tool=${TRUSTLAB:-$(swift build -c release --show-bin-path)/trustlab}
[ -x "$tool" ] || swift build -c release --product trustlab >&2
python3 Tests/Pages/bench.py --tool "$tool"
