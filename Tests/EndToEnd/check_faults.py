"""Mistakes in scenario files: all at once, each with its place, its line and a caret."""

import json
import re
import time

from harness import HUB, SCENARIOS, check, expect, scratch, study, tool

SOUND = """\
// A small scenario, sound in every line.
{
  name: "Two towns",
  months: 24,
  replications: 3,
  seed: 1,
  goals: [
    { id: "graduation", lag: 36 },
    { id: "work", lag: 12 },
  ],
  partners: [
    { id: "north", sector: "district", power: 1, priorities: { graduation: 1 } },
    { id: "south", sector: "employer", power: 2, priorities: { work: 0.5, graduation: 0.5 } },
  ],
  relationships: { pairs: [{ between: ["north", "south"], trust: 0.5, experience: 2 }] },
  events: [
    { month: 12, kind: "leaderChange", partner: "north" },
  ],
  strategies: [
    { id: "wins", phases: [{ from: 0, shares: { quickWins: 1 } }] },
    {
      id: "later",
      phases: [
        { from: 0, shares: { quickWins: 1 } },
        { from: 12, shares: { systems: 1, quickWins: 1 } },
      ],
      adapt: { reads: "trust", target: 0.5, gain: 1, min: 0.1, max: 0.9 },
    },
  ],
  parameters: { negativity: 2 },
}
"""

# Title: (old text, new text with ‸ before the fault, code). The place is that of the mark.
FAULTS = {
    "a missing comma": ("months: 24,", "months: 24‸", "E004"),
    "a missing colon": ("seed: 1", "seed‸ 1", "E005"),
    "a missing value": ("seed: 1,", "seed: ‸,", "E006"),
    "an unclosed text": ('"Two towns",', '‸"Two towns,', "E007"),
    "a stray bracket": ("], trust: 0.5", "]‸), trust: 0.5", None),
    "a text without quotes": ('name: "Two towns"', "name: ‸Two towns", "E014"),
    "a text for a number": ("months: 24", 'months: ‸"24"', "E021"),
    "a number for a list": ("events: [", "events: ‸7, other: [", "E021"),
    "1.5 for a whole number": ("replications: 3", "replications: ‸1.5", "E022"),
    "a number out of range": ("trust: 0.5, exp", "trust: ‸1.5, exp", "E023"),
    "no months": ("months: 24", "months: ‸0", "E023"),
    "a parameter out of range": ("negativity: 2", "negativity: ‸-1", "E023"),
    "NaN": ("target: 0.5", "target: ‸NaN", "E015"),
    "Infinity": ("power: 2", "power: ‸Infinity", "E015"),
    "minus Infinity": ("power: 2", "power: ‸-Infinity", "E015"),
    "a number too large for a double": ("power: 2", "power: ‸1e999", "E024"),
    "a malformed number": ("power: 2", "power: ‸2..5", "E011"),
    "an unknown setting": ('sector: "employer"', '‸turst: 0.4, sector: "employer"', "E012"),
    "an unknown setting at the top": ("seed: 1", "seed: 1, ‸mouths: 3", "E012"),
    "a setting twice": ("seed: 1,", "seed: 1,\n  ‸seed: 2,", "E013"),
    "a setting twice, once in quotes": ("seed: 1,", 'seed: 1,\n  ‸"seed": 2,', "E013"),
    "a missing setting": ('{ id: "south", sector: "employer"', '‸{ id: "south"', "E025"),
    "an unknown kind of event": ('"leaderChange"', '‸"leaderchange"', "E026"),
    "an id with a blank": ('id: "wins"', 'id: ‸"quick wins"', "E027"),
    "an empty name": ('"Two towns"', '‸""', "E029"),
    "a pair of three": ('["north", "south"]', '‸["north", "south", "north"]', "E028"),
    "an unknown partner in an event": ('partner: "north"', 'partner: ‸"nroth"', "E030"),
    "an unknown partner in a pair": ('["north", "south"]', '["north", ‸"sotuh"]', "E030"),
    "an unknown goal": ("{ work: 0.5", "{ ‸wrok: 0.5", "E031"),
    "an unknown measure": ('reads: "trust"', 'reads: ‸"turst"', "E032"),
    "an unknown parameter": ("{ negativity: 2", "{ ‸negativty: 2", "E033"),
    "a partner twice": ('id: "south"', 'id: ‸"north"', "E034"),
    "a strategy twice": ('id: "later"', 'id: ‸"wins"', "E034"),
    "a goal twice": ('id: "work"', 'id: ‸"graduation"', "E034"),
    "a pair with itself": ('["north", "south"]', '["north", ‸"north"]', "E036"),
    "phases out of order": ("from: 12", "from: ‸0", "E040"),
    "all shares 0": ("{ systems: 1, quickWins: 1", "‸{ systems: 0, quickWins: 0", "E041"),
    "all priorities 0": ("priorities: { graduation: 1 }", "priorities: ‸{ graduation: 0 }",
                         "E042"),
    "lowest above highest": ("min: 0.1", "min: ‸0.95", "E044"),
    "text behind the end": ("negativity: 2 },\n}", "negativity: 2 },\n}\n‸more", "E017"),
    "a comment without end": ("// A small", "‸/* A small", "E018"),
    "a bad escape": ('"Two towns"', '"Two ‸\\uZZZZ towns"', "E010"),
}

def seeded(old, new):
    """The faulty text and the line and column of the mark in it."""
    expect(SOUND.count(old) >= 1, f"the sound scenario lacks {old!r}")
    text = SOUND.replace(old, new, 1)
    before = text.split("‸")[0]
    return text.replace("‸", ""), before.count("\n") + 1, len(before) - before.rfind("\n")


def caret_is_under(err, path, line, column, source):
    """Whether the text report shows the place, the line itself, and a caret below the column."""
    report = err.splitlines()
    for number, text in enumerate(report):
        if text.strip() != f"--> {path}:{line}:{column}":
            continue
        shown, caret = report[number + 2], report[number + 3]
        expect(shown.split("|")[0].strip() == str(line), f"another line is shown: {shown}")
        # A long line is shown in part, so the caret is compared by the text above it.
        under, wanted = shown[caret.index("^"):].rstrip("…"), source[column - 1:]
        expect(under[:6] == wanted[:len(under)][:6],
               f"the caret is elsewhere:\n{shown}\n{caret}")
        return True
    return False


def seeded_fault(old, new, code):
    text, line, column = seeded(old, new)
    with scratch() as folder:
        path = folder / "s.json5"
        path.write_text(text)
        result = tool("check", path, code=3)
        expect(result.out == "", "something on standard output", result)
        expect(caret_is_under(result.err, path, line, column, text.split("\n")[line - 1]),
               f"no {path.name}:{line}:{column}", result)
        data = json.loads(tool("check", "--json", path, code=3).out)
        found = [d["code"] for d in data if (d["line"], d["column"]) == (line, column)]
        expect(found, "another place in --json", data)
        expect(code is None or code in found, f"{found} instead of {code}")
        expect(len(data) <= 2, "one mistake is reported as many", result)
        expect(len(data) == result.err.count("error["), "text and --json disagree", result)
        out = folder / "out"
        run = tool("run", path, "-o", out, code=3)
        expect(f"{path}:{line}:{column}" in run.err and run.out == "", "run says else", run)
        expect(not out.exists(), "run wrote something")


for _title, (_old, _new, _code) in FAULTS.items():
    check(f"check: {_title} is found in its place", _old, _new, _code)(seeded_fault)


@check("check: the scenario of these checks is sound")
def sound():
    with scratch() as folder:
        (folder / "s.json5").write_text(SOUND)
        result = tool("check", folder / "s.json5")
        expect("error" not in result.err and result.out == "", "not sound", result)
        expect(tool("check", "--json", folder / "s.json5").out.strip() == "[]", "findings")


@check("check: every scenario of the library is sound, all in one call")
def library():
    paths = sorted(SCENARIOS.rglob("*.json5"))
    expect(len(paths) >= 30, f"only {len(paths)} scenarios")
    result = tool("check", *paths)
    expect(result.err.count(" is sound: ") == len(paths), "some are silent", result)
    expect("warning" not in result.err, "warnings", result)
    expect(json.loads(tool("check", "--json", *paths).out) == [], "findings")


@check("check: a misspelt name is answered with the near one")
def near_names():
    wanted = {
        "an unknown parameter": "negativity", "an unknown measure": "trust",
        "an unknown goal": "work", "an unknown partner in an event": "north",
        "an unknown setting at the top": "months", "an unknown kind of event": "leaderChange",
    }
    for title, name in wanted.items():
        old, new, _ = FAULTS[title]
        with scratch() as folder:
            path = folder / "s.json5"
            path.write_text(seeded(old, new)[0])
            data = json.loads(tool("check", "--json", path, code=3).out)
            expect(data[0]["suggestions"][:1] == [name], f"{title}: {data[0]['suggestions']}")
            expect(f'"{name}"' in tool("check", path, code=3).err, f"{title}: not in the text")


@check("check: a setting with no near name gets no suggestion")
def no_near_name():
    text = SOUND.replace("seed: 1", "seed: 1, qqqqqq: 2")
    data = json.loads(tool("check", "--json", "-", stdin=text.encode(), code=3).out)
    expect(data[0]["suggestions"] == [], f"{data}")


@check("check: each finding says what is allowed or what to do")
def allowed():
    silent = []
    for title, (old, new, _) in FAULTS.items():
        text = SOUND.replace(old, new.replace("‸", ""), 1)
        for finding in json.loads(tool("check", "--json", "-", stdin=text.encode(), code=3).out):
            if not (finding.get("allowed") or finding.get("help") or finding.get("detail")
                    or finding["related"] or finding["suggestions"]):
                silent.append(title)
    expect(not silent, f"no help: {silent}")


@check("check: two mistakes are both reported, and the run writes nothing")
def two():
    text = SOUND.replace("months: 24", 'months: "24"').replace('reads: "trust"', 'reads: "turst"')
    with scratch() as folder:
        path = folder / "s.json5"
        path.write_text(text)
        result = tool("check", path, code=3)
        expect(result.err.count("error[") == 2, "not both", result)
        expect("2 errors in" in result.err, "not counted", result)
        tool("run", path, "-o", folder / "out", code=3)
        expect(sorted(p.name for p in folder.iterdir()) == ["s.json5"], "something was written")


@check("check: twelve mistakes are all reported, in the order of the file")
def twelve():
    text = SOUND
    titles = [
        "an empty name", "no months", "1.5 for a whole number", "a goal twice",
        "a number out of range", "an unknown partner in an event", "a strategy twice",
        "phases out of order", "an unknown measure", "an unknown parameter", "Infinity",
        "an id with a blank",
    ]
    for title in titles:
        old, new, _ = FAULTS[title]
        text = text.replace(old, new.replace("‸", ""), 1)
    data = json.loads(tool("check", "--json", "-", stdin=text.encode(), code=3).out)
    codes = {d["code"] for d in data}
    missing = [t for t in titles if FAULTS[t][2] not in codes]
    # The strategy called twice has lost its double: its name is broken as well.
    expect([t for t in missing if t != "a strategy twice"] == [], f"missing: {missing}", data)
    places = [(d["line"], d["column"]) for d in data]
    expect(places == sorted(places), f"out of order: {places}")


@check("check: mistakes of several files are all reported")
def several_files():
    with scratch() as folder:
        for name, old, new in (("a", "months: 24", "months: 0"), ("b", "seed: 1", "seed: -1")):
            (folder / f"{name}.json5").write_text(SOUND.replace(old, new))
        words = (folder / "a.json5", HUB, folder / "b.json5")
        result = tool("check", *words, code=3)
        expect("a.json5:4:" in result.err and "b.json5:6:" in result.err, "one is missing", result)
        data = json.loads(tool("check", "--json", *words, code=3).out)
        expect([d["file"][-7:] for d in data] == ["a.json5", "b.json5"], f"{data}")


def event_after_end(words, code):
    text = SOUND.replace("{ month: 12,", "{ month: 99,")
    result = tool(*words, "-", stdin=text.encode(), code=code)
    expect("warning[W001]" in result.err and "<stdin>:17:" in result.err, "no warning", result)


check("check: an event after the end is a warning", ("check",), 0)(event_after_end)
check("run: an event after the end is a warning and the run goes on", ("run", "--json"),
      0)(event_after_end)


def bytes_fault(data, code, line, column):
    start = time.monotonic()
    found = json.loads(tool("check", "--json", "-", stdin=data, code=3, timeout=60).out)
    places = [(d["code"], d["line"], d["column"]) for d in found]
    expect((code, line, column) in places, f"{places[:5]}")
    expect(time.monotonic() - start < 20, "too slow")
    result = tool("check", "-", stdin=data, code=3, timeout=60)
    expect(f"error[{code}]" in result.err and f"<stdin>:{line}:{column}" in result.err, "", result)
    expect(len(result.err) < 20_000, f"{len(result.err)} bytes of complaint")


_LATIN = SOUND.encode().replace(b"Two towns", b"Two t\xf6wns")
for _title, _arguments in {
    "not UTF-8": (_LATIN, "E001", 3, 15),
    "an empty file": (b"", "E002", 1, 1),
    "nothing but comments": (b"// nothing\n", "E002", 2, 1),
    "nesting of 10,000 lists": (b'{ name: ' + b"[" * 10_000, "E016", 1, None),
    "nesting of 10,000 objects": (b'{a:' * 10_000, "E016", 1, None),
    "nesting of 10,000 closed lists": (b"[" * 10_000 + b"]" * 10_000, "E016", 1, None),
}.items():
    def byte_check(data, code, line, column):
        if column is not None:
            return bytes_fault(data, code, line, column)
        result = tool("check", "-", stdin=data, code=3, timeout=60)
        expect(f"error[{code}]" in result.err, "no word of the nesting", result)
        expect(len(result.err) < 20_000, f"{len(result.err)} bytes of complaint")
        json.loads(tool("check", "--json", "-", stdin=data, code=3).out)

    check(f"check: {_title} is found", *_arguments)(byte_check)


@check("check: a file cut off anywhere is never a crash, and says where it ends")
def truncated():
    data = SOUND.encode()
    for length in list(range(45, len(data) - 3, 29)):
        result = tool("check", "--json", "-", stdin=data[:length], code=3)
        found = json.loads(result.out)
        expect(found, f"cut at {length}: nothing found")
    result = tool("check", "-", stdin=data[:600], code=3)
    expect(re.search(r"error\[E00[78]\]", result.err), "no word of the end", result)


@check("check: random damage is never a crash")
def damaged():
    import random

    source = random.Random(11)
    for _ in range(120):
        data = bytearray(SOUND.encode())
        for _ in range(source.randint(1, 6)):
            place = source.randrange(len(data))
            kind = source.randrange(3)
            if kind == 0:
                data[place] = source.randrange(256)
            elif kind == 1:
                del data[place:place + source.randint(1, 20)]
            else:
                data[place:place] = bytes(source.choices(b"[]{}\",:'\\/*0-.eNI\n\x00\xff", k=3))
        result = tool("check", "--json", "-", stdin=bytes(data), code=None)
        expect(result.code in (0, 3), f"{bytes(data)!r}", result)
        json.loads(result.out)


def large(make, codes):
    data = make()
    start = time.monotonic()
    result = tool("check", "-", stdin=data, code=None, timeout=120)
    seconds = time.monotonic() - start
    expect(result.code in codes, "exit code", result)
    expect(len(result.err) < 200_000, f"{len(result.err)} bytes of complaint")
    expect(seconds < 60, f"took {seconds:.0f} s")
    return f"{len(data) / 1e6:.0f} MB, {seconds:.1f} s"


for _title, _make, _codes in (
    ("50 MB of comments before a sound scenario is read or refused",
     lambda: b"// filler\n" * 5_000_000 + SOUND.encode(), (0, 3)),
    ("50 MB of blanks is refused", lambda: b" " * 50_000_000, (3,)),
    ("50 MB of numbers is refused", lambda: b'{ name: [' + b"1," * 25_000_000 + b"] }", (3,)),
    ("50 MB of unknown settings is refused in few words",
     lambda: b"{" + b"".join(b"k%d:1," % n for n in range(5_000_000)) + b"}", (3,)),
    ("50 MB in one text is refused", lambda: b'{ name: "' + b"x" * 50_000_000, (3,)),
    ("50 MB of zero bytes is refused", lambda: bytes(50_000_000), (3,)),
):
    check(f"check: {_title}", _make, _codes)(large)


def identity(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def clash():
    """Two ids of equal 32-bit identity, found by a birthday search."""
    seen = {}
    for number in range(2_000_000):
        # Ids that count on hardly ever clash; scattered ones do, after about 80,000.
        name = f"p{number * 2654435761 % 2 ** 36:x}"
        other = seen.setdefault(identity(name), name)
        if other != name:
            return other, name
    raise AssertionError("no clash found")


@check("check: two partners that chance cannot tell apart are refused")
def identity_clash():
    one, two = clash()
    expect(identity(one) == identity(two) and one != two, "no clash")
    text = SOUND.replace('"north"', f'"{one}"').replace('"south"', f'"{two}"')
    found = json.loads(tool("check", "--json", "-", stdin=text.encode(), code=3).out)
    expect([(d["code"], d["line"], d["column"]) for d in found] == [("E035", 13, 11)], f"{found}")
    expect(one in found[0]["message"] + json.dumps(found[0]["related"]), "the other is not named")
    tool("run", "-", "-n", 1, stdin=text.encode(), code=3)
    return f"{one} and {two}"


HOSTILE = {
    "terminal commands": "\x1b[31m\x1b]0;owned\x07\x9b2J",
    "markup": "</script><img src=x onerror=alert(1)><b>",
    "right to left": "\u202eevil\u2066",
    "a formula": "=cmd|' /C calc'!A0",
    "a line end": "two\nlines\r\nof text",
    "two hundred letters": "x" * 200,
    "pictures": "👩\u200d🚀👨\u200d👩\u200d👧 é́́́",
    "a zero byte": "a\x00b",
    "quotes": '"; rm -rf / # \'`$(id)`',
}


def hostile(name):
    with scratch() as folder:
        scenario = json.loads(study_record(folder, SOUND))
        scenario["name"] = name
        scenario["partners"][0]["name"] = name
        scenario["strategies"][0]["name"] = name
        path = folder / "s.json"
        path.write_text(json.dumps(scenario))
        checked = tool("check", path)
        report = tool("run", path)
        for text in (checked.err, report.out, report.err):
            for sign in text:
                bad = ord(sign) < 32 and sign != "\n" or 127 <= ord(sign) < 160
                bad = bad or sign in "\u202e\u2066\u2067\u202d\u200f"
                expect(not bad, f"U+{ord(sign):04X} reaches the terminal")
        data = json.loads(tool("run", path, "--json").out)
        expect(data["scenario"] == name, f"{data['scenario']!r} in --json")
        out = study(folder / "out", path)
        expect(json.loads((out / "study.json").read_text())["name"] == name, "in study.json")
        tool("verify", out)


def study_record(folder, text):
    """The same scenario as plain JSON."""
    (folder / "plain.json5").write_text(text)
    out = study(folder / "plain", folder / "plain.json5")
    return json.dumps(json.loads((out / "study.json").read_text())["scenario"])


for _title, _name in HOSTILE.items():
    check(f"names: {_title} in a name stay text", _name)(hostile)


@check("names: a hostile file name stays text")
def hostile_file_name():
    with scratch() as folder:
        path = folder / "a\x1b[31mb\n.json5"
        path.write_text(SOUND.replace("months: 24", "months: 0"))
        result = tool("check", path, code=3)
        expect("\x1b" not in result.err, "an escape byte", result)
        result = tool("check", folder / "no\x1b[31m", code=4)
        expect("\x1b" not in result.err, "an escape byte", result)


@check("check: a folder, a missing file and a device are no scenarios")
def no_files():
    with scratch() as folder:
        for path in (folder, folder / "none.json5"):
            result = tool("check", path, code=4)
            expect(str(path) in result.err, "the file is not named", result)


def override(word, places):
    result = tool("run", HUB, "--set", word, "-n", 1, code=2)
    for place in places:
        expect(place in result.err, f"no {place}", result)


for _word, _places in (
    ("parameters.negativty=3", ('"negativity"', "^")),
    ("parameters.negativity=-3", ("out of range", "^")),
    ("parameters.negativity=much", ("^",)),
    ("months=1.5", ("whole number", "^")),
    ("partners.nobody.power=1", ("nobody", "^")),
):
    check(f"run: --set {_word} is refused with its place", _word, _places)(override)
