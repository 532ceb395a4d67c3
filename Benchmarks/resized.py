"""Prints a plain JSON scenario with another number of partners, copied one after the other.

    python3 Benchmarks/resized.py SCENARIO.json 60 > sixty.json

Relationships between named partners, events and uncertainty of single partners are left out.
"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    scenario = json.load(file)
count, partners = int(sys.argv[2]), scenario["partners"]
scenario["partners"] = [
    {**partners[number % len(partners)], "id": f"{partners[number % len(partners)]['id']}-{number}"}
    for number in range(count)
]
scenario.get("relationships", {}).pop("pairs", None)
scenario.pop("events", None)
scenario["uncertainty"] = {
    path: bounds
    for path, bounds in scenario.get("uncertainty", {}).items()
    if not (path.startswith("partners.") and path.count(".") > 1)
}
json.dump(scenario, sys.stdout, indent=1)
