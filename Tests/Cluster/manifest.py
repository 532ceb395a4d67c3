"""Reads the Kubernetes manifests that the tool wrote with a YAML library of its own, and checks them
against what an Indexed Job must have (batch/v1); see check.sh.

usage: manifest.py FOLDER SHARDS IMAGE VOLUME
"""

import sys

import yaml

folder, shards, image, volume = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]


def keys(value, required, allowed=()):
    assert isinstance(value, dict), value
    missing = set(required) - set(value)
    unknown = set(value) - set(required) - set(allowed)
    assert not missing and not unknown, f"missing {missing}, unknown {unknown}"


def job(name, settings):
    documents = list(yaml.safe_load_all(open(f"{folder}/jobs/{name}", encoding="utf-8")))
    assert len(documents) == 1, "one document"
    manifest = documents[0]
    keys(manifest, ["apiVersion", "kind", "metadata", "spec"])
    assert (manifest["apiVersion"], manifest["kind"]) == ("batch/v1", "Job")
    label = manifest["metadata"]["name"]
    assert label.replace("-", "").isalnum() and label == label.lower() and len(label) <= 63
    spec = manifest["spec"]
    keys(spec, list(settings) + ["template"])
    pod = spec["template"]["spec"]
    keys(pod, ["restartPolicy", "containers", "volumes"])
    # Retries per index are refused for other policies.
    assert pod["restartPolicy"] == "Never"
    (container,) = pod["containers"]
    keys(container, ["name", "image", "command", "volumeMounts"])
    assert container["image"] == image, container["image"]
    assert all(isinstance(word, str) for word in container["command"])
    (mount,), (claim,) = container["volumeMounts"], pod["volumes"]
    assert mount == {"name": claim["name"], "mountPath": folder}, mount
    assert claim["persistentVolumeClaim"]["claimName"] == volume
    for key, value in settings.items():
        assert value is None or spec[key] == value, (key, spec[key])
        assert not isinstance(value, int) or isinstance(spec[key], int)
    return spec, container["command"]


spec, command = job("shards.yaml", {
    "completions": shards, "parallelism": None, "completionMode": "Indexed",
    "backoffLimitPerIndex": 3})
assert isinstance(spec["parallelism"], int) and 1 <= spec["parallelism"] <= spec["completions"]
assert command[1:] == ["sweep", f"{folder}/jobs/study.json", "-o", folder, "--shards", str(shards),
                       "--shard-base", "0"], command
spec, command = job("merge.yaml", {"backoffLimit": 3})
assert command[1:] == ["merge", folder], command
