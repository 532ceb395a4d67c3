"""Limit cases with a published or closed-form answer, at their full number of worlds."""

import json
import statistics

from harness import FIXTURES, LIBRARY, SCENARIOS, check, expect, scratch, study
from tables import records

LIMITS = json.loads((LIBRARY / "limits.json").read_text())


def by_scenario():
    result = {}
    for kind in ("cases", "sums"):
        for case in LIMITS[kind]:
            result.setdefault(case["scenario"], {"cases": [], "sums": []})[kind].append(case)
    return result


class Worlds:
    """Trajectories by strategy: [replication][month] of a measure."""

    def __init__(self, path):
        self.rows = records(path)
        self.first = self.rows[0]["strategy"]

    def runs(self, strategy, measure):
        wanted = self.first if strategy == "any" else strategy
        runs = {}
        for row in self.rows:
            if row["strategy"] == wanted:
                runs.setdefault(row["replication"], []).append(float(row[measure]))
        expect(runs, f"no strategy {strategy}")
        return list(runs.values())


def case_holds(worlds, case):
    values = [r[case["month"]] for r in worlds.runs(case["strategy"], case["measure"])]
    if case["over"] == "mean":
        values = [statistics.fmean(values)]
    for value in values:
        expect(abs(value - case["value"]) <= case["tolerance"],
               f"{case['id']}: {value} instead of {case['value']}")


def sum_holds(worlds, case):
    def total(strategy, months):
        runs = worlds.runs(strategy, case["measure"])
        return statistics.fmean(sum(run[1:months + 1]) for run in runs)

    if "value" in case:
        value = total(case["strategy"], case["months"])
        expect(abs(value - case["value"]) <= case["tolerance"],
               f"{case['id']}: {value} instead of {case['value']}")
    elif "largest" in case:
        names = list(dict.fromkeys(r["strategy"] for r in worlds.rows))
        best = max(names, key=lambda name: total(name, case["months"]))
        expect(best == case["largest"], f"{case['id']}: {best} instead of {case['largest']}")
    else:
        def lead(months):
            return total(case["lead"], months) - total(case["other"], months)

        early = lead(1) > 0
        turn = next(m for m in range(2, 1200) if (lead(m) > 0) != early)
        expect(turn == case["month"], f"{case['id']}: month {turn} instead of {case['month']}")


def known_answers(name, claims):
    with scratch() as folder:
        worlds = Worlds(
            study(folder / "out", SCENARIOS / f"{name}.json5", "--trajectories")
            / "trajectories.csv")
        for case in claims["cases"]:
            case_holds(worlds, case)
        for case in claims["sums"]:
            sum_holds(worlds, case)


for _name, _claims in by_scenario().items():
    check(f"known answer: {_name}", _name, _claims)(known_answers)


@check("known answer: every limit case has one")
def every_limit_has_one():
    # Motivation's threshold is two statements on order, held by the unit tests of the library.
    missing = {f"limits/{p.stem}" for p in (SCENARIOS / "limits").glob("*.json5")}
    missing -= set(by_scenario()) | {"limits/motivation-threshold"}
    expect(not missing, f"no known answer for {sorted(missing)}")


@check("known answer: beta reputation lies within five standard errors")
def beta_reputation():
    case = {(c["month"]): c["value"] for c in LIMITS["cases"]
            if c["scenario"] == "limits/beta-reputation"}
    with scratch() as folder:
        out = study(folder / "out", FIXTURES / "limit-beta-reputation.json")
        for row in records(out / "summary.csv"):
            month = int(row["month"])
            if row["output"] == "trust" and month in case:
                distance = abs(float(row["mean"]) - case.pop(month)) / float(row["se"])
                expect(distance <= 5, f"month {month}: {distance} standard errors")
        expect(not case, f"months {sorted(case)} are missing")


