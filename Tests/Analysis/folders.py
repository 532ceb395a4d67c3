"""Folders of sweeps and imported tables as subjects of analyses."""

import csv
import math
import pathlib
import random
import subprocess
import tempfile

STUDY = """{
  name: "Folder of a sweep", question: "?", scenario: "%s",
  factors: [
    { path: "funding.0.months", integer: [12, 60] },
    { path: "parameters.winYield", range: [3.5, 5.5] },
    { path: "parameters.trustRetention", range: [0.93, 0.99] },
  ],
  design: { %s }, replications: 3, strategies: ["quick-wins", "balanced"], months: 60,
}"""


def sweep(checks, folder, design):
    """Runs a sweep and returns its folder."""
    study, out = folder / "study.json5", folder / ("out" + str(len(list(folder.iterdir()))))
    study.write_text(STUDY % (checks.hub, design))
    subprocess.run([checks.tool, "sweep", study, "-o", out, "--quiet"], check=True,
                   stdout=subprocess.DEVNULL)
    return out


def designed(checks, folder, design, method):
    """Indices of a folder equal those that the sweep itself wrote, and there are some of the difference."""
    out = sweep(checks, folder, design)
    own = {(row["strategy"], row["index"], row["parameter"], row["parameter_2"]): row["estimate"]
           for row in csv.DictReader((out / "sensitivity.csv").open()) if row["output"] == "outcome"}
    rows = checks.answer("sensitivity", out, "--between", "balanced,quick-wins")["tables"]["sensitivity"]
    found = {(row["output"], row["index"], row["parameter"], row["parameter_2"] or ""): row["estimate"]
             for row in rows}
    same = [key for key in own if math.isclose(float(own[key]), found.get(key, math.nan), abs_tol=1e-12)]
    checks.expect(f"{method} of a folder equals what the sweep wrote", len(own) == len(same) > 0,
                  f"{len(same)} of {len(own)} indices")
    kinds = {key[1] for key in found if key[0] == "balanced - quick-wins"}
    checks.expect(f"{method} is there for the difference too", kinds == {key[1] for key in own}, kinds)


def lucky(checks, folder):
    """Any other sweep is looked at as possible worlds."""
    out = sweep(checks, folder, 'kind: "latinHypercube", points: 60')
    study = subprocess.run([checks.tool, "sensitivity", folder / "study.json5"], capture_output=True, text=True)
    checks.expect("a study that was not run yet is told from a scenario",
                  study.returncode == 3 and "trustlab sweep" in study.stderr, study.stderr[:80])
    rows = checks.answer("sensitivity", out)["tables"]["sensitivity"]
    checks.expect("a Latin hypercube is analysed by PAWN", {row["index"] for row in rows} == {"pawn"},
                  f"{len(rows)} rows")
    answer = checks.answer("discover", out, "--where", "outcome of balanced below quantile 0.3")
    checks.expect("a rule is looked for in a sweep", answer["tables"]["worlds"][0].keys() >= {
        "funding_0_months", "parameters_win_yield"}, answer["answer"][0][:90])
    tables = checks.answer("compare", out)["tables"]
    row = tables["paired"][0]
    values = {(r["design_id"], r["replication"], r["strategy"]): float(r["outcome"])
              for r in csv.DictReader((out / "runs.csv").open())}
    gaps = [values[k] - values[(*k[:2], "quick-wins")] for k in values if k[2] == "balanced"]
    checks.expect("a sweep is compared run by run", row["n_pairs"] == len(gaps) == 180 and math.isclose(
        row["mean_diff"], sum(gaps) / len(gaps), rel_tol=1e-9), row["mean_diff"])
    checks.expect("regret is over the points", len({r["replication"] for r in tables["regret"]}) == 60, "")


def imported(checks, folder):
    """A table of anybody's runs, with a failed run, a category and a rule in it."""
    luck = random.Random(7)
    table = folder / "theirs.csv"
    with table.open("w") as file:
        file.write("strategy,replication,status,heat,kind,yield\n")
        for world in range(400):
            heat, kind = luck.random(), luck.choice(["dry", "wet", "salt"])
            for strategy in ["now", "then"]:
                good = strategy == "then" and heat > 0.6 and kind == "wet"
                value = (1.0 if good else 0.4) + 0.1 * luck.random() + (strategy == "now") * 0.2
                status = "failed" if world == 5 and strategy == "now" else "ok"
                file.write(f"{strategy},{world},{status},{heat},{kind},{value}\n")
    common = [table, "--factors", "heat,kind"]
    answer = checks.answer("discover", *common, "--by", "yield", "--where", "then beats now",
                            "--density", 0.95)
    boxes = {row["parameter"]: row for row in answer["tables"]["boxes"] if row["box_id"] == 0}
    checks.expect("the rule planted in a table is found, category and all",
                  set(boxes) == {"heat", "kind"} and boxes["kind"]["categories"] == "wet"
                  and abs(boxes["heat"]["low"] - 0.6) < 0.05, answer["answer"][0])
    checks.expect("the failed run is said", "1 run failed" in " ".join(answer["answer"]), answer["answer"][-1])
    rows = checks.answer("sensitivity", *common, "--by", "yield", "--method", "regional", "--between",
                         "then,now")["tables"]["sensitivity"]
    p = {row["parameter"]: row["estimate"] for row in rows
         if row["index"] == "p_value" and row["output"] == "then - now"}
    checks.expect("what decides is seen regionally", p["heat"] < 1e-6, p)
    row = checks.answer("compare", table, "--by", "yield")["tables"]["paired"][0]
    checks.expect("a table is compared in pairs without the failed one",
                  (row["n_pairs"], row["n_dropped"]) == (399, 1), row["n_pairs"])


def run(checks):
    """All checks."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        designed(checks, folder, 'kind: "saltelli", baseRows: 16, order: "second"', "Sobol'")
        designed(checks, folder, 'kind: "morris", trajectories: 6, levels: 4', "Morris")
        lucky(checks, folder)
        imported(checks, folder)
