"""Do the peers simulate the same model? Compares means over replications with the laboratory's.

    python3 check.py BENCH SCENARIO.json [STRATEGY]

BENCH is the path of `trustlab-bench`. For every measure at months 12, 36, 60, 84 and at the end the difference of
means is divided by its standard error; beyond 4.5 a peer fails (about one in 150,000 by chance).
"""
import csv
import importlib
import io
import math
import subprocess
import sys

from scenario import MEASURES, Scenario


def laboratory(bench, path, strategy, replications):
    text = subprocess.run(
        [bench, "means", "--scenario", path, "--strategy", strategy, "--replications",
         str(replications)], check=True, capture_output=True, text=True).stdout
    return {(int(r["month"]), r["measure"]): (float(r["mean"]), float(r["sd"]))
            for r in csv.DictReader(io.StringIO(text))}


def check(name, peer, scenario, replications, ours, n):
    total, squares, count = peer.simulate(scenario, replications)
    worst, failed = (0, ""), 0
    for month in (12, 36, 60, 84, scenario.months):
        for column, measure in enumerate(MEASURES):
            mean = total[month - 1][column] / count
            variance = max(0, squares[month - 1][column] / count - mean ** 2)
            other, sd = ours[month, measure]
            error = math.sqrt(max(variance, sd ** 2) * (1 / count + 1 / n))
            z = abs(mean - other) / error if error > 0 else (0 if abs(mean - other) < 1e-9 else 99)
            failed += z > 4.5
            worst = max(worst, (z, f"{measure} in month {month}"))
    print(f"{name}: {count} replications, largest difference {worst[0]:.2f} standard errors ({worst[1]})"
          + ("" if failed == 0 else f"; {failed} FAILED"))
    return failed


def main():
    bench, path = sys.argv[1:3]
    strategy = sys.argv[3] if len(sys.argv) > 3 else "now-and-then"
    scenario, n = Scenario(path, strategy), 10_000
    ours = laboratory(bench, path, strategy, n)
    failed = 0
    for name, replications in (("partnership_numpy", 2000), ("partnership_mesa", 200)):
        try:
            peer = importlib.import_module(name)
        except ImportError as missing:
            print(f"{name}: not checked, {missing}")
            continue
        failed += check(name, peer, scenario, replications, ours, n)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
