"""Studies with a design survive: pauses, interrupts, kills, full disks, failures; and say how far."""

import csv
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import time

import harness
from check_terminal import Terminal
from harness import HUB, check, end, environment, expect, same_bytes, scratch, start, tool, wait_until

TABLES = ("design.csv", "runs.csv", "points.csv", "summary.csv", "contrasts.csv", "study.json")


def write_study(folder, worlds=400, months=36, outputs="'outcome', 'trust'", **more):
    """A study of the hub whose runs take a while; returns its path."""
    text = f"""{{ scenario: '{HUB}', months: {months}, outputs: [{outputs}],
      {'' if worlds is None else f'replications: {worlds},'}
      factors: [{{ path: 'parameters.trustRetention', list: [0.94, 0.97, 0.99] }}],
      {', '.join(f'{key}: {value}' for key, value in more.items())} }}"""
    path = folder / "study.json5"
    path.write_text(text)
    return path


def journal_size(folder):
    path = folder / "journal.records"
    return path.stat().st_size if path.exists() else 0


def same_tables(one, other):
    for name in TABLES:
        expect((one / name).read_bytes() == (other / name).read_bytes(), f"{name} differs")


def begun(folder, study, *words, bytes_done=60_000, **options):
    """Starts a study and waits until some of its runs are in the journal."""
    process = start("sweep", study, "-o", folder, "--quiet", "-j", "1", *words, **options)
    wait_until(lambda: journal_size(folder) > bytes_done or process.poll() is not None, 30,
               "nothing was written")
    expect(process.poll() is None, "the study was over too early")
    return process


def state(process):
    """The letter by which the system calls the state of a process."""
    return pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0]


@check("sweep: a study pauses on SIGTSTP, goes on after SIGCONT, and gives the same bytes")
def pause():
    with scratch() as folder:
        study = write_study(folder, worlds=6000)
        tool("sweep", study, "-o", folder / "whole", "--quiet")
        # A group of its own, with a parent outside: the system ignores SIGTSTP in orphaned groups.
        process = begun(folder / "paused", study, process_group=0)
        process.send_signal(signal.SIGTSTP)
        wait_until(lambda: state(process) == "T", 10, "it did not stop")
        size = journal_size(folder / "paused")
        time.sleep(0.6)
        expect(journal_size(folder / "paused") == size, "it went on while it was stopped")
        said = tool("status", folder / "paused").out
        expect("paused" in said, "status does not say that it may be paused", said)
        process.send_signal(signal.SIGCONT)
        process.communicate(timeout=120)
        expect(process.returncode == 0, f"exit {process.returncode}")
        same_tables(folder / "whole", folder / "paused")


@check("sweep: an interrupted study ends with 130 and is resumed to the same bytes")
def interrupted():
    with scratch() as folder:
        study = write_study(folder, worlds=1200)
        tool("sweep", study, "-o", folder / "whole", "--quiet")
        for sign in (signal.SIGINT, signal.SIGTERM):
            broken = folder / f"broken-{sign}"
            result = end(begun(broken, study), sign)
            expect(result.code == 130, "the exit code", result)
            expect(not (broken / "runs.csv").exists(), "half a table")
            resumed = tool("sweep", study, "-o", broken, "--resume", "--json")
            expect(json.loads(resumed.out)["resumed"] > 0, "nothing was known", resumed)
            same_tables(folder / "whole", broken)


@check("sweep: kill -9 and a torn last record: --resume gives the same bytes")
def killed():
    with scratch() as folder:
        study = write_study(folder, worlds=1200)
        tool("sweep", study, "-o", folder / "whole", "--quiet")
        process = begun(folder / "killed", study)
        process.kill()
        process.communicate()
        journal = folder / "killed" / "journal.records"
        with open(journal, "r+b") as file:
            file.truncate(journal.stat().st_size - 13)
        refused = tool("sweep", study, "-o", folder / "killed", code=3)
        expect("--resume" in refused.err, "no way out is named", refused)
        tool("sweep", study, "-o", folder / "killed", "--resume", "--quiet")
        same_tables(folder / "whole", folder / "killed")


def with_limit(size, *words):
    """Calls the tool with a limit on the size of files, as on a disk that is full."""
    return subprocess.run(
        [str(harness.RELEASE)] + [str(w) for w in words], env=environment(), capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)), timeout=120)


@check("sweep: a full disk is told, and --resume gives the same bytes once there is room")
def full_disk():
    with scratch() as folder:
        study = write_study(folder)
        tool("sweep", study, "-o", folder / "whole", "--quiet")
        broken = folder / "broken"
        # The first limit ends the journal, the second the tables when all runs are there.
        whole = journal_size(folder / "whole")
        rows = (folder / "whole" / "runs.csv").stat().st_size
        expect(rows > 200_000 and whole > 2 * rows // 3, "the limits are chosen badly", whole, rows)
        done = with_limit(whole // 2, "sweep", study, "-o", broken, "--quiet", "-j", 2)
        expect(done.returncode == 4, f"exit {done.returncode}", done.stderr.decode())
        expect(b"journal.records" in done.stderr, "the file is not named", done.stderr.decode())
        expect(not (broken / "runs.csv").exists(), "half a table")
        resumed = json.loads(tool("sweep", study, "-o", broken, "--resume", "--json").out)
        expect(0 < resumed["resumed"] < 8400, "the runs before the limit", resumed)
        same_tables(folder / "whole", broken)


@check("sweep: a disk of 4 MB that fills up")
def small_disk():
    if os.geteuid() != 0:
        return "skipped: only root may mount one"
    with scratch() as folder:
        study = write_study(folder, worlds=1200, outputs="'outcome', 'trust', 'members', 'density'")
        disk = folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk],
                          capture_output=True).returncode != 0:
            return "skipped: nothing can be mounted here"
        try:
            result = tool("sweep", study, "-o", disk / "s", "--quiet", code=4)
            expect("full" in result.err, "the cause is not named", result)
            subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
            tool("sweep", study, "-o", disk / "s", "--resume", "--quiet")
            tool("sweep", study, "-o", folder / "whole", "--quiet")
            same_tables(folder / "whole", disk / "s")
        finally:
            subprocess.run(["umount", disk], check=True)
    return None


@check("sweep: failed runs are rows with stage and reason, others go on, --retry-failed tries again")
def failures():
    with scratch() as folder:
        (folder / "points.csv").write_text("parameters.trustRetention\n0.95\n1.5\n0.99\n")
        study = folder / "study.json5"
        study.write_text(f"{{ scenario: '{HUB}', months: 12, replications: 5, outputs: ['trust'], "
                         "design: { kind: 'table', file: 'points.csv' } }")
        result = tool("sweep", study, "-o", folder / "out", code=1)
        expect("35 failed" in result.out, "the number of failures", result)
        rows = list(csv.DictReader(open(folder / "out" / "runs.csv")))
        failed = [row for row in rows if row["status"] == "failed"]
        expect(len(rows) == 105 and len(failed) == 35, "rows", len(rows), len(failed))
        expect({row["stage"] for row in failed} == {"scenario"}, "stages")
        expect(all("out of range" in row["reason"] and row["trust"] == "" for row in failed), "why")
        expect(all(row["trust"] for row in rows if row["status"] == "ok"), "the others")
        known = json.loads(tool("sweep", study, "-o", folder / "out", "--resume", "--json", code=1).out)
        again = json.loads(tool("sweep", study, "-o", folder / "out", "--resume", "--retry-failed",
                                "--json", code=1).out)
        expect((known["resumed"], again["resumed"]) == (105, 70), "what is run again", known, again)


@check("sweep: status tells from another terminal how far a running study is")
def status():
    with scratch() as folder:
        study = write_study(folder, worlds=20_000)
        process = begun(folder / "out", study)
        try:
            first = json.loads(tool("status", folder / "out", "--json").out)
            expect(first["isRunning"] and not first["isFinished"], "not running", first)
            expect(0 < first["done"] < first["total"] == 420_000, "numbers", first)
            expect(first["secondsLeft"] and first["secondsLeft"] > 0, "no time left", first)
            second = json.loads(tool("status", folder / "out", "--json").out)
            expect(second["done"] > first["done"], "it stands still", first, second)
            expect("s left" in tool("status", folder / "out").out, "no time left in words")
        finally:
            end(process, signal.SIGINT)
        after = tool("status", folder / "out").out
        expect("not running" in after and "--resume" in after, "after the end", after)


@check("sweep: progress on a terminal, with the time left, is gone at the end")
def progress():
    with scratch() as folder:
        study = write_study(folder, worlds=20_000)
        terminal = Terminal("sweep", study, "-o", folder / "long", output_too=False)
        try:
            terminal.read_until(rb"sweep +\d+/420000 runs", 10)
            terminal.read_until(rb"runs +[0-9:]+ left", 20)
        finally:
            terminal.stop()
        short = Terminal("sweep", write_study(folder, worlds=6000), "-o", folder / "short")
        short.finish()
        expect(b"/126000 runs" in short.text, "no progress", short.text)
        expect("/126000 runs" not in "\n".join(short.screen()), "progress stays")


@check("sweep: a pause is no work, and does not lengthen the time left")
def paused_progress():
    with scratch() as folder:
        terminal = Terminal("sweep", write_study(folder, worlds=40_000), "-o", folder / "out", "-j", "1")

        def seconds_left():
            clock = re.findall(rb"runs +([0-9:]+) left", terminal.text)[-1].decode().split(":")
            return sum(int(part) * 60 ** place for place, part in enumerate(reversed(clock)))

        def watch(seconds):
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                terminal.read()
        try:
            terminal.read_until(rb"runs +[0-9:]+ left", 20)
            watch(3)
            before = seconds_left()
            terminal.process.send_signal(signal.SIGSTOP)
            time.sleep(9)
            terminal.process.send_signal(signal.SIGCONT)
            watch(1)
            after = seconds_left()
        finally:
            terminal.stop()
        # Counted as work, nine seconds more than three would make it three to four times as long.
        expect(before > 10 and after < 2 * before, f"{before} s left before, {after} s after")
        return f"{before} s left before, {after} s after"


@check("sweep: a study that grew while its tables are old is not called finished")
def growing_status():
    with scratch() as folder:
        tool("sweep", write_study(folder, worlds=8), "-o", folder / "out", "--quiet")
        expect("finished" in tool("status", folder / "out").out, "not finished")
        process = begun(folder / "out", write_study(folder, worlds=20_000), "--resume",
                        bytes_done=200_000)
        end(process, signal.SIGINT)
        expect("finished" not in tool("status", folder / "out").out, "called finished")


@check("sweep: merged parts are a study that can be continued, grow and be verified")
def merged():
    with scratch() as folder:
        study = write_study(folder, worlds=16)
        for part in (1, 2, 3):
            tool("sweep", study, "-o", folder / "parts", "--shard", f"{part}/3", "--quiet")
        tool("merge", folder / "parts")
        tool("sweep", study, "-o", folder / "whole", "--quiet")
        same_tables(folder / "whole", folder / "parts")
        expect("finished" in tool("status", folder / "parts").out, "status")
        again = json.loads(tool("sweep", study, "-o", folder / "parts", "--resume", "--json").out)
        expect(again["resumed"] == 336, "runs of the parts are known", again)
        tool("verify", folder / "parts")
        grown = json.loads(
            tool("sweep", study, "-n", 24, "-o", folder / "parts", "--resume", "--json").out)
        expect(grown["resumed"] == 336, "runs of the parts are kept", grown)
        tool("sweep", study, "-n", 24, "-o", folder / "large", "--quiet")
        same_tables(folder / "large", folder / "parts")
        expect("finished" in tool("status", folder / "parts").out, "status after growth")


@check("sweep: verify confirms a study with a design and finds a changed byte")
def verified():
    with scratch() as folder:
        study = write_study(folder, worlds=8, design="{ kind: 'grid' }")
        tool("sweep", study, "-o", folder / "out", "--quiet")
        good = tool("verify", folder / "out")
        listed = json.loads((folder / "out" / "study.json").read_text())["files"]
        for entry in listed:
            expect(f"{entry['name']}: as recorded, reproduced" in good.out, entry["name"], good)
        path = folder / "out" / "runs.csv"
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(bytes(data))
        bad = tool("verify", folder / "out", code=1)
        expect("runs.csv: CHANGED since it was written, reproduced" in bad.out, "not found", bad)
        path.unlink()
        expect("runs.csv: MISSING" in tool("verify", folder / "out", code=1).out, "not missed")
        record = json.loads((folder / "out" / "study.json").read_text())
        record["study"]["scenario"]["seed"] = 99
        (folder / "out" / "study.json").write_text(json.dumps(record))
        expect("NOT REPRODUCED" in tool("verify", folder / "out", code=1).out, "another story")


@check("sweep: a contest of one strategy is refused with its place")
def one_strategy():
    with scratch() as folder:
        study = write_study(folder, worlds=None, select="{ difference: 0.05 }",
                            strategies="['systems']")
        result = tool("sweep", study, "-o", folder / "out", code=3)
        expect(re.search(r"study.json5:\d+:\d+", result.err), "no place", result)
        expect("one strategy" in result.err and "two strategies or more" in result.err, "why", result)
        expect("help:" in result.err and not (folder / "out").exists(), "no way out", result)


@check("sweep: rules that look at all runs are not divided, and the way out is named")
def divided_rule():
    with scratch() as folder:
        for rule in ({"until": "{ halfWidth: 0.05 }"}, {"select": "{ difference: 0.05 }"}):
            study = write_study(folder, worlds=None, **rule)
            for words in (("sweep", study, "--shard", "1/2"), ("cluster", "slurm", study)):
                result = tool(*words, "-o", folder / "out", code=3)
                expect("shards see only theirs" in result.err and "-n" in result.err, "why", result)


@check("sweep: early looks and skewed differences are warned of")
def warned():
    with scratch() as folder:
        study = write_study(folder, worlds=None, outputs="'trust'",
                            until="{ halfWidth: 0.2, of: 'trust', initial: 8, max: 40 }")
        early = tool("sweep", study, "-o", folder / "out", "--json")
        expect("fewer than 20" in early.err, "no warning", early)
        rows = list(csv.DictReader(open(folder / "out" / "precision.csv")))
        last = rows[-1]
        expect(float(last["bounded_low"]) <= float(last["mean_diff"]) <= float(last["bounded_high"]),
               "the bounded sequence", last)
        expect(float(last["bounded_high"]) - float(last["bounded_low"]) > 2 * float(last["half_width"]),
               "it is wider than Student's", last)


# ---- two partners, two strategies: runs that take next to no time ---------------------------------
def write_small(folder, name="small.json5", turnover=0, months=24, outputs="'outcome', 'trust'", **more):
    text = f"""{{ months: {months}, outputs: [{outputs}],
      scenario: {{ name: 'small', months: {months}, goals: [{{ id: 'work' }}], partners: [
        {{ id: 'a', sector: 'k12', turnover: {turnover}, priorities: {{ work: 1 }} }},
        {{ id: 'b', sector: 'employer', priorities: {{ work: 1 }} }},
        {{ id: 'c', sector: 'employer', priorities: {{ work: 1 }} }}],
        strategies: [{{ id: 'wins', phases: [{{ shares: {{ quickWins: 1 }} }}] }},
          {{ id: 'systems', phases: [{{ shares: {{ systems: 1 }} }}] }}] }},
      {', '.join(f'{key}: {value}' for key, value in more.items())} }}"""
    path = folder / name
    path.write_text(text)
    return path


def table(path):
    return list(csv.DictReader(open(path)))


def skewness(values):
    mean = sum(values) / len(values)
    second = sum((value - mean) ** 2 for value in values) / len(values)
    return sum((value - mean) ** 3 for value in values) / len(values) / second ** 1.5


@check("sweep: skewed differences are warned of, and others are not")
def skewed():
    with scratch() as folder:
        found = set()
        for measure, turnover in (("trust", 0.01), ("outcome", 0.1)):
            study = write_small(
                folder, turnover=turnover,
                until=f"{{ halfWidth: 1e-9, of: '{measure}', initial: 40, max: 40 }}")
            out = folder / measure
            said = tool("sweep", study, "-o", out)
            worlds = {}
            for row in table(out / "runs.csv"):
                worlds.setdefault(row["replication"], {})[row["strategy"]] = float(row[measure])
            is_skewed = abs(skewness([w["systems"] - w["wins"] for w in worlds.values()])) > 1
            found.add(is_skewed)
            expect(len(worlds) == 40, "worlds", len(worlds))
            expect(("differences are skewed" in said.out) == is_skewed, measure, said)
            rule = json.loads((out / "study.json").read_text())["stopping"]
            expect(rule["isSkewed"] == is_skewed, "study.json", rule)
            again = json.loads(tool("sweep", study, "-o", out, "--resume", "--json").out)
            expect(again["isSkewed"] == is_skewed, "--json", again)
        expect(found == {True, False}, "the example shows one case only", found)


def high_water(process):
    """Most memory that a running program has had, in MB; what resource usage says counts the parent."""
    try:
        text = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", text)
    return int(found[1]) / 1024 if found else 0


@check("sweep: two hundred thousand runs need less than 80 MB")
def memory():
    with scratch() as folder:
        study = folder / "study.json5"
        study.write_text("""{ months: 2, outputs: ['trust'], replications: 5000,
          scenario: { name: 'two', months: 2, goals: [{ id: 'work' }], partners: [
            { id: 'a', sector: 'k12', priorities: { work: 1 } },
            { id: 'b', sector: 'employer', priorities: { work: 1 } }],
            strategies: [{ id: 'wins', phases: [{ shares: { quickWins: 1 } }] },
              { id: 'systems', phases: [{ shares: { systems: 1 } }] }] },
          factors: [{ path: 'parameters.trustRetention', range: [0.9, 1] }],
          design: { kind: 'latinHypercube', points: 20 } }""")
        process = start("sweep", study, "-o", folder / "out", "--quiet", "-j", "2")
        peak = 0
        while process.poll() is None:
            peak = max(peak, high_water(process))
            time.sleep(0.01)
        process.communicate()
        expect(process.returncode == 0, f"exit {process.returncode}")
        runs = json.loads((folder / "out" / "study.json").read_text())["counts"]["ok"]
        expect(runs == 200_000, "runs", runs)
        expect(1 < peak < 80, f"{peak:.0f} MB")
        return f"{peak:.0f} MB"
