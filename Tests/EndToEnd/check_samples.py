"""Designs that grow keep what they had; tables of samples come in, and come back with their numbers."""

import csv
import json

from check_sweep import table, write_small
from harness import check, expect, scratch, tool

DOUBLED = {
    "sobol": ("points", 8), "latinHypercube": ("points", 8), "saltelli": ("baseRows", 4),
    "morris": ("trajectories", 4)}


@check("sweep: doubling a design, a table or the replications keeps every earlier row and run")
def doubled():
    with scratch() as folder:
        factors = ("[{ path: 'parameters.trustRetention', range: [0.9, 0.99] },"
                   " { path: 'months', integer: [6, 24] }]")
        for kind, (count, size) in DOUBLED.items():
            sizes = []
            for times in (1, 2):
                study = write_small(
                    folder, f"{kind}.json5", factors=factors, replications=4 * times,
                    design=f"{{ kind: '{kind}', {count}: {size * times} }}")
                said = json.loads(tool("sweep", study, "-o", folder / kind, "--resume", "--json").out)
                sizes.append((said, table(folder / kind / "design.csv"), table(folder / kind / "runs.csv")))
            (small, rows, runs), (large, more, all_runs) = sizes
            expect(len(more) == 2 * len(rows) and more[:len(rows)] == rows, kind, "rows", rows, more)
            # Equal points, as trajectories may have, are served by one run.
            expect(large["resumed"] >= small["runs"]["ok"] > 0, kind, "runs", small, large)
            expect(large["leftOut"] == 0, kind, "left out", large)
            known = {(r["design_id"], r["strategy"], r["replication"]): r for r in all_runs}
            for run in runs:
                same = dict(known[run["design_id"], run["strategy"], run["replication"]])
                expect({**same, "run_id": ""} == {**run, "run_id": ""}, kind, run, same)
        samples = folder / "samples.csv"
        study = write_small(folder, replications=4)
        for count in (5, 10):
            samples.write_text("trustRetention\n" + "".join(f"0.9{n}\n" for n in range(count)))
            said = json.loads(tool("sweep", study, "--design", samples, "-o", folder / "table",
                                   "--resume", "--json").out)
        expect(said["resumed"] == 40 and said["runs"]["ok"] == 80, "a table", said)


@check("sweep: finer grids and more levels one at a time find their runs; centred points do not")
def grown():
    with scratch() as folder:
        for design, kept in (("{ kind: 'grid' }", True), ("{ kind: 'oneAtATime' }", True)):
            out = folder / design[9:12]
            for levels in (3, 5):
                study = write_small(
                    folder, replications=4, design=design,
                    factors=f"[{{ path: 'parameters.trustRetention', range: [0.9, 0.98], levels: {levels} }}]")
                said = json.loads(tool("sweep", study, "-o", out, "--resume", "--json").out)
            expect(said["leftOut"] == 0 and said["resumed"] in (24, 32), design, said)
        for points in (8, 16):
            study = write_small(
                folder, replications=4,
                design=f"{{ kind: 'latinHypercube', points: {points}, placement: 'centred' }}",
                factors="[{ path: 'parameters.trustRetention', range: [0.9, 0.98] }]")
            said = tool("sweep", study, "-o", folder / "centred", "--resume")
        expect("64 earlier runs do not belong to this study" in said.err, "not told", said)
        expect("a jittered one that is doubled keeps them" in said.err, "no way out", said)


# ---- a table in, a table out ----------------------------------------------------------------------
# Two points by number, some strategies and worlds; one row twice; two rows ask for all worlds.
SAMPLES = """design_id,scenario,trustRetention,strategy,replication
17,small,0.95,systems,4
3,,0.9,wins,4
17,small,0.95,wins,4
3,small,0.9,systems,
17,small,0.95,systems,4
3,small,0.9,wins,19
17,small,0.95,,
"""


def asked(worlds):
    """What every row of SAMPLES asks for: `[row](point, strategy, worlds)`."""
    for row in csv.DictReader(SAMPLES.splitlines()):
        for strategy in [row["strategy"]] if row["strategy"] else ["wins", "systems"]:
            lived = [row["replication"]] if row["replication"] else [str(w) for w in range(worlds)]
            yield row["design_id"], strategy, lived, row


def all_files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()
            if path.suffix in (".csv", ".json") and path.name != "machine.json"}


@check("sweep: rows that choose strategies and worlds come back in their order, with their numbers")
def chosen_rows():
    with scratch() as folder:
        study = write_small(folder, replications=20)
        samples = folder / "samples.csv"
        samples.write_text(SAMPLES)
        points = folder / "points.csv"
        points.write_text("design_id,trustRetention\n17,0.95\n3,0.9\n")
        tool("sweep", study, "--design", points, "-o", folder / "whole", "--quiet")
        whole = {(r["design_id"], r["strategy"], r["replication"]): r
                 for r in table(folder / "whole" / "runs.csv")}
        plan = json.loads(tool("sweep", study, "--design", samples, "--dry-run", "--json").out)
        said = json.loads(tool("sweep", study, "--design", samples, "-o", folder / "out", "--json").out)
        wanted = {(p, s, w) for p, s, worlds, _ in asked(20) for w in worlds}
        expect(plan["runs"] == said["runs"]["ok"] == len(wanted) == 62, "runs", plan, said)
        expect(plan["rows"] == said["rows"] == 7 and plan["points"] == 2, "rows", plan, said)
        runs = {(r["design_id"], r["strategy"], r["replication"]): r
                for r in table(folder / "out" / "runs.csv")}
        expect(set(runs) == wanted, "which runs", set(runs) ^ wanted)
        for key, run in runs.items():
            expect(run["trust"] == whole[key]["trust"], "another luck than in the whole study", key)
        rows = table(folder / "out" / "rows.csv")
        expect(len(rows) == 8, "rows", rows)
        for row, (point, strategy, worlds, sample) in zip(rows, asked(20)):
            expect((row["design_id"], row["strategy"], row["replication"])
                   == (point, strategy, sample["replication"]), "the order", row, sample)
            expect(row["parameters_trust_retention"] == sample["trustRetention"], "settings", row)
            values = [float(whole[point, strategy, world]["trust"]) for world in worlds]
            expect(row["n"] == str(len(values)), "n", row)
            expect(abs(float(row["trust"]) - sum(values) / len(values)) < 1e-12, "mean", row)
        for contrast in table(folder / "out" / "contrasts.csv"):
            point = contrast["design_id"]
            pairs = [w for p, s, w in wanted if (p, s) == (point, "systems") and (p, "wins", w) in wanted]
            expect(contrast["n_pairs"] == str(len(pairs)), "pairs", contrast)
        summary = table(folder / "out" / "summary.csv")
        counts = {(r["design_id"], r["strategy"]): r["n"] for r in summary}
        expect(counts == {("17", "wins"): "20", ("17", "systems"): "20", ("3", "wins"): "2",
                          ("3", "systems"): "20"}, "counts", counts)
        tool("verify", folder / "out")
        expect("62 of 62" in tool("status", folder / "out").out, "status")


@check("sweep: chosen runs survive kills, threads and parts with the same bytes")
def chosen_survive():
    with scratch() as folder:
        study = write_small(folder, replications=4000)
        samples = folder / "samples.csv"
        samples.write_text(SAMPLES)
        words = ("sweep", study, "--design", samples, "--quiet")
        tool(*words, "-o", folder / "whole")
        whole = all_files(folder / "whole")
        expect("rows.csv" in whole and "rows.schema.json" in whole, "files", list(whole))
        tool(*words, "-o", folder / "one", "-j", "1")
        expect(all_files(folder / "one") == whole, "one thread")
        journal = folder / "whole" / "journal.records"
        broken = folder / "broken"
        broken.mkdir()
        (broken / "journal.records").write_bytes(journal.read_bytes()[:journal.stat().st_size // 2])
        said = json.loads(tool("sweep", study, "--design", samples, "-o", broken, "--resume",
                               "--json").out)
        expect(0 < said["resumed"] < said["runs"]["ok"], "what was known", said)
        expect(all_files(broken) == whole, "resumed")
        for part in range(1, 4):
            tool(*words, "-o", folder / "parts", "--shard", f"{part}/3")
        tool("merge", folder / "parts")
        expect(all_files(folder / "parts") == whole, "merged")
        # The rows came from a study in which every point had everything: nothing is run again.
        tool("sweep", study, "-o", folder / "grown", "--quiet", "--design", samples)
        more = json.loads(tool("sweep", study, "--design", samples, "-n", 4010, "-o",
                               folder / "grown", "--resume", "--json").out)
        expect(more["resumed"] == said["runs"]["ok"] and more["leftOut"] == 0, "more worlds", more)


@check("sweep: a table made as for the EMA Workbench or SALib gives the contrasts of its rows")
def crossed_rows():
    with scratch() as folder:
        study = write_small(folder, replications=6)
        samples = folder / "samples.csv"
        points = [round(0.9 + 0.01 * n, 2) for n in (3, 1, 4, 1, 5)]
        with open(samples, "w") as file:
            file.write("trustRetention,strategy,replication\n")
            for point in points:
                for strategy in ("systems", "wins"):
                    for world in range(6):
                        file.write(f"{point},{strategy},{world}\n")
        tool("sweep", study, "--design", samples, "-o", folder / "crossed", "--quiet")
        rows = table(folder / "crossed" / "rows.csv")
        expect(len(rows) == 60 and rows[0]["strategy"] == "systems", "rows", len(rows))
        settings = [float(row["parameters_trust_retention"]) for row in rows]
        expect(settings == [p for p in points for _ in range(12)], "the order")
        # The same study as a grid: contrasts of a point are those of its rows.
        grid = write_small(folder, "grid.json5", replications=6, factors="[{ path: "
                           "'parameters.trustRetention', list: [0.93, 0.91, 0.94, 0.95] }]")
        tool("sweep", grid, "-o", folder / "grid", "--quiet")
        for name in ("contrasts.csv", "summary.csv", "points.csv", "design.csv"):
            expect((folder / "crossed" / name).read_bytes() == (folder / "grid" / name).read_bytes(), name)
        doubled_rows = rows[12:24], rows[36:48]
        expect([r["trust"] for r in doubled_rows[0]] == [r["trust"] for r in doubled_rows[1]],
               "equal rows differ")


@check("sweep: tables that do not fit are refused with line, reason and a way out")
def refused_rows():
    with scratch() as folder:
        study = write_small(folder, replications=4)
        rule = write_small(folder, "rule.json5", until="{ halfWidth: 0.1 }")
        for text, reason, way_out, words in (
                ("trustRetention,strategy\n0.9,win\n", "line 2: the study has no strategy 'win'", "wins", study),
                ("trustRetention,replication\n0.9,4\n", "line 2: there is no world 4", "-n 5", study),
                ("trustRetention,scenario\n0.9,other\n", "the scenario 'other' is not that", "'small'", study),
                ("trustRetention,replicate\n0.9,1\n", "'replicate' is called 'replication' here", "rename", study),
                ("trustRetention,run_id\n0.9,1\n", "'run_id' belongs to results", "leave it out", study),
                ("trustRetention,replicatoin\n0.9,1\n", "names no setting", "replication", study),
                ("trustRetention,design_id,strategy\n0.9,1,wins\n0.8,1,wins\n",
                 "lines 2 and 3 have the design_id 1 and different settings", "one point", study),
                ("trustRetention,strategy\n0.9,wins\n", "so do the strategies and worlds", "leave the rule", rule)):
            samples = folder / "samples.csv"
            samples.write_text(text)
            result = tool("sweep", words, "--design", samples, "-o", folder / "out", code=3)
            said = " ".join(result.err.split())
            expect(reason in said and way_out in said, text, result)
            expect(not (folder / "out").exists(), "something was written", text)
