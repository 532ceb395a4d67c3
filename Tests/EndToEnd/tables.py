"""Reads the tool's tables."""

import csv


def rows(path):
    """The rows of a table as lists of text, the header first."""
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def records(path):
    """The rows of a table as dictionaries."""
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def lines(path):
    """The lines of a file as bytes."""
    return path.read_bytes().split(b"\n")[:-1]


def largest_difference(table, other, keys=3):
    """The largest absolute difference between the cells of two tables with equal keys."""
    if table[0] != other[0]:
        raise AssertionError(f"headers differ: {table[0]} and {other[0]}")
    if len(table) != len(other):
        raise AssertionError(f"{len(table)} rows and {len(other)} rows")
    worst, place = 0.0, ""
    for one, two in zip(table[1:], other[1:]):
        if one[:keys] != two[:keys]:
            raise AssertionError(f"rows in another order: {one[:keys]} and {two[:keys]}")
        for column, (a, b) in enumerate(zip(one[keys:], two[keys:]), keys):
            difference = abs(float(a) - float(b))
            if not difference <= worst:
                worst, place = difference, f"{one[:keys]} {table[0][column]}"
    return worst, place


def strategy_means(path, measure):
    """Of trajectories.csv: {(strategy, month): [value by replication]}."""
    result = {}
    for row in records(path):
        key = (row["strategy"], int(row["month"]))
        result.setdefault(key, []).append(float(row[measure]))
    return result
