"""What lies in a study's folder: whole tables, schemas and a manifest that fit each other."""

import csv
import hashlib
import json

from harness import FIXTURES, HUB, check, expect, scratch, study, tool
from tables import records, rows

TABLES = ("design", "runs", "summary", "contrasts", "trajectories", "partners")


def full(folder):
    return study(folder / "out", HUB, "-n", 7, "--months", 40, "--trajectories", "--partners")


@check("outputs: every table and its schema are written, and nothing else")
def files():
    with scratch() as folder:
        names = {p.name for p in full(folder).iterdir()}
        wanted = {f"{t}.csv" for t in TABLES} | {f"{t}.schema.json" for t in TABLES}
        expect(names == wanted | {"study.json", "machine.json"}, f"{sorted(names)}")
        plain = {p.name for p in study(folder / "plain", HUB, "-n", 2).iterdir()}
        expect(not {"trajectories.csv", "partners.csv"} & plain, "tables nobody asked for")


@check("outputs: a schema names the columns of its table in order, with types that hold")
def schemas():
    kinds = {"integer": int, "number": float, "string": str, "boolean": ("true", "false").index}
    with scratch() as folder:
        out = full(folder)
        for table in TABLES:
            schema = json.loads((out / f"{table}.schema.json").read_text())
            content = rows(out / f"{table}.csv")
            fields = schema["fields"]
            expect([f["name"] for f in fields] == content[0], f"{table}: columns differ")
            expect(len(set(content[0])) == len(content[0]), f"{table}: a column twice")
            for name in content[0]:
                expect(name.isidentifier(), f"{table}: {name} is no identifier")
            expect(all(f.get("description") for f in fields), f"{table}: no description")
            required = [f.get("constraints", {}).get("required", False) for f in fields]
            for row in content[1:]:
                expect(len(row) == len(fields), f"{table}: ragged row {row}")
                for cell, field, needed in zip(row, fields, required):
                    if cell:
                        kinds[field["type"]](cell)
                    expect(cell or not needed, f"{table}: {field['name']} is empty")
            key = [content[0].index(name) for name in schema["primaryKey"]]
            keys = [tuple(row[k] for k in key) for row in content[1:]]
            expect(len(set(keys)) == len(keys), f"{table}: the primary key is not unique")


@check("outputs: numbers are finite and as short as they can be")
def shortest():
    def digits(text):
        return text.lstrip("-").split("e")[0].replace(".", "").strip("0")

    with scratch() as folder:
        out = full(folder)
        for row in rows(out / "trajectories.csv")[1:]:
            for cell in row[3:]:
                value = float(cell)
                expect(value - value == 0, f"{cell} is not finite")
                expect(digits(cell) == digits(repr(value)), f"{cell} is not {value!r}")


@check("outputs: trajectories have the columns of the docking tables, in their order")
def columns():
    with scratch() as folder:
        out = full(folder)
        expect(rows(out / "trajectories.csv")[0] == rows(FIXTURES / "regional-hub.csv")[0],
               "another header")


@check("outputs: the manifest lists every file with its rows, bytes and digest")
def manifest():
    with scratch() as folder:
        out = full(folder)
        record = json.loads((out / "study.json").read_text())
        listed = {f["name"]: f for f in record["files"]}
        there = {p.name for p in out.iterdir()} - {"study.json", "machine.json"}
        expect(set(listed) == there, f"{sorted(listed)} and {sorted(there)}")
        for name, entry in listed.items():
            data = (out / name).read_bytes()
            expect(hashlib.sha256(data).hexdigest() == entry["sha256"], f"digest of {name}")
            expect(len(data) == entry["bytes"], f"bytes of {name}")
            if name.endswith(".csv"):
                expect(len(rows(out / name)) - 1 == entry["rows"], f"rows of {name}")
        expect(record["seed"] == 2015 and record["months"] == 40, "seed or months")
        expect(record["replications"] == 7 and len(record["strategies"]) == 7, "size")
        expect(all(o["unit"] != "" and o["better"] for o in record["outputs"]), "outputs")


@check("outputs: the scenario in the manifest is whole, and runs to the same tables")
def resolved():
    with scratch() as folder:
        words = ("--set", "parameters.negativity=3", "--seed", 5, "--months", 24, "-n", 6)
        out = study(folder / "out", HUB, "--trajectories", *words)
        scenario = json.loads((out / "study.json").read_text())["scenario"]
        (folder / "again.json").write_text(json.dumps(scenario))
        tool("check", folder / "again.json")
        again = study(folder / "again", folder / "again.json", "--trajectories")
        for name in ("trajectories.csv", "summary.csv", "runs.csv"):
            expect((out / name).read_bytes() == (again / name).read_bytes(), f"{name} differs")


@check("outputs: summary.csv agrees with trajectories.csv")
def summary_agrees():
    with scratch() as folder:
        out = full(folder)
        values = {}
        for row in records(out / "trajectories.csv"):
            key = (row["strategy"], row["month"])
            for name in ("outcome", "trust", "members"):
                values.setdefault(key + (name,), []).append(float(row[name]))
        seen = 0
        for row in records(out / "summary.csv"):
            got = values.get((row["strategy"], row["month"], row["output"]))
            if got is None:
                continue
            seen += 1
            mean = sum(got) / len(got)
            expect(abs(mean - float(row["mean"])) < 1e-12 * max(1, abs(mean)), f"mean: {row}")
            ordered = sorted(got)
            for name, level in (("q05", .05), ("q25", .25), ("q50", .5), ("q75", .75),
                                ("q95", .95)):
                place = level * (len(ordered) - 1)
                low = int(place)
                high = min(low + 1, len(ordered) - 1)
                expected = ordered[low] + (place - low) * (ordered[high] - ordered[low])
                expect(abs(expected - float(row[name])) < 1e-12 * max(1, abs(expected)),
                       f"{name}: {row}")
        expect(seen == len(values), f"{seen} of {len(values)} summaries")


@check("outputs: contrasts.csv agrees with trajectories.csv, pair by pair")
def contrasts_agree():
    with scratch() as folder:
        out = full(folder)
        values = {}
        for row in records(out / "trajectories.csv"):
            values[row["strategy"], row["month"], row["replication"]] = float(row["outcome"])
        seen = 0
        for row in records(out / "contrasts.csv"):
            if row["output"] != "outcome":
                continue
            seen += 1
            pairs = [(values[row["strategy"], row["month"], str(r)],
                      values[row["baseline"], row["month"], str(r)]) for r in range(7)]
            mean = sum(a - b for a, b in pairs) / 7
            expect(abs(mean - float(row["mean_diff"])) < 1e-12, f"{row}")
            ahead = sum((a > b) + (a == b) / 2 for a, b in pairs) / 7
            expect(abs(ahead - float(row["prob_superior"])) < 1e-12, f"{row}")
        expect(seen == 6 * 3, f"{seen} contrasts of the outcome")


@check("outputs: partners.csv has every partner in every month of every run")
def partners_table():
    with scratch() as folder:
        table = rows(full(folder) / "partners.csv")
        expect(len(table) - 1 == 7 * 7 * 41 * 16, f"{len(table) - 1} rows")


@check("outputs: a text that a spreadsheet would run is made harmless")
def formulas():
    with scratch() as folder:
        scenario = json.loads((FIXTURES / "limit-ledger.json").read_text())
        scenario["name"] = '=HYPERLINK("http://x","y"),\n"quoted"'
        (folder / "s.json").write_text(json.dumps(scenario))
        out = study(folder / "out", folder / "s.json")
        with open(out / "runs.csv", newline="") as file:
            for row in csv.DictReader(file):
                expect(row["scenario"][0] not in "=+-@\t\r", row["scenario"])
                expect("HYPERLINK" in row["scenario"], row["scenario"])
