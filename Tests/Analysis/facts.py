"""The facts as the documentation states them: what is measured, when that was chosen, what came out.

usage: facts.py TOOL     prints the table, to be put between the marks of Patterns.md
"""

import pathlib
import sys

MARKS = ("<!-- checked: pattern-tests -->\n", "<!-- end checked -->")
PAGE = pathlib.Path("Sources") / "TrustLab" / "TrustLab.docc" / "Patterns.md"


def table(answer):
    """The table of an answer of `trustlab patterns`."""
    lines = ["| fact | what is measured | chosen | right at | holds |", "| --- | --- | --- | --- | --- |"]
    for row in answer["tables"]["patterns"]:
        if row["share_points"] is not None:
            result = f"{100 * row['share_points']:.0f} % of the points"
        else:
            result = f"{row['effect']:.2f}"
        chosen = "after first results" if row["is_exploratory"] else "before"
        lines.append(f"| {row['fact']} | {row['metric']} | {chosen} | {result} | "
                     f"{'yes' if row['part_holds'] else 'no'} |")
    return "\n".join(lines) + "\n"


def run(checks):
    """All checks."""
    answer = checks.answer("patterns", checks.hub)
    text = (checks.hub.parents[1] / PAGE).read_text()
    written = text.partition(MARKS[0])[2].partition(MARKS[1])[0].strip()
    checks.expect("the documentation states the facts as they are tested and as they come out",
                  written == table(answer).strip(), f"{len(answer['tables']['patterns'])} parts")
    facts = {row["fact"] for row in answer["tables"]["patterns"]}
    needed = "F1 F2 F3 F4 F6 F7 F8 F9 F11 F12 F16 F17 F18 F20 F22 F24 F25 F29 F31".split()
    checks.expect("all facts that were asked for are tested", facts.issuperset(needed), len(facts))


if __name__ == "__main__":
    from promises import Checks
    root = pathlib.Path(__file__).resolve().parents[2]
    checks = Checks(sys.argv[1], root)
    print(table(checks.answer("patterns", checks.hub)), end="")
