"""The movie and the plot: the same manners as every file that the tool writes."""

import re
import resource
import xml.dom.minidom

import harness
from check_manners import shell
from harness import HUB, SCENARIOS, check, end, expect, scratch, start, tool

PAIR = ("-s", "quick-wins", "-s", "now-and-then", "-n", "4", "--months", "24")
PRESET = SCENARIOS / "presets" / "young-partnership.json5"


def movie(folder, *words, name="movie.html"):
    path = folder / name
    tool("movie", HUB, *PAIR, "-o", path, *words)
    return path.read_text()


@check("movie: one file, both strategies, the command that makes it again")
def whole():
    with scratch() as folder:
        page = movie(folder)
        expect(page.startswith("<!DOCTYPE html>") and page.rstrip().endswith("</html>"), "cut")
        for text in ("Quick wins", "Now and then", "One possible world of many",
                     "trustlab movie", "Run "):
            expect(text in page, f"no {text}")


@check("movie: same seed, same bytes, for any number of threads")
def steady():
    with scratch() as folder:
        pages = [movie(folder, "--jobs", str(jobs), name=f"{jobs}.html") for jobs in (1, 2)]
        plain = [re.sub(r"--jobs \d|\d\.html", "", page) for page in pages]
        expect(plain[0] == plain[1], "other bytes")


@check("movie: - reads the scenario and writes the page")
def streams():
    result = tool("movie", "-", *PAIR, "-o", "-", stdin=HUB.read_bytes())
    expect(result.out.startswith("<!DOCTYPE html"), "no page", result.out[:80])
    expect("next:" not in result.err, "a next step that reads nothing", result.err)


@check("movie: a file that is there is replaced only with --force, and refused before any work")
def kept():
    with scratch() as folder:
        path = folder / "movie.html"
        path.write_text("mine")
        result = tool("movie", HUB, "-n", 1000, "-o", path, code=4)
        expect("force" in result.err and path.read_text() == "mine", "not kept", result)
        expect(result.seconds < 2, f"after {result.seconds:.1f} s")
        movie(folder, "--force")


@check("movie: a full disk ends with 4 and leaves nothing")
def full():
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    with scratch() as folder:
        result = end(start("movie", HUB, *PAIR, "-o", folder / "m.html", preexec_fn=limit))
        expect(result.code == 4 and list(folder.iterdir()) == [], "left something", result)


def refused(words, wanted):
    with scratch() as folder:
        result = tool("movie", HUB, *words, "-o", folder / "m.html", code=2)
        expect(wanted in result.err, f"no {wanted!r}", result)
        expect(not (folder / "m.html").exists(), "written")


for _words, _wanted in (
    (("-s", "nobody"), "no strategy is called"),
    (("-s", "quick-wins", "-s", "systems", "-s", "balanced"), "and 3 were asked for"),
    (("--threshold", "52"), "multiples of 5"), (("--threshold", "100"), "from 0 to 95"),
    (("--replication", "-1"), "from 0"),
):
    check(f"movie: {' '.join(_words)} is refused with a reason", _words, _wanted)(refused)


@check("movie: a scenario of one strategy is refused with a reason")
def single():
    text = re.sub(rb"strategies: \[.*\n\}", b"""strategies: [{ id: "a", name: "A",
      phases: [{ shares: { quickWins: 1 } }] }],\n}""", PRESET.read_bytes(), flags=re.S)
    result = tool("movie", "-", "-o", "-", stdin=text, code=2)
    expect("needs 2 strategies" in result.err, "no reason", result)


@check("movie: the world and the threshold that are asked for are those of the page")
def options():
    with scratch() as folder:
        page = movie(folder, "-r", "77", "--threshold", "55")
        expect("Run 77 was chosen" in page and '"threshold":55' in page, "others")


@check("movie: the next step tells the world that is shown, and works when pasted")
def next_step():
    with scratch() as folder:
        (folder / "region.json5").write_bytes(HUB.read_bytes())
        line = "trustlab movie region.json5 " + " ".join(PAIR) + " --seed 9"
        done = shell(line, folder)
        offered = re.findall(r"^next: (trustlab .*)$", done.stderr.decode(), re.M)
        expect(len(offered) == 1, f"{offered}", done.stderr)
        page = (folder / "movie.html").read_text()
        told = re.search(r"Run (\d+) is shown", page).group(1)
        expect(f"--replication {told}" in offered[0] and "--seed 9" in offered[0], offered[0])
        told_story = shell(offered[0], folder)
        expect(told_story.returncode == 0, offered[0], told_story.stderr)


@check("movie: the folder of a study gives the movie of its scenario")
def of_study():
    with scratch() as folder:
        tool("run", HUB, "-n", 3, "--months", 12, "-o", folder / "out")
        tool("movie", folder / "out", "-o", folder / "m.html")
        expect("12 months" in (folder / "m.html").read_text(), "another length")


@check("plot: valid XML with title and description, for few strategies and for many")
def plot():
    with scratch() as folder:
        for name, words in (("many", ()), ("two", PAIR), ("funds", ("--measure", "funds"))):
            path = folder / f"{name}.svg"
            tool("run", HUB, *(words if words == PAIR else ("-n", 4, *words)), "--plot", path)
            root = xml.dom.minidom.parse(str(path)).documentElement
            expect(root.tagName == "svg" and root.getAttribute("viewBox"), "no SVG")
            expect(root.getAttribute("xmlns") == "http://www.w3.org/2000/svg", "no namespace")
            for tag in ("title", "desc"):
                found = root.getElementsByTagName(tag)
                expect(len(found) == 1 and found[0].firstChild.data, f"no {tag}")
            text = path.read_text()
            expect(not re.search(r"<script|href|https?://(?!www.w3.org/2000/svg)", text), "remote")
            lines = text.count('class="median"')
            expect(lines == (2 if name == "two" else 7), f"{name}: {lines} medians")


@check("plot: ends of the lines are the medians that run --json gives")
def ends():
    import json
    result = tool("run", HUB, *PAIR, "--measure", "trust", "--plot", "-")
    data = json.loads(tool("run", HUB, *PAIR, "--json").out)
    desc = re.search(r"<desc[^>]*>([^<]*)<", result.out).group(1)
    for strategy in data["strategies"]:
        last = strategy["months"][-1]["measures"]["trust"]
        median = next(last[k] for k in ("median", "q50", "p50") if k in last)
        name = strategy["name"]
        shown = re.search(rf"{name} went from \d+ to (\d+) in the median run", desc)
        expect(shown and abs(int(shown.group(1)) - 100 * median) <= 0.5 + 1e-9,
               f"{name}: {median}", desc)


@check("plot: - writes only the picture; the report, JSON and folder are as without it")
def beside():
    picture = tool("run", HUB, *PAIR, "--plot", "-")
    expect(picture.out.startswith("<?xml") and picture.out.rstrip().endswith("</svg>"), "more")
    with scratch() as folder:
        usual = tool("run", HUB, *PAIR, "--json")
        both = tool("run", HUB, *PAIR, "--json", "--plot", folder / "p.svg")
        expect(usual.out == both.out, "other results")
        expect((folder / "p.svg").read_text() == picture.out, "another picture")
        tool("run", HUB, *PAIR, "-o", folder / "out", "--plot", folder / "q.svg")
        tool("verify", folder / "out")


@check("plot: a file that is there is replaced only with --force, and refused before any work")
def plot_kept():
    with scratch() as folder:
        path = folder / "p.svg"
        path.write_text("mine")
        result = tool("run", HUB, "-n", 1_000_000, "--plot", path, code=4, timeout=20)
        expect(path.read_text() == "mine" and result.seconds < 5, "not kept", result)
        tool("run", HUB, *PAIR, "--plot", path, "--force")
        expect(path.read_text().startswith("<?xml"), "not replaced")


def plot_refused(words, wanted):
    result = tool("run", HUB, *PAIR, *words, code=2)
    expect(wanted in result.err and result.out == "", f"no {wanted!r}", result)


for _words, _wanted in (
    (("--measure", "trust"), "needs a plot"), (("--plot", "-", "--json"), "standard output"),
    (("--plot", "x.svg", "--measure", "truts"), '"trust"'), (("--force",), "needs a folder"),
):
    check(f"plot: {' '.join(_words)} is refused with a reason", _words, _wanted)(plot_refused)


@check("plot and movie: help, completions, manual and explain know them")
def described():
    text = tool("--help").out
    expect(re.search(r"^  movie  +\S", text, re.M), "no movie in the help")
    for shell_name in ("bash", "zsh", "fish"):
        script = tool("completions", shell_name).out
        for word in ("movie", "plot", "threshold"):
            expect(word in script, f"{shell_name}: no {word}")
    manual = tool("man").out
    expect("movie" in manual and "plot" in manual, "not in the manual")
    for word in ("movie", "plot", "threshold"):
        expect(word in tool("explain", word).out, f"explain {word}")
