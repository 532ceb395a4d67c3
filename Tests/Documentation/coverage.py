#!/usr/bin/env python3
"""Lists public declarations without documentation. Usage: coverage.py FOLDER-OF-SYMBOL-GRAPHS

Declarations that the compiler makes, and operators and requirements that protocols of the standard
library explain, are left out.
"""

import json
import pathlib
import sys


def undocumented(graph):
    for symbol in graph["symbols"]:
        made_by_compiler = "::SYNTHESIZED::" in symbol["identifier"]["precise"]
        if symbol["accessLevel"] == "public" and not made_by_compiler:
            if not symbol.get("docComment"):
                yield ".".join(symbol["pathComponents"])


def main(folder):
    found = []
    for path in sorted(pathlib.Path(folder).glob("*.symbols.json")):
        graph = json.loads(path.read_text(encoding="utf-8"))
        found += [f"{graph['module']['name']}.{name}" for name in undocumented(graph)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
