#!/usr/bin/env python3
"""Prints a table for `trustlab sweep --design`: rows of one run each.

usage: rows.py ROWS [--crossed]

Every row has settings of its own, or, crossed, 250 settings meet two strategies in 200 worlds.
"""

import random
import sys

STRATEGIES = ("quick-wins", "balanced")


def settings(luck):
    return f"{luck.uniform(0.92, 0.99)!r},{luck.uniform(1, 4)!r}"


def main(rows, is_crossed):
    luck = random.Random(2)
    print("trustRetention,negativity,strategy,replication")
    if not is_crossed:
        for row in range(rows):
            print(f"{settings(luck)},{STRATEGIES[row % 2]},{row % 200}")
        return
    for _ in range(max(1, rows // 400)):
        point = settings(luck)
        for strategy in STRATEGIES:
            for world in range(200):
                print(f"{point},{strategy},{world}")


if __name__ == "__main__":
    main(int(sys.argv[1]), "--crossed" in sys.argv)
