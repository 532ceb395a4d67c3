"""Scenario files against the JSON Schema that the tool prints."""

import copy
import json
import pathlib
import tempfile

import json5
import jsonschema

from harness import check

ROOT = pathlib.Path(__file__).resolve().parents[2]


def validator(tool, files="scenario"):
    schema = json.loads(tool.output("model", "--schema", "--of", files))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def scenarios():
    files = sorted(f for f in (ROOT / "Scenarios").rglob("*.json5") if f.parent.name != "studies")
    assert len(files) > 30, len(files)
    return files


@check
def every_scenario_fits_the_schema(tool):
    """Every file under Scenarios is valid by an independent validator."""
    judge = validator(tool)
    for file in scenarios():
        errors = list(judge.iter_errors(json5.loads(file.read_text(encoding="utf-8"))))
        assert not errors, (file.name, errors[0].message, list(errors[0].absolute_path))


@check
def every_study_fits_the_schema(tool):
    """Every study file is valid, and a damaged one is not."""
    judge = validator(tool, "study")
    files = sorted((ROOT / "Scenarios/studies").glob("*.json5"))
    assert files
    for file in files:
        value = json5.loads(file.read_text(encoding="utf-8"))
        errors = list(judge.iter_errors(value))
        assert not errors, (file.name, errors[0].message)
        for damage in ({"replicatons": 3}, {"design": {"kind": "net"}}, {"months": 0}):
            assert list(judge.iter_errors(value | damage)), damage


@check
def the_schema_refuses_what_the_reader_refuses(tool):
    """Damaged copies of a scenario are refused by the schema and by the tool."""
    judge = validator(tool)
    text = (ROOT / "Scenarios/presets/young-partnership.json5").read_text(encoding="utf-8")
    sound = json5.loads(text)

    def damaged(change):
        value = copy.deepcopy(sound)
        change(value)
        return value

    changes = {
        "unknown setting": lambda s: s.update(replicatons=3),
        "missing name": lambda s: s.pop("name"),
        "share above 1": lambda s: s["partners"][0].update(engagement=1.2),
        "text for number": lambda s: s["partners"][0].update(power="high"),
        "unknown parameter": lambda s: s.setdefault("parameters", {}).update(negativty=2),
        "parameter out of range": lambda s: s.setdefault("parameters", {}).update(silo=2),
        "unknown event": lambda s: s["events"].append({"month": 3, "kind": "party"}),
        "event without its setting": lambda s: s["events"].append({"month": 3, "kind": "join"}),
        "no strategies": lambda s: s.update(strategies=[]),
        "broken path": lambda s: s["uncertainty"].update({"parameters.turst": [0, 1]}),
        "id with a blank": lambda s: s["goals"][0].update(id="high school"),
        "fraction of a month": lambda s: s.update(months=1.5),
    }
    for name, change in changes.items():
        value = damaged(change)
        assert list(judge.iter_errors(value)), f"the schema accepts: {name}"
        tool.run("check", "-", input=json.dumps(value), status=3)


@check
def a_study_fits_its_schema(tool):
    """The record of a study is valid by an independent validator."""
    judge = validator(tool, "record")
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "study"
        tool.run(
            "run", ROOT / "Scenarios/regional-hub.json5", "-n", 2, "--months", 3, "-o", target, "-q"
        )
        record = json.loads((target / "study.json").read_text(encoding="utf-8"))
    errors = list(judge.iter_errors(record))
    assert not errors, (errors[0].message, list(errors[0].absolute_path))
