"""Large worlds: they are read, linked and run."""

import json
import pathlib
import time

from harness import check

ROOT = pathlib.Path(__file__).resolve().parents[2]


@check
def the_national_network_runs(tool):
    """Two thousand partners, with about twenty links each."""
    path = ROOT / "Scenarios/large/national.json5"
    result = json.loads(tool.output("run", path, "-n", 1, "--months", 12, "--json", "-q"))
    start = result["strategies"][0]["months"][0]["measures"]
    assert start["members"]["mean"] == 2000
    assert start["trust_within"]["mean"] > start["trust_between"]["mean"]
    edges = tool.output("export", path, "-t", "edges", "--months", 1, "--every", 1200)
    views = sum(line.startswith("0,") for line in edges.splitlines())
    assert 15 < views / 2000 < 25, views / 2000


@check
def the_stress_test_runs(tool):
    """A hundred thousand partners, two months."""
    path = ROOT / "Scenarios/large/stress.json5"
    start = time.monotonic()
    result = json.loads(tool.output("run", path, "--months", 2, "--json", "-q"))
    assert result["strategies"][0]["months"][0]["measures"]["members"]["mean"] == 100_000
    print(f"two months of a hundred thousand partners: {time.monotonic() - start:.1f} s")
