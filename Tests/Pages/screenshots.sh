#!/usr/bin/env bash
# Takes the pictures of the pages in the README anew. Needs the release build and Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec python3 Tests/Pages/screenshots.py "$@"
