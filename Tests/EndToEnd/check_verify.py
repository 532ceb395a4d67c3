"""A study is run again from its own record, and every change is found."""

import json

from harness import FIXTURES, HUB, check, expect, scratch, study, tool


def changed(folder, edit):
    """Applies an edit to the record of a study."""
    path = folder / "study.json"
    record = json.loads(path.read_text())
    edit(record)
    path.write_text(json.dumps(record))


def small(folder, *words):
    return study(folder / "out", HUB, "-n", 5, "--months", 30, *words)


@check("verify: an untouched study is confirmed, file by file")
def confirmed():
    with scratch() as folder:
        out = small(folder, "--trajectories", "--partners")
        result = tool("verify", out)
        listed = json.loads((out / "study.json").read_text())["files"]
        for entry in listed:
            expect(f"{entry['name']}: as recorded, reproduced" in result.out, entry["name"], result)
        expect(len(result.out.splitlines()) == len(listed), "other lines", result)
        tool("verify", str(out) + "/", "--jobs", 5)


@check("verify: settings given on the command line are part of the record")
def with_settings():
    with scratch() as folder:
        out = small(folder, "--set", "parameters.negativity=3", "--seed", 77, "--strategy",
                    "systems", "--strategy", "balanced", "--baseline", "balanced")
        tool("verify", out)


for _name in ("everything", "everything-again", "limit-ledger"):
    def everything(name):
        with scratch() as folder:
            tool("verify", study(folder / "out", FIXTURES / f"{name}.json", "--partners"))

    check(f"verify: {_name} is confirmed", _name)(everything)


@check("verify: a changed byte is found")
def changed_byte():
    with scratch() as folder:
        out = small(folder)
        data = bytearray((out / "summary.csv").read_bytes())
        data[len(data) // 2] ^= 1
        (out / "summary.csv").write_bytes(bytes(data))
        result = tool("verify", out, code=1)
        expect("summary.csv: CHANGED" in result.out, "not named", result)
        expect("runs.csv: as recorded, reproduced" in result.out, "others suffer", result)


@check("verify: a missing file is found")
def missing_file():
    with scratch() as folder:
        out = small(folder)
        (out / "runs.csv").unlink()
        expect("runs.csv: MISSING" in tool("verify", out, code=1).out, "not named")


@check("verify: a record that tells another story is found")
def other_seed():
    with scratch() as folder:
        out = small(folder)
        changed(out, lambda record: record["scenario"].update(seed=2016))
        result = tool("verify", out, code=1)
        expect("runs.csv: as recorded, NOT REPRODUCED" in result.out, "not named", result)


def broken(edit):
    with scratch() as folder:
        out = small(folder)
        if isinstance(edit, bytes):
            (out / "study.json").write_bytes(edit)
        else:
            changed(out, edit)
        result = tool("verify", out, code=3, timeout=60)
        expect("study.json" in result.err, "the file is not named", result)


def foreign(name):
    entry = {"name": name, "sha256": "0" * 64, "rows": 1, "bytes": 1}
    return lambda record: record["files"].append(entry)


_BROKEN = {
    "that lists a file of another folder": foreign("../../../../../../etc/passwd"),
    "that lists an endless file": foreign("../../../../../../dev/zero"),
    "that lists a file without a name": foreign(""),
    "empty": b"",
    "no JSON": b"{\"schemaVersion\": 1,",
    "another thing": b"[1, 2]",
    "of another version": lambda r: r.update(schemaVersion=99),
    "without a scenario": lambda r: r.pop("scenario"),
    "with a faulty scenario": lambda r: r["scenario"].update(turst=1),
    "with an unknown strategy": lambda r: r.update(strategies=["nobody"]),
    "without strategies": lambda r: r.update(strategies=[]),
    "with a strategy twice": lambda r: r.update(strategies=["systems", "systems"],
                                                baseline="systems"),
    "with a baseline that does not run": lambda r: r.update(baseline="nobody"),
    "with negative months": lambda r: r.update(months=-3),
    "with too many months": lambda r: r.update(months=10 ** 12),
    "without replications": lambda r: r.update(replications=0),
    "with negative replications": lambda r: r.update(replications=-1),
    "with too many replications": lambda r: r.update(replications=2 ** 62),
    "with a text for months": lambda r: r.update(months="many"),
    "with a file without a digest": lambda r: r["files"][0].pop("sha256"),
}
for _title, _edit in _BROKEN.items():
    check(f"verify: a record {_title} ends with 3", _edit)(broken)


@check("verify: a folder that is not there, or holds no study, ends with 4")
def no_folder():
    with scratch() as folder:
        result = tool("verify", folder / "nowhere", code=4)
        expect("nowhere" in result.err, "not named", result)
        tool("verify", folder, code=4)


@check("verify: leaves the study and the temporary folder as they were")
def leaves_nothing():
    with scratch() as folder:
        out = small(folder)
        before = {p.name: p.read_bytes() for p in out.iterdir()}
        (folder / "tmp").mkdir()
        tool("verify", out, TMPDIR=str(folder / "tmp"))
        expect({p.name: p.read_bytes() for p in out.iterdir()} == before, "the study changed")
        expect(list((folder / "tmp").iterdir()) == [], "left in the temporary folder")
