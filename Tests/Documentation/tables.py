#!/usr/bin/env python3
"""Puts the tables that the tool prints into the documentation.

Usage: tables.py TOOL   (run it after a change to parameters, measures, settings or constructs)
"""

import pathlib
import re
import subprocess
import sys

CATALOGUE = pathlib.Path(__file__).resolve().parents[2] / "Sources/TrustLab/TrustLab.docc"
SLOT = re.compile(r"(<!-- table: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def main(tool):
    for article in sorted(CATALOGUE.glob("*.md")):
        text = article.read_text(encoding="utf-8")

        def filled(slot):
            table = subprocess.run(
                [tool, "model", "--table", slot.group(2)], check=True, capture_output=True, text=True
            ).stdout
            return f"{slot.group(1)}\n{table}\n{slot.group(3)}"

        changed = SLOT.sub(filled, text)
        if changed != text:
            article.write_text(changed, encoding="utf-8")
            print("updated", article.name)


if __name__ == "__main__":
    main(sys.argv[1])
