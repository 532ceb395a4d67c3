"""One result: the same numbers whatever the order, the number of threads or the build."""

import json
import random

import harness
from harness import FIXTURES, HUB, check, expect, same_bytes, scratch, study
from tables import largest_difference, lines, records, rows

DOCKED = sorted(path.stem for path in FIXTURES.glob("*.csv"))
ALL_TABLES = ("--trajectories", "--partners")


def docked(name):
    with scratch() as folder:
        out = study(folder / "out", FIXTURES / f"{name}.json", "--trajectories")
        worst, place = largest_difference(
            rows(out / "trajectories.csv"), rows(FIXTURES / f"{name}.csv"))
        expect(worst <= 1e-9, f"differs by {worst} at {place}")
        return f"largest difference {worst:.1e}"


for _name in DOCKED:
    check(f"docking: {_name} is reproduced row by row to 1e-9", _name)(docked)


@check("docking: fixtures are there")
def fixtures_are_there():
    expect(len(DOCKED) >= 8, f"only {DOCKED}")


@check("one result: --jobs 1, 2 and 5 write the same bytes")
def jobs():
    with scratch() as folder:
        words = ("-n", 67, "--months", 60) + ALL_TABLES
        outs = [study(folder / str(j), HUB, "--jobs", j, *words) for j in (1, 2, 5)]
        names = same_bytes(outs[0], outs[1])
        same_bytes(outs[0], outs[2])
        expect("trajectories.csv" in names and "partners.csv" in names, f"only {names}")


@check("one result: two runs of the same command write the same bytes")
def twice():
    with scratch() as folder:
        outs = [study(folder / n, HUB, "-n", 9, *ALL_TABLES) for n in "ab"]
        same_bytes(*outs)


@check("one result: another seed gives other worlds")
def other_seed():
    with scratch() as folder:
        outs = [study(folder / s, HUB, "-n", 4, "--seed", s) for s in ("1", "2")]
        one, two = [(o / "runs.csv").read_bytes() for o in outs]
        expect(one != two, "seeds 1 and 2 give the same runs")


def builds(name, words):
    expect(harness.DEBUG.exists(), f"{harness.DEBUG} is missing: run `swift build`")
    with scratch() as folder:
        release = study(folder / "release", name, *words)
        debug = study(folder / "debug", name, *words, binary=harness.DEBUG)
        same_bytes(release, debug)


check("one result: debug and release builds write the same bytes (regional hub)", HUB,
      ("-n", 5) + ALL_TABLES)(builds)
check("one result: debug and release builds write the same bytes (everything)",
      FIXTURES / "everything.json", ALL_TABLES)(builds)


@check("one result: a strategy alone has the same rows as among others")
def alone():
    with scratch() as folder:
        words = ("-n", 11, "--months", 48) + ALL_TABLES
        together = study(folder / "all", HUB, *words)
        ids = [r[0] for r in rows(together / "trajectories.csv")[1:]]
        for strategy in (ids[0], ids[-1], "balanced"):
            single = study(folder / strategy, HUB, "--strategy", strategy, *words)
            for name, column in (
                    ("trajectories.csv", 0), ("partners.csv", 0), ("summary.csv", 2)):
                ours = [r for r in rows(together / name)[1:] if r[column] == strategy]
                expect(ours == rows(single / name)[1:], f"{strategy}: {name} differs")
            # The position in the planned order depends on the plan, the rest does not.
            ours = [r[1:] for r in rows(together / "runs.csv")[1:] if r[3] == strategy]
            expect(ours == [r[1:] for r in rows(single / "runs.csv")[1:]], f"{strategy}: runs.csv")


@check("one result: the first 50 of 200 replications are a run of 50")
def first_fifty():
    with scratch() as folder:
        few = study(folder / "few", HUB, "-n", 50, "--months", 24, *ALL_TABLES)
        many = study(folder / "many", HUB, "-n", 200, "--months", 24, *ALL_TABLES)
        for name in ("trajectories.csv", "partners.csv"):
            first = [r for r in rows(many / name) if not r[1].isdigit() or int(r[1]) < 50]
            expect(first == rows(few / name), f"{name} differs")
        short, long = lines(few / "runs.csv"), lines(many / "runs.csv")
        expect(long[:len(short)] == short and len(long) > len(short), "runs.csv differs")


@check("one result: the past does not depend on how long the future is")
def shorter():
    with scratch() as folder:
        short = study(folder / "short", HUB, "-n", 8, "--months", 30, "--trajectories")
        long = study(folder / "long", HUB, "-n", 8, "--months", 90, "--trajectories")
        first = [r for r in rows(long / "trajectories.csv") if r[2] == "month" or int(r[2]) <= 30]
        expect(first == rows(short / "trajectories.csv"), "the first 30 months differ")


def reordered(name, order):
    with scratch() as folder:
        scenario = json.loads((FIXTURES / f"{name}.json").read_text())
        usual = study(folder / "usual", FIXTURES / f"{name}.json", "--trajectories")
        partners = scenario["partners"]
        if order == "reversed":
            partners.reverse()
        else:
            random.Random(7).shuffle(partners)
        (folder / "other.json").write_text(json.dumps(scenario))
        other = study(folder / "other", folder / "other.json", "--trajectories")
        worst, place = largest_difference(
            rows(usual / "trajectories.csv"), rows(other / "trajectories.csv"))
        expect(worst <= 1e-12, f"differs by {worst} at {place}")
        return f"largest difference {worst:.1e}"


for _name in ("regional-hub", "everything", "everything-again"):
    for _order in ("reversed", "shuffled"):
        check(f"one result: partners {_order} change nothing beyond 1e-12 ({_name})",
              _name, _order)(reordered)


@check("one result: collecting nothing or everything changes nothing")
def collecting():
    with scratch() as folder:
        words = ("-n", 21, "--months", 60)
        plain = study(folder / "plain", HUB, *words)
        for flags in (("--trajectories",), ("--partners",), ALL_TABLES):
            other = study(folder / "".join(flags), HUB, *words, *flags)
            for name in ("summary.csv", "runs.csv", "contrasts.csv", "design.csv"):
                expect((plain / name).read_bytes() == (other / name).read_bytes(),
                       f"{name} differs with {flags}")
        memory = harness.tool("run", HUB, *words, "--json")
        onto_disk = harness.tool(
            "run", HUB, *words, "--json", "-o", folder / "j", *ALL_TABLES)
        expect(memory.out == onto_disk.out, "--json differs with and without a folder")


@check("one result: the worlds known from trying")
def known_figures():
    names = ("quick-wins", "balanced", "systems", "now-and-then", "sequenced", "trust-first",
             "adaptive")
    known = {
        36: (.260, .221, .105, .230, .242, .143, .208),
        120: (.126, .560, .136, .584, .598, .414, .540),
    }
    alive = (.33, .91, .41, .91, .93, .75, .94)
    with scratch() as folder:
        out = study(folder / "out", FIXTURES / "regional-hub.json", "-n", 1000)
        means, errors = {}, {}
        for row in records(out / "summary.csv"):
            key = (row["output"], row["strategy"], int(row["month"]))
            means[key], errors[key] = float(row["mean"]), float(row["se"] or 0)
        for month, values in known.items():
            for name, value in zip(names, values):
                key = ("outcome", name, month)
                # Both sides are means of 1,000 worlds.
                slack = 5 * 2 ** 0.5 * errors[key] + 0.0005
                expect(abs(means[key] - value) <= slack, f"{key}: {means[key]} and {value}")
        for name, value in zip(names, alive):
            key = ("alive", name, 84)
            slack = 5 * 2 ** 0.5 * errors[key] + 0.005
            expect(abs(means[key] - value) <= slack, f"{key}: {means[key]} and {value}")
