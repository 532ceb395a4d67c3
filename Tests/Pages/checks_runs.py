"""What the pages show is what a fresh run of the tool gives."""
import base64
import csv
import itertools
import json
import random
import re
from collections import defaultdict

from promises import expect

LETTERS = 'QBS'
CODES = [''.join(code) for code in itertools.product(LETTERS, repeat=4)]
YEAR = 12
QUANTILES = ('q05', 'q25', 'q50', 'q75', 'q95')
# Measures in the order of the pages; the number of members is a count, the others are shares.
GAME = ('trust', 'outcome', 'wins', 'capability', 'engagement', 'members')
EXPLORER = ('outcome', 'wins', 'trust', 'members')
PRESETS = 'presets/young-partnership.json5'


def data_of(page):
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>',
                      page.read_text(), re.S)
    return json.loads(block.group(1))


def factor(measure):
    return 1 if measure == 'members' else 100


def summary_of(folder):
    with open(folder / 'summary.csv', newline='') as file:
        return {(row['strategy'], int(row['month']), row['output']): row
                for row in csv.DictReader(file)}


def near(kept, fresh, top, where):
    expect(abs(kept - fresh) <= top / 255, f'{where}: {kept} on the page, {fresh} in the run')


def tree(bench):
    """The study of all paths in 200 worlds, run once."""
    folder = bench.work / 'tree'
    if not folder.exists():
        paths = [word for code in CODES for word in ('--path', code)]
        bench.run('run', bench.scenario(PRESETS), *paths, '-n', 200, '-o', folder, '--trajectories')
    return folder


def p18_prefix(bench, browser):
    """P18 engine: over the whole tree, 81 paths in 200 worlds, the past does not know the future"""
    folder = tree(bench)
    # Rows by the years lived so far, world and month: paths that share the years share the row.
    lived, count = defaultdict(set), 0
    with open(folder / 'trajectories.csv') as file:
        names = next(file).rstrip('\n').split(',')
        path, world, month = (names.index(n) for n in ('strategy', 'replication', 'month'))
        rest = max(path, world, month) + 1
        for line in file:
            cells = line.rstrip('\n').split(',', rest)
            number = int(cells[month])
            years = cells[path][:-(-number // YEAR)]
            lived[years, cells[world], number].add(cells[rest])
            count += 1
    expect(count == 81 * 200 * 49, f'{count} rows')
    expect(len(lived) == 200 * (1 + 12 * (3 + 9 + 27 + 81)), f'{len(lived)} different pasts')
    torn = [key for key, rows in lived.items() if len(rows) != 1]
    expect(torn == [], f'{len(torn)} pasts depend on the future: {torn[:3]}')
    # It could fail: what is chosen in a year shows at its end.
    small = [code.lower() for code in CODES]
    same = sum(lived[code, world, 48] == lived[code[:3] + 's', world, 48]
               for code in small if code[3] != 's' for world in map(str, range(200)))
    expect(same < 27 * 2 * 200, f'{same} of {27 * 2 * 200} last years make no difference')
    return f'{count} months, {len(torn)} differ'


def p17_paths(bench, browser):
    """P17 workshop: ten random paths, measures and months are those of a fresh run"""
    page = bench.page('workshop', bench.scenario(PRESETS))
    data, draw = data_of(page), random.Random(17)
    lines, siblings = base64.b64decode(data['lines']), base64.b64decode(data['runs'])
    kinds, compared = len(GAME), 0
    for number, code in enumerate(draw.sample(CODES, 10)):
        folder = bench.work / f'path-{number}'
        bench.run('run', bench.scenario(PRESETS), '--path', code, '-n', data['worlds'], '-o', folder,
                  '--trajectories')
        summary = summary_of(folder)
        with open(folder / 'trajectories.csv', newline='') as file:
            runs = {(int(r['replication']), int(r['month'])): r for r in csv.DictReader(file)}
        for month in draw.sample(range(1, 49), 6):
            year, place = (month - 1) // YEAR, (month - 1) % YEAR
            segment = sum(3 ** (y + 1) for y in range(year)) \
                + sum(LETTERS.index(c) * 3 ** (year - i) for i, c in enumerate(code[:year + 1]))
            for kind, measure in enumerate(GAME):
                top = data['measures'][kind]['top']
                at = [((segment * kinds + kind) * 6 + line) * YEAR + place for line in range(6)]
                kept = [lines[a] / 255 * top for a in at]
                row = summary[code.lower(), month, measure]
                fresh = [float(row[q]) * factor(measure) for q in QUANTILES]
                fresh.append(float(runs[data['told'], month][measure]) * factor(measure))
                for one, other in zip(kept, fresh):
                    near(one, other, top, f'{code} {measure} month {month}')
                    compared += 1
            for run in draw.sample(range(data['siblings']), 4):
                kept = siblings[(segment * data['siblings'] + run) * YEAR + place] / 255 * 100
                near(kept, float(runs[run, month]['trust']) * 100, 100, f'{code} run {run}')
                compared += 1
    return f'{compared} values'


def p17_endings(bench, browser):
    """P17 workshop: all 81 endings are those of a fresh run"""
    data = data_of(bench.page('workshop', bench.scenario(PRESETS)))
    summary = summary_of(tree(bench))
    for code, ending in zip(CODES, data['endings']):
        for value, measure in zip(ending, ('outcome', 'trust', 'capability')):
            fresh = 100 * float(summary[code.lower(), 48, measure]['q50'])
            expect(abs(value - fresh) <= .05 + 1e-9, f'{code} {measure}: {value} and {fresh}')


def p17_cells(bench, browser):
    """P17 explore: ten random settings, at all their months, are those of a fresh run"""
    page = bench.page('explore', bench.scenario(PRESETS))
    data, draw = data_of(page), random.Random(71)
    store = {name: base64.b64decode(data[name]) for name in ('bands', 'ghost', 'dots', 'ahead')}
    counts = [len(lever['stops']) for lever in data['levers']]
    kinds, places, compared = len(EXPLORER), len(data['points']), 0
    for number in range(10):
        stops = [draw.randrange(count) for count in counts]
        cell = 0
        for stop, count in zip(stops, counts):
            cell = cell * count + stop
        address, folder = '-'.join(map(str, stops)), bench.work / f'cell-{number}'
        bench.run('run', bench.scenario(PRESETS), '--cell', address, '-n', data['runs'], '-o',
                  folder, '--trajectories')
        summary = summary_of(folder)
        plan = next(s for s, *_ in summary if s != 'if-nothing-changes')
        sources = (('bands', cell, plan), ('ghost', cell % data['worlds'], 'if-nothing-changes'))
        for name, index, strategy in sources:
            for kind, measure in enumerate(EXPLORER):
                top = data['measures'][kind]['top']
                for level, quantile in enumerate(QUANTILES):
                    for place, month in enumerate(data['points']):
                        at = ((index * kinds + kind) * 5 + level) * places + place
                        fresh = float(summary[strategy, month, measure][quantile])
                        near(store[name][at] / 255 * top, fresh * factor(measure), top,
                             f'{address} {strategy} {measure} month {month}')
                        compared += 1
        with open(folder / 'trajectories.csv', newline='') as file:
            last = str(data['points'][-1])
            ends = {(r['strategy'], int(r['replication'])): float(r['outcome'])
                    for r in csv.DictReader(file) if r['month'] == last}
        for run in range(data['dotCount']):
            kept = store['dots'][cell * data['dotCount'] + run] / 255 * 100
            near(kept, 100 * ends[plan, run], 100, f'{address} run {run}')
        ahead = sum(ends[plan, r] > ends['if-nothing-changes', r] for r in range(data['runs']))
        expect(store['ahead'][cell] == ahead, f'{address}: ahead in {ahead}')
    return f'{compared} values'


def beside(bench, *arguments):
    page = bench.page('report', *arguments)
    with open(page.with_suffix('.csv'), newline='') as file:
        return list(csv.DictReader(file))


def p12_beside(bench, browser):
    """P12 report: the table beside the page is what the tool's own tables say"""
    rows = beside(bench)
    folder = bench.work / 'beside'
    bench.run('run', bench.scenario(), '-o', folder)
    summary, compared = summary_of(folder), 0
    for row in rows:
        if row['figure'] != 'head-to-head':
            continue
        there = summary.get((row['strategy'], int(row['month']), row['subject']))
        if there is None:  # the forecast that the page adds
            continue
        for quantile in QUANTILES:
            here = float(row[quantile])
            fresh = float(there[quantile]) * factor(row['subject'])
            expect(abs(here - fresh) <= 1e-9 * max(1, abs(fresh)), f'{row}: {fresh}')
            compared += 1
    expect(compared > 10_000, f'only {compared}')
    figures = {row['figure'].split(' ')[0] for row in rows}
    expect(figures == {'head-to-head', 'gap', 'run', 'who-stays', 'network', 'what-would-change'},
           f'{figures}')
    return f'{compared} values'


def p22_beside(bench, browser):
    """P22 report: no cell of the table beside the page begins a formula"""
    for row in beside(bench, bench.hostile()):
        for cell in (row['figure'], row['subject'], row['strategy']):
            expect(cell[:1] not in tuple('=+-@\t\r'), f'{row}')


CHECKS = [p18_prefix, p17_paths, p17_endings, p17_cells, p12_beside, p22_beside]
