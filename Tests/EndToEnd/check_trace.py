"""One world as a story: the numbers of the tables, and a sum that adds up."""

import json
import re

from harness import FIXTURES, HUB, check, expect, scratch, study, tool
from tables import records

GAINS = ("now", "then", "trust")
LOSSES = ("cost", "fear", "pressure", "disruption")


def told(scenario, *words):
    return json.loads(tool("trace", scenario, "--json", *words).out)


@check("trace: the story's records are the rows of trajectories.csv, digit by digit")
def same_world():
    with scratch() as folder:
        table = records(study(folder / "out", HUB, "-n", 12, "--trajectories")
                        / "trajectories.csv")
        for strategy, replication in (("quick-wins", 0), ("systems", 11), ("adaptive", 5)):
            rows = [r for r in table
                    if r["strategy"] == strategy and r["replication"] == str(replication)]
            story = told(HUB, "-s", strategy, "-r", replication)
            numbers = [story["start"]] + [m["record"] for m in story["months"]]
            expect(len(numbers) == len(rows), f"{len(numbers)} records and {len(rows)} rows")
            for row, record in zip(rows, numbers):
                for name, value in record.items():
                    expect(float(row[name]) == value, f"month {row['month']}: {name}")


def adds_up(partner):
    scenario = json.loads((FIXTURES / "regional-hub.json").read_text())
    scenario.setdefault("events", []).append(
        {"month": 6, "kind": "pressure", "size": 0.2, "months": 12, "partner": partner})
    seen, moved = 0, {}
    with scratch() as folder:
        (folder / "s.json").write_text(json.dumps(scenario))
        months = [month for replication in range(3) for month in told(
            folder / "s.json", "-s", "balanced", "-r", replication, "-p", partner)["months"]]
    for month in months:
        for sum_ in month["appraisals"]:
            seen += 1
            total = sum(sum_[name] for name in GAINS) - sum(sum_[name] for name in LOSSES)
            expect(abs(total - sum_["total"]) <= 1e-12, f"month {month['month']}: {sum_}")
            for name in GAINS + LOSSES:
                moved[name] = moved.get(name, False) or sum_[name] != 0
    expect(seen > 20, f"only {seen} sums")
    expect(all(moved.values()), f"never anything but 0: {moved}")
    return f"{seen} sums"


for _partner in ("college", "employers", "anchor"):
    check(f"trace: the terms of {_partner} add up to its appraisal to 1e-12", _partner)(adds_up)


@check("trace: engagement in the story is that of partners.csv")
def partner_table():
    with scratch() as folder:
        table = records(study(folder / "out", HUB, "-n", 2, "-s", "balanced", "--partners")
                        / "partners.csv")
        rows = {r["month"]: float(r["engagement"]) for r in table
                if r["partner"] == "college" and r["replication"] == "1" and float(r["member"]) == 1}
        seen = 0
        for month in told(HUB, "-s", "balanced", "-r", 1, "-p", "college")["months"]:
            for sum_ in month["appraisals"]:
                if str(month["month"]) in rows:
                    seen += 1
                    expect(sum_["engagement"] == rows[str(month["month"])], f"{month['month']}")
        expect(seen > 20, f"only {seen} months")


@check("trace: leaders, grants, partners and trust are told")
def told_things():
    text = "".join(tool("trace", HUB, "-s", s, "-r", 1).out for s in ("quick-wins", "balanced"))
    text = " ".join(text.split())
    for pattern in (r"leader of .* leaves", r"grant begins", r"grant ends", r"joins on invitation",
                    r"Trust of .* in .* (falls|rises) from [0-9.]+ to [0-9.]+"):
        expect(re.search(pattern, text), f"nothing like {pattern!r}")


@check("trace: the number of leaders, joiners and leavers told is that of the record")
def counted():
    for name in ("everything", "everything-again"):
        scenario = FIXTURES / f"{name}.json"
        for strategy in [s["id"] for s in json.loads(scenario.read_text())["strategies"]][:2]:
            for month in told(scenario, "-s", strategy)["months"]:
                words = " ".join(month["events"])
                record = month["record"]
                for key, pattern in (("joined", r"\bjoins\b"), ("turnovers", r"\bThe leader of")):
                    count = len(re.findall(pattern, words))
                    expect((count > 0) == (record[key] > 0),
                           f"{name}, {strategy}, month {month['month']}: {record[key]} {key}",
                           words)


def refused(words, near):
    result = tool("trace", HUB, *words, code=2)
    expect(near is None or near in result.err, f"no {near}", result)


for _words, _near in ((("-s", "sytems"), '"systems"'), (("-p", "colege"), '"college"'),
                      (("-r", "-1"), None), (("-r", "many"), None), (("-s", "xyzzy"), None)):
    check(f"trace: {' '.join(_words)} is refused", _words, _near)(refused)


@check("trace: --quiet, --all and a width change nothing in --json")
def steady():
    usual = tool("trace", HUB, "--json").out
    for words in (("--quiet",), ("--all",)):
        expect(tool("trace", HUB, "--json", *words).out == usual, f"{words}")
    expect(tool("trace", HUB, "--json", COLUMNS="40").out == usual, "width")


@check("trace: standard input works, and shared options change the world as in run")
def shared():
    words = ("--seed", 5, "--months", 20, "--set", "parameters.negativity=3")
    text = HUB.read_bytes()
    usual = tool("trace", HUB, "--json", *words).out
    expect(tool("trace", "-", "--json", *words, stdin=text).out == usual, "standard input")
    run = json.loads(tool("run", HUB, "-n", 1, "-s", "quick-wins", "--json", *words).out)
    end = run["strategies"][0]["months"][-1]["measures"]
    record = json.loads(usual)["months"][-1]["record"]
    for name, value in record.items():
        expect(end[name]["mean"] == value, f"{name}: {value} and {end[name]['mean']}")
