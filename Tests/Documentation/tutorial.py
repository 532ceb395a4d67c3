#!/usr/bin/env python3
"""Runs the commands of a tutorial in an empty folder. Usage: tutorial.py TOOL ARTICLE

Every block marked `sh` is run, line by line, with the tool on the path. A line that ends with
`# exit N` ends with that status; every other line ends with 0. A block after the words "Save this as
`NAME`" becomes that file. Tests/Documentation/files holds what a tutorial says the reader has.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FILES = pathlib.Path(__file__).resolve().parent / "files"


def commands(text):
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            if line.strip():
                command, _, status = line.partition("# exit ")
                yield command.strip(), int(status or 0)


def files(text):
    """Name and text of the files that the reader is asked to save."""
    return re.findall(r"Save this as `([\w.-]+)`:\n\n```\w+\n(.*?)```", text, re.DOTALL)


def main(tool, article):
    text = pathlib.Path(article).read_text(encoding="utf-8")
    lines = list(commands(text))
    if len(lines) < 4:
        print(f"{article}: only {len(lines)} commands")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        bin = pathlib.Path(folder) / "bin"
        desk = pathlib.Path(folder) / "desk"
        bin.mkdir()
        shutil.copytree(FILES, desk)
        for name, content in files(text):
            (desk / name).write_text(content, encoding="utf-8")
        (bin / "trustlab").symlink_to(pathlib.Path(tool).resolve())
        environment = dict(os.environ, PATH=f"{bin}:{os.environ['PATH']}")
        for command, status in lines:
            done = subprocess.run(
                ["bash", "-c", command], cwd=desk, env=environment, capture_output=True, text=True,
                stdin=subprocess.DEVNULL,
            )
            if done.returncode != status:
                print(f"{command}\n  ended with {done.returncode}\n{done.stderr[-2000:]}")
                return 1
    print(f"{len(lines)} commands")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
