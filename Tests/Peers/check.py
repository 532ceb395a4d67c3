"""Checks the tool against SALib and the EMA Workbench; see check.sh."""

import subprocess
import sys
import warnings

import numpy as np
import pandas as pd
from SALib.analyze import sobol as sobol_analyze
from SALib.sample import sobol as sobol_sample
from ema_workbench import Model, RealParameter, ScalarOutcome, SequentialEvaluator
from ema_workbench.analysis import prim

from trustlab import Trustlab

warnings.simplefilter("ignore")
tool, study, work = sys.argv[1:4]
scenario = study.replace("Tests/Peers/study.json5", "Scenarios/regional-hub.json5")
passed = failed = 0

PATHS = ["parameters.trustRetention", "parameters.negativity", "parameters.capabilityMemory"]
BOUNDS = [[0.92, 0.99], [1.0, 4.0], [24.0, 72.0]]
STRATEGY, OUTPUT = "balanced", "trust"


def check(name, is_right, detail=""):
    global passed, failed
    passed, failed = passed + bool(is_right), failed + (not is_right)
    print(("ok    " if is_right else "FAIL  ") + name, detail if not is_right else "")


def sweep(folder, *options):
    subprocess.run(
        [tool, "sweep", study, "-o", f"{work}/{folder}", "--quiet", *options], check=True,
        stdout=subprocess.DEVNULL)
    points = pd.read_csv(f"{work}/{folder}/points.csv")
    return points[points["strategy"] == STRATEGY].reset_index(drop=True)


# ---- SALib: our table in its hands -----------------------------------------------------------------
problem = {"num_vars": 3, "names": PATHS, "bounds": BOUNDS}
points = sweep("ours")
theirs = sobol_analyze.analyze(
    problem, points[OUTPUT].to_numpy(), calc_second_order=False, num_resamples=10, seed=1)
table = pd.read_csv(f"{work}/ours/sensitivity.csv")
table = table[(table["strategy"] == STRATEGY) & (table["output"] == OUTPUT)]
ours = {kind: table[table["index"] == kind]["estimate"].to_numpy() for kind in ["first", "total"]}
check("SALib's first-order indices on our table equal ours",
      np.allclose(theirs["S1"], ours["first"], rtol=1e-9, atol=1e-12), (theirs["S1"], ours["first"]))
check("SALib's total indices on our table equal ours",
      np.allclose(theirs["ST"], ours["total"], rtol=1e-9, atol=1e-12), (theirs["ST"], ours["total"]))

# ---- SALib: its sample in our hands ----------------------------------------------------------------
sample = sobol_sample.sample(problem, 16, calc_second_order=False, scramble=True, seed=7)
pd.DataFrame(sample, columns=PATHS).to_csv(f"{work}/sample.csv", index=False)
back = sweep("theirs", "--design", f"{work}/sample.csv")
columns = [c for c in back.columns if c.startswith("parameters_")]
check("SALib's rows come back in their order", np.array_equal(back[columns].to_numpy(), sample))
indices = sobol_analyze.analyze(
    problem, back[OUTPUT].to_numpy(), calc_second_order=False, num_resamples=10, seed=1)
check("SALib finds indices on its own sample", np.isfinite(indices["ST"]).all())
again = sweep("again", "--design", f"{work}/theirs/design.csv")
check("a design file of ours is taken as it is", again.equals(back))

named = pd.DataFrame(sample, columns=PATHS).assign(strategy=STRATEGY)
named.to_csv(f"{work}/named.csv", index=False)
subprocess.run(
    [tool, "sweep", study, "-o", f"{work}/named", "--quiet", "--design", f"{work}/named.csv"],
    check=True, stdout=subprocess.DEVNULL)
rows = pd.read_csv(f"{work}/named/rows.csv")
check("rows that name a strategy run that one alone, and come back in their order",
      np.array_equal(rows[columns].to_numpy(), sample) and (rows["strategy"] == STRATEGY).all()
      and len(pd.read_csv(f"{work}/named/points.csv")) == len(sample))
check("with the numbers of the study of all strategies", rows[OUTPUT].equals(back[OUTPUT]))

# ---- EMA Workbench: line mode ----------------------------------------------------------------------
with Trustlab(tool, scenario=scenario, months=48, replications=16, strategies=["quick-wins", STRATEGY],
              outputs=["outcome", "trust", "members"]) as lab:
    row = sample[5]
    answer = lab(dict(zip(PATHS, row)))
    check("line mode and table mode give the same numbers",
          answer[STRATEGY][OUTPUT] == back[OUTPUT][5], (answer, back[OUTPUT][5]))

    def hub(trustRetention, negativity, capabilityMemory):
        values = dict(zip(PATHS, [trustRetention, negativity, capabilityMemory]))
        result = lab(values, replications=8)
        return {"trust": result[STRATEGY]["trust"],
                "lead": result[STRATEGY]["outcome"] - result["quick-wins"]["outcome"]}

    model = Model("hub", function=hub)
    model.uncertainties = [
        RealParameter(path.split(".")[1], *bounds) for path, bounds in zip(PATHS, BOUNDS)]
    model.outcomes = [ScalarOutcome("trust"), ScalarOutcome("lead")]
    with SequentialEvaluator(model) as evaluator:
        experiments, outcomes = evaluator.perform_experiments(scenarios=40)
    check("the EMA Workbench runs its experiments on the tool",
          len(outcomes["trust"]) == 40 and np.isfinite(outcomes["trust"]).all())
    first = experiments.iloc[0]
    direct = hub(first["trustRetention"], first["negativity"], first["capabilityMemory"])
    check("an experiment can be asked again", direct["trust"] == outcomes["trust"][0])

    # Its experiments as a table: every scenario under two policies, each in eight worlds.
    settings = experiments[[path.split(".")[1] for path in PATHS]].astype(float)
    crossed = settings.merge(pd.DataFrame({"strategy": [STRATEGY, "quick-wins"]}), how="cross")
    crossed = crossed.merge(pd.DataFrame({"replication": range(8)}), how="cross")
    crossed.to_csv(f"{work}/crossed.csv", index=False)
    subprocess.run(
        [tool, "sweep", study, "-o", f"{work}/crossed", "--quiet", "--design",
         f"{work}/crossed.csv"], check=True, stdout=subprocess.DEVNULL)
    rows = pd.read_csv(f"{work}/crossed/rows.csv")
    check("experiments of the EMA Workbench come back row by row",
          len(rows) == 40 * 2 * 8 and (rows["strategy"] == crossed["strategy"]).all()
          and (rows["replication"] == crossed["replication"]).all())
    means = rows[OUTPUT].to_numpy().reshape(40, 2, 8)[:, 0, :].mean(axis=1)
    check("a world of a row is the world that line mode lives",
          np.allclose(means, outcomes["trust"], rtol=0, atol=1e-12), means - outcomes["trust"])
    pairs = pd.read_csv(f"{work}/crossed/contrasts.csv")
    check("rows that share a world are pairs", (pairs["n_pairs"] == 8).all() and len(pairs) > 0)
    try:
        lab({"parameters.trustRetention": 2})
        refused = ""
    except ValueError as error:
        refused = str(error)
    check("a setting out of range is refused with a reason", "out of range" in refused, refused)
    check("and the next question is answered", lab({})[STRATEGY]["trust"] > 0)

# ---- EMA Workbench: PRIM on our table --------------------------------------------------------------
lhs = f"{work}/lhs.json5"
text = open(study).read().replace("../../Scenarios/regional-hub.json5", scenario)
with open(lhs, "w") as file:
    file.write(text.replace('{ kind: "saltelli", baseRows: 32 }',
                            '{ kind: "latinHypercube", points: 200 }'))
subprocess.run([tool, "sweep", lhs, "-o", f"{work}/lhs", "--quiet"], check=True,
               stdout=subprocess.DEVNULL)
points = pd.read_csv(f"{work}/lhs/points.csv")
points = points[points["strategy"] == STRATEGY].reset_index(drop=True)
high = (points[OUTPUT] > points[OUTPUT].quantile(0.75)).to_numpy()
box = prim.Prim(points[columns].astype(float), high, threshold=0.6).find_box()
density = box.peeling_trajectory["density"].iloc[-1]
limits = box.box_lims[-1]
check("PRIM finds a box on our table", density > 0.6, density)
check("the box asks for lasting trust", limits["parameters_trust_retention"][0] > 0.92, limits)

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
