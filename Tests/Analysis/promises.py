"""The checks, and what they share: the tool as a function that answers with tables."""

import json
import statistics
import subprocess
import tempfile


class Checks:
    """Calls the tool and counts verdicts."""

    def __init__(self, tool, root):
        self.tool, self.hub = tool, root / "Scenarios" / "regional-hub.json5"
        self.passed = self.failed = 0

    def answer(self, *words):
        """The tool's answer as JSON."""
        line = [self.tool, *map(str, words), "--json", "--quiet"]
        done = subprocess.run(line, capture_output=True, text=True, timeout=600)
        if done.returncode:
            raise RuntimeError(" ".join(line) + "\n" + done.stderr)
        return json.loads(done.stdout)

    def expect(self, name, is_right, detail):
        """Counts a verdict; the figures are printed either way."""
        self.passed, self.failed = self.passed + bool(is_right), self.failed + (not is_right)
        print(("ok    " if is_right else "FAIL  ") + f"{name}: {detail}", flush=True)


def planted(checks):
    """Planted settings lie in their 95 % interval in at least 90 of 100 cases."""
    observed = "year,trust_score,members,outcome\n1,2,10,0.1\n2,2,10,0.1\n3,2,10,0.1\n"
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(observed)
        file.flush()
        pooled = {}
        for seed, strategy in [(501, "now-and-then"), (502, "balanced"), (503, "quick-wins")]:
            rows = checks.answer(
                "calibrate", checks.hub, "--data", file.name, "--strategy", strategy, "--seed", seed,
                "--check", 100, "--fit", "parameters.winYield", "--fit", "parameters.capabilityMemory",
                "--fit", "partners.reliability=-0.3:0.05")["tables"]["coverage"]
            for row in rows:
                name = row["parameter"]
                checks.expect(
                    f"planted {name} under {strategy} is held in at least 90 of 100 cases",
                    row["cases"] == 100 and row["held"] >= 90,
                    f"{row['held']} of {row['cases']}, intervals {row['width']:.2f} of the range")
                pooled.setdefault(name, []).append(row["width"])
        narrow = {name: sum(widths) / len(widths) for name, widths in pooled.items()}
        checks.expect(
            "intervals say something: that of winYield is under 0.7 of its range",
            narrow["parameters.winYield"] < 0.7, narrow)


def searched(checks):
    """Successive halving finds better strategies than random search with as many runs."""
    for name, options in [("plans with a turn", []), ("plans of one phase", ["--one-phase"])]:
        gains, spent = [], []
        for seed in range(601, 611):
            best, runs = {}, {}
            for method in ["halving", "random"]:
                tables = checks.answer(
                    "optimize", checks.hub, "--seed", seed, "--method", method, "--candidates", 32,
                    "--generations", 4, "--worlds", 32, "--judging-worlds", 400, *options)["tables"]
                best[method] = max(
                    row["mean"] for row in tables["judged"]
                    if row["objective"] == "outcome" and row["origin"] != "scenario")
                runs[method] = tables["search"][-1]["runs"]
            gains.append(best["halving"] - best["random"])
            spent.append((runs["halving"], runs["random"]))
        mean, half = interval(gains)
        wins = sum(gain > 0 for gain in gains)
        checks.expect(
            f"{name}: halving beats random search on the same worlds",
            mean - half > 0 and wins >= 8,
            f"outcome +{mean:.3f} (+-{half:.3f}), better in {wins} of {len(gains)} seeds")
        checks.expect(
            f"{name}: both spend the same number of runs, to less than one candidate",
            all(0 <= random - halving < 32 for halving, random in spent), spent[0])
    trap = checks.hub.parent / "limits" / "best-share-by-horizon.json5"
    for months, share in [(12, 0.172528), (36, 0.412065), (60, 0.453377), (120, 0.480051)]:
        rows = checks.answer(
            "optimize", trap, "--months", months, "--by", "output:sum", "--one-phase", "--worlds", 1,
            "--judging-worlds", 2)["tables"]
        best = max(
            (row for row in rows["judged"]
             if row["objective"] == "output:sum" and row["origin"] != "scenario"),
            key=lambda row: row["mean"])["strategy"]
        found = next(row for row in rows["strategies"] if row["strategy"] == best)["systems"]
        checks.expect(
            f"the best constant share of the capability trap over {months} months is found",
            abs(found - share) < 0.01, f"{found:.4f}, known {share:.4f}")


def interval(values):
    """Mean and half-width of Student's 95 % interval."""
    mean = statistics.mean(values)
    quantile = {10: 2.262, 12: 2.201}[len(values)]
    return mean, quantile * statistics.stdev(values) / len(values) ** 0.5


def covered(checks):
    """Intervals of a comparison hold the truth as often as they say, to the chance of 400 studies."""
    words = ["compare", checks.hub, "--strategy", "quick-wins", "--strategy", "now-and-then", "--months",
             60, "--regret-worlds", 1, "--lucks", 2]
    truth = checks.answer(*words, "-n", 10000, "--seed", 700_000)["tables"]

    def final(tables):
        return next(row for row in tables["paired"] if row["output"] == "outcome" and row["month"] == 60)

    mean = final(truth)["mean_diff"]
    curve = [row["mean"] for row in truth["difference_fan"]]
    month = truth["crossings"][0]["mean_crossing"]
    studies, held = 400, {"Student": 0, "BCa": 0, "simultaneous band": 0, "crossing month": 0}
    for seed in range(700_001, 700_001 + studies):
        tables = checks.answer(*words, "-n", 50, "--seed", seed)["tables"]
        row, crossing = final(tables), tables["crossings"][0]
        held["Student"] += row["ci_low"] <= mean <= row["ci_high"]
        held["BCa"] += row["bca_low"] <= mean <= row["bca_high"]
        held["simultaneous band"] += all(
            row["band_low"] is None or row["band_low"] <= value <= row["band_high"]
            for row, value in zip(tables["difference_fan"], curve))
        held["crossing month"] += crossing["ci_low"] is not None and (
            crossing["ci_low"] <= month <= crossing["ci_high"])
    # A month is a whole number, so its intervals may hold it more often.
    error = 3 * (0.95 * 0.05 / studies) ** 0.5
    for name, count in held.items():
        checks.expect(
            f"the 95 % interval of a comparison covers ({name})",
            0.95 - error <= count / studies <= (1 if name == "crossing month" else 0.95 + error),
            f"{100 * count / studies:.1f} % of {studies} studies of 50 worlds, "
            f"within {100 * error:.1f} of 95 by chance")


def run(checks):
    """All checks."""
    planted(checks)
    covered(checks)
    searched(checks)
