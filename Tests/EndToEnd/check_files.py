"""Files appear whole or not at all, and never in the place of others without a word."""

import os
import resource
import signal
import subprocess
import time

import harness
from harness import (HUB, check, end, environment, expect, scratch, start, study, tool,
                     wait_until)

LONG = ("run", HUB, "-n", 5_000_000, "-q")


def visible(folder):
    return sorted(p.name for p in folder.iterdir() if not p.name.startswith("."))


def hidden(folder):
    return sorted(p.name for p in folder.iterdir() if p.name.startswith("."))


def running(folder, *words):
    """A long run that has begun to write."""
    process = start(*LONG, "-o", folder, "--trajectories", *words)
    wait_until(lambda: folder.exists() and hidden(folder), 20, "nothing is being written")
    time.sleep(0.3)
    return process


def interrupted(sign):
    with scratch() as folder:
        out = folder / "out"
        process = running(out)
        expect(visible(out) == [], f"half-written files have their name: {visible(out)}")
        result = end(process, sign)
        expect(result.code == 130, "exit code", result)
        expect(list(out.iterdir()) == [], f"left behind: {list(out.iterdir())}")
        expect(result.seconds < 5, f"took {result.seconds:.1f} s to stop")
        return f"{result.seconds:.2f} s"


check("files: an interrupt leaves nothing and ends with 130", signal.SIGINT)(interrupted)
check("files: a request to end leaves nothing and ends with 130", signal.SIGTERM)(interrupted)


@check("files: an interrupt says so on standard error")
def says_so():
    with scratch() as folder:
        process = start("run", HUB, "-n", 5_000_000, "-o", folder / "out")
        wait_until(lambda: (folder / "out").exists(), 20, "has not begun")
        time.sleep(0.3)
        result = end(process, signal.SIGINT)
        expect(result.code == 130 and "interrupted" in result.err, "no word of it", result)
        expect(result.bytes_out == b"", "results of an interrupted run", result)


@check("files: a second interrupt ends at once and leaves nothing")
def twice():
    with scratch() as folder:
        out = folder / "out"
        result = end(running(out), signal.SIGINT, signal.SIGINT, pause=0.005)
        expect(result.code == 130, "exit code", result)
        expect(result.seconds < 1.5, f"took {result.seconds:.1f} s")
        expect(list(out.iterdir()) == [], f"left behind: {list(out.iterdir())}")


@check("files: an interrupt during another run leaves an earlier study as it was")
def earlier_study():
    with scratch() as folder:
        out = study(folder / "out", HUB, "-n", 3)
        before = {p.name: p.read_bytes() for p in out.iterdir()}
        process = running(out, "--force")
        result = end(process, signal.SIGINT)
        expect(result.code == 130, "exit code", result)
        expect({p.name: p.read_bytes() for p in out.iterdir()} == before, "the study changed")


@check("files: a kill leaves no visible part of a file, and the folder can be used again")
def killed():
    with scratch() as folder:
        out = folder / "out"
        end(running(out), signal.SIGKILL)
        expect(visible(out) == [], f"{visible(out)}")
        study(out, HUB, "-n", 3)
        tool("verify", out)


@check("files: a full disk ends with 4 and leaves no file")
def full_disk():
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    with scratch() as folder:
        out = folder / "out"
        process = start("run", HUB, "-n", 200, "-o", out, "--trajectories", "-q",
                        preexec_fn=limit)
        result = end(process)
        expect(result.code == 4, "exit code", result)
        expect("error: " in result.err and str(out) in result.err, "no reason", result)
        expect(not out.exists() or list(out.iterdir()) == [], f"left: {list(out.iterdir())}")


@check("files: results that cannot be written to standard output end with 4")
def full_output():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([harness.RELEASE, "run", HUB, "-n", "2", "--json"], stdout=full,
                              stderr=subprocess.PIPE, env=environment())
    expect(done.returncode == 4, f"exit {done.returncode}: {done.stderr}")


@check("files: a reader that goes away is no crash")
def closed_pipe():
    read, write = os.pipe()
    process = subprocess.Popen([harness.RELEASE, "run", HUB, "-n", "2"], stdout=write,
                               stderr=subprocess.PIPE, env=environment())
    os.close(write)
    os.close(read)
    _, err = process.communicate(timeout=60)
    expect(process.returncode >= 0, f"killed by signal {-process.returncode}: {err}")
    expect(b"Fatal" not in err, str(err))


@check("files: an earlier study is replaced only with --force")
def force():
    with scratch() as folder:
        out = study(folder / "out", HUB, "-n", 3, "--trajectories")
        before = {p.name: p.read_bytes() for p in out.iterdir()}
        result = tool("run", HUB, "-n", 2, "-o", out, code=4)
        expect("--force" in result.err, "no fix", result)
        expect({p.name: p.read_bytes() for p in out.iterdir()} == before, "the study changed")
        study(out, HUB, "-n", 2, "--force")
        expect(not (out / "trajectories.csv").exists(), "tables of two studies side by side")
        tool("verify", out)


@check("files: a folder with other people's files is refused, and --force leaves them alone")
def foreign_files():
    with scratch() as folder:
        (folder / "notes.txt").write_text("mine")
        tool("run", HUB, "-n", 2, "-o", folder, code=4)
        expect(visible(folder) == ["notes.txt"], f"{visible(folder)}")
        study(folder, HUB, "-n", 2, "--force")
        expect((folder / "notes.txt").read_text() == "mine", "a file was touched")


@check("files: a refused folder is refused before anything is simulated")
def refused_early():
    with scratch() as folder:
        (folder / "notes.txt").write_text("mine")
        result = tool("run", HUB, "-n", 1_000_000, "-o", folder, code=4, timeout=20)
        expect(result.seconds < 5, f"after {result.seconds:.1f} s")


@check("files: an output folder below a file, or one that cannot be made, ends with 4")
def impossible_folder():
    with scratch() as folder:
        (folder / "file").write_text("x")
        tool("run", HUB, "-n", 2, "-o", folder / "file", code=4)
        tool("run", HUB, "-n", 2, "-o", folder / "file" / "out", code=4)
        expect((folder / "file").read_text() == "x", "the file was touched")


@check("files: a folder with blanks, accents and signs in its name works")
def odd_names():
    with scratch() as folder:
        out = folder / "Long Béach – 1 #é 'x'" / "out"
        result = tool("run", HUB, "-n", 2, "-o", out)
        line = [l for l in result.err.splitlines() if l.startswith("next: ")][0][6:]
        done = subprocess.run(
            ["bash", "-c", line.replace("trustlab", str(harness.RELEASE), 1)],
            capture_output=True, env=environment())
        expect(done.returncode == 0, f"{line}: {done.stderr.decode()}")
