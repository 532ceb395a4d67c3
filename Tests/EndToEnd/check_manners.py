"""Help, suggestions, exit codes, and what goes to which stream."""

import json
import os
import re
import statistics
import subprocess

import harness
from harness import HUB, SCENARIOS, check, environment, expect, scratch, tool

ESCAPE = b"\x1b"


def commands():
    """The commands that the help lists."""
    text = tool("--help").out.split("\nexamples:\n")[0]
    names = re.findall(r"^  ([a-z][a-z-]*)  ", text, re.M)
    expect({"run", "check", "verify"} <= set(names), f"{names}")
    return names


def helps():
    return {"": tool("--help").out} | {c: tool(c, "--help").out for c in commands()}


def shell(line, folder):
    """Runs a line as if it were pasted into a shell in a folder, with the tool on the path."""
    (folder / "bin").mkdir(exist_ok=True)
    link = folder / "bin" / "trustlab"
    if not link.exists():
        link.symlink_to(harness.RELEASE)
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, timeout=300,
                          env=environment(PATH=path), stdin=subprocess.DEVNULL)


@check("help: a bare call says how to begin in 25 lines, on standard error, and ends with 2")
def bare():
    result = tool(code=2)
    expect(result.out == "", "something on standard output", result)
    expect(len(result.err.splitlines()) <= 25, f"{len(result.err.splitlines())} lines")
    expect(len(re.findall(r"^ +\$ trustlab ", result.err, re.M)) == 2, "not two examples", result)
    for name in commands():
        expect(re.search(rf"\b{name}\b", result.err.split("examples:")[0]), f"no {name}", result)


@check("help: every command says its purpose, its usage and examples, in 80 columns")
def complete():
    for name, text in helps().items():
        title = f"trustlab {name}".strip()
        expect(text.startswith(title + ": "), f"{title}: no purpose")
        for part in ("\nusage: trustlab", "\nexamples:\n  $ "):
            expect(part in text, f"{title}: no {part.strip()}")
        for line in text.splitlines():
            expect(len(line) <= 80, f"{title}: {len(line)} columns: {line}")


@check("help: --help, help COMMAND and -h say the same")
def same_help():
    for name in commands():
        usual = tool(name, "--help").out
        expect(tool("help", name).out == usual, f"help {name}")
        expect(tool(name, "-h").out == usual, f"{name} -h")


@check("help: every example of every help text runs in an empty folder")
def examples():
    lines = []
    for text in helps().values():
        whole = re.sub(r" \\\n +", " ", text)
        lines += re.findall(r"^ +\$ (.*)$", whole, re.M)
    expect(len(lines) >= 8, f"only {len(lines)} examples")
    for line in dict.fromkeys(lines):
        with scratch() as folder:
            done = shell(line, folder)
            expect(done.returncode == 0, f"exit {done.returncode}: {line}", done.stderr.decode())
    return f"{len(lines)} examples"


@check("help: comes in under 200 ms")
def fast():
    times = [tool("--help").seconds * 1000 for _ in range(15)]
    expect(statistics.median(times) < 200, f"{statistics.median(times):.0f} ms")
    return f"median {statistics.median(times):.0f} ms, fastest {min(times):.0f} ms"


@check("help: the version is one line")
def version():
    expect(re.fullmatch(r"trustlab \d+\.\d+\.\d+\S*\n", tool("--version").out), "another form")


def near(words, wanted):
    result = tool(*words, code=2)
    expect(result.out == "", "something on standard output", result)
    if wanted is None:
        expect("similar" not in result.err and "try:" not in result.err, "a suggestion", result)
    else:
        expect(f'"{wanted}"' in result.err, f"no {wanted}", result)


for _words, _wanted in (
    (("rnu",), "run"), (("chekc", "x"), "check"), (("verfiy", "x"), "verify"),
    (("run", "--replicatoins", "3", "x"), "--replications"),
    (("run", "--jbos", "3", "x"), "--jobs"),
    (("check", "--jsno", "x"), "--json"),
    (("run", "--color=alwyas", "x"), "always"),
    (("run", HUB, "--strategy", "quick-win"), "quick-wins"),
    (("run", HUB, "--baseline", "sytems"), "systems"),
    (("xyzzy",), None), (("run", "--xyzzy", "x"), None), (("run", HUB, "-s", "xyzzy"), None),
):
    _title = " ".join("HUB" if w is HUB else w for w in _words)
    check(f"near miss: {_title} is answered with {_wanted or 'no suggestion'}", _words,
          _wanted)(near)


@check("near miss: every suggested line works when pasted")
def pasted():
    wrong = (
        ("run", "--replicatoins", "2", HUB), ("run", "--jbos=1", "-n", "2", HUB),
        ("rnu", "-n", "2", HUB), ("chekc", HUB), ("check", "--jsno", HUB),
        ("run", "-n", "2", "--color=alwyas", HUB), ("run", "--set", "months=12", "-n2", "--josn",
                                                    HUB),
    )
    tried = 0
    with scratch() as folder:
        for words in wrong:
            result = tool(*words, code=2)
            for line in re.findall(r"^ *= (?:try|see): +(trustlab .*)$", result.err, re.M):
                tried += 1
                done = shell(line, folder)
                expect(done.returncode == 0, f"exit {done.returncode}: {line}", done.stderr)
    expect(tried >= len(wrong), f"only {tried} lines were suggested")
    return f"{tried} lines"


@check("next step: the line offered after a run works when pasted")
def next_step():
    with scratch() as folder:
        for line in ("trustlab run Scenarios/regional-hub.json5 -n 3",
                     "trustlab run Scenarios/regional-hub.json5 -n 3 -o 'my study'"):
            done = shell(line, folder)
            offered = re.findall(r"^next: (trustlab .*)$", done.stderr.decode(), re.M)
            expect(len(offered) == 1, f"{line} offers {offered}")
            after = shell(offered[0], folder)
            expect(after.returncode == 0, f"exit {after.returncode}: {offered[0]}", after.stderr)


@check("next step: the line offered after a run tells one of its worlds")
def same_world():
    with scratch() as folder:
        run = ("trustlab run Scenarios/regional-hub.json5 -n 1 -s systems --months 30 --seed 7"
               " --set parameters.negativity=3")
        done = shell(run + " --json", folder)
        offered = re.findall(r"^next: (trustlab .*)$", done.stderr.decode(), re.M)[0]
        end = json.loads(done.stdout)["strategies"][0]["months"][-1]["measures"]["outcome"]["mean"]
        story = shell(offered + " --all", folder).stdout.decode()
        expect("Systems first" in story and "Month 30" in story, "another story", story[-500:])
        expect("Month 31" not in story, "a longer story")
        told = json.loads(shell(offered + " --json", folder).stdout)
        expect(str(end)[:8] in json.dumps(told), f"no outcome of {end}", str(told)[:300])


@check("exit codes: the help lists what is returned")
def listed():
    text = tool("--help").out
    for code in (0, 1, 2, 3, 4, 70, 130):
        expect(re.search(rf"^  {code}  +\S", text, re.M), f"{code} is not listed")


def exits(words, code):
    result = tool(*words, code=code)
    expect("error" in result.err, "no reason", result)


for _title, _words, _code in (
    ("an unknown command", ("xyzzy",), 2),
    ("an unknown option", ("run", "--xyzzy", HUB), 2),
    ("a missing value", ("run", HUB, "-n"), 2),
    ("a value out of range", ("run", HUB, "--jobs", "0"), 2),
    ("a number with a fraction", ("run", HUB, "-n", "1.5"), 2),
    ("too many arguments", ("run", HUB, HUB), 2),
    ("an unknown strategy", ("run", HUB, "-s", "nobody"), 2),
    ("a baseline that does not run", ("run", HUB, "-s", "systems", "--baseline", "balanced"), 2),
    ("--trajectories without a folder", ("run", HUB, "--trajectories"), 2),
    ("--force without a folder", ("run", HUB, "--force"), 2),
    ("a setting out of range", ("run", HUB, "--set", "months=0"), 2),
    ("a seed that is no number", ("run", HUB, "--seed", "x"), 2),
    ("a negative seed", ("run", HUB, "--seed=-1"), 2),
    ("a seed of 65 bits", ("run", HUB, "--seed", str(2 ** 64)), 2),
    ("a missing file", ("run", "nowhere.json5"), 4),
    ("a folder for a file", ("run", SCENARIOS), 4),
    ("a missing study", ("verify", "nowhere"), 4),
    ("a file that is no scenario", ("run", SCENARIOS / "README.md"), 3),
):
    check(f"exit codes: {_title} ends with {_code}", _words, _code)(exits)


@check("exit codes: the largest seed works")
def largest_seed():
    data = json.loads(tool("run", HUB, "--seed", 2 ** 64 - 1, "-n", 1, "--json").out)
    expect(data["seed"] == 2 ** 64 - 1, f"{data['seed']}")


@check("streams: run --json is one JSON document, and messages go elsewhere")
def json_only():
    result = tool("run", HUB, "-n", 4, "--json")
    data = json.loads(result.out)
    expect(len(data["strategies"]) == 7 and data["replications"] == 4, "another content")
    expect("next:" in result.err, "no next step on standard error", result)


@check("streams: the answer is on standard output, the next step is not")
def answer():
    result = tool("run", HUB, "-n", 20)
    for text in ("outcome, mean over 20 worlds", "not a forecast", "quick wins"):
        expect(text.lower() in " ".join(result.out.lower().split()), f"no {text!r}", result)
    expect("next:" not in result.out and "next:" in result.err, "the next step", result)
    for line in result.out.splitlines()[:12]:
        expect(len(line) <= 80, f"{len(line)} columns: {line}")


@check("streams: --quiet leaves standard error empty and the results as they are")
def quiet():
    usual = tool("run", HUB, "-n", 4)
    silent = tool("run", HUB, "-n", 4, "--quiet")
    expect(silent.err == "", "not quiet", silent)
    expect(silent.out == usual.out, "other results")


@check("streams: nothing of progress reaches a pipe")
def no_progress():
    result = tool("run", HUB, "-n", 400)
    expect("\r" not in result.err and " left" not in result.err, "progress in a pipe", result)
    expect(len(result.err.splitlines()) == 1, "more than the next step", result)


@check("streams: --progress=text writes lines to a pipe")
def text_progress():
    result = tool("run", HUB, "-n", 2000, "--progress=text")
    expect(re.search(r"^run +\d+/2000 worlds", result.err, re.M), "no line", result)
    expect("\r" not in result.err, "moves", result)


def piped(words, code, env):
    result = tool(*words, code=code, **env)
    for stream in (result.bytes_out, result.bytes_err):
        expect(ESCAPE not in stream, "an escape byte", result)


for _title, _env in (("a pipe", {}), ("NO_COLOR", {"NO_COLOR": "1"}), ("TERM=dumb",
                                                                        {"TERM": "dumb"})):
    for _words, _code in ((("run", HUB, "-n", "2"), 0), (("--help",), 0), (("rnu",), 2),
                          (("run", SCENARIOS / "README.md"), 3)):
        check(f"colour: none with {_title} ({_words[0]}, exit {_code})", _words, _code,
              _env)(piped)


@check("colour: --color=always colours a pipe, --color=never nothing")
def forced():
    expect(ESCAPE in tool("--help", "--color=always").bytes_out, "help has none")
    expect(ESCAPE in tool("run", HUB, "-n", 2, "--color=always").bytes_out, "run has none")
    expect(ESCAPE in tool("rnu", "--color=always", code=2).bytes_err, "errors have none")
    result = tool("run", HUB, "-n", 2, "--color=never", "--json")
    expect(ESCAPE not in result.bytes_out + result.bytes_err, "never has some")
    plain = re.sub(rb"\x1b\[[0-9;]*m", b"", tool("run", HUB, "-n", 2, "--color=always").bytes_out)
    expect(plain == tool("run", HUB, "-n", 2).bytes_out, "colour changes the text")


@check("standard input: - gives the results of the file")
def standard_input():
    text = HUB.read_bytes()
    words = ("-n", 3, "--json")
    expect(tool("run", "-", *words, stdin=text).out == tool("run", HUB, *words).out, "run differs")
    tool("check", "-", stdin=text)
    result = tool("run", "-", stdin=b"{", code=3)
    expect("<stdin>:1:" in result.err, "no place", result)
    result = tool("run", "-", "-n", 2, stdin=text)
    expect("next: " not in result.err or "-" not in result.err.split(), "next reads nothing",
           result)


@check("settings: --months, --replications and --seed are those of the scenario, changed")
def settings():
    short = ("--months", 12, "-n", 3, "--seed", 9)
    long = ("--set", "months=12", "--set", "replications=3", "--set", "seed=9")
    one, two = [tool("run", HUB, *w, "--json").out for w in (short, long)]
    expect(one == two, "other results")
    data = json.loads(one)
    expect((data["months"], data["replications"], data["seed"]) == (12, 3, 9), "not applied")


@check("settings: a baseline is what the others are compared with")
def baseline():
    data = json.loads(tool("run", HUB, "-n", 3, "--baseline", "systems", "--json").out)
    expect(data["baseline"] == "systems", f"{data['baseline']}")
    ids = {c["strategy"] for c in data["contrasts"]}
    expect(len(ids) == 6 and "systems" not in ids, f"{ids}")


@check("settings: one world, one month and one strategy is a whole answer")
def smallest():
    result = tool("run", HUB, "-n", 1, "--months", 1, "-s", "balanced")
    expect("1 runs" not in result.out and "1 months" not in result.out, "grammar", result)
    data = json.loads(tool("run", HUB, "-n", 1, "--months", 1, "-s", "balanced", "--json").out)
    expect(len(data["strategies"]) == 1 and data["contrasts"] == [], "content")


def widths(columns):
    out = tool("run", HUB, "-n", 8, COLUMNS=str(columns)).out
    expect("ends ahead" in out or "told apart" in out, "no answer")
    answer = out.split("Outcome, mean over")[0]
    for line in answer.splitlines():
        expect(len(line) <= max(columns, 40), f"{len(line)} columns: {line}")


for _columns in (40, 80, 132, 400):
    check(f"width: the answer fits {_columns} columns", _columns)(widths)
