"""The checks, and what they share: the tool as a function that answers with tables."""

import json
import subprocess
import tempfile


class Checks:
    """Calls the tool and counts verdicts."""

    def __init__(self, tool, root):
        self.tool, self.hub = tool, root / "Scenarios" / "regional-hub.json5"
        self.passed = self.failed = 0

    def answer(self, *words):
        """The tool's answer as JSON."""
        line = [self.tool, *map(str, words), "--json", "--quiet"]
        done = subprocess.run(line, capture_output=True, text=True, timeout=600)
        if done.returncode:
            raise RuntimeError(" ".join(line) + "\n" + done.stderr)
        return json.loads(done.stdout)

    def expect(self, name, is_right, detail):
        """Counts a verdict; the figures are printed either way."""
        self.passed, self.failed = self.passed + bool(is_right), self.failed + (not is_right)
        print(("ok    " if is_right else "FAIL  ") + f"{name}: {detail}", flush=True)


def planted(checks):
    """Planted settings lie in their 95 % interval in at least 90 of 100 cases."""
    observed = "year,trust_score,members,outcome\n1,2,10,0.1\n2,2,10,0.1\n3,2,10,0.1\n"
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(observed)
        file.flush()
        pooled = {}
        for seed, strategy in [(501, "now-and-then"), (502, "balanced"), (503, "quick-wins")]:
            rows = checks.answer(
                "calibrate", checks.hub, "--data", file.name, "--strategy", strategy, "--seed", seed,
                "--check", 100, "--fit", "parameters.winYield", "--fit", "parameters.capabilityMemory",
                "--fit", "partners.reliability=-0.3:0.05")["tables"]["coverage"]
            for row in rows:
                name = row["parameter"]
                checks.expect(
                    f"planted {name} under {strategy} is held in at least 90 of 100 cases",
                    row["cases"] == 100 and row["held"] >= 90,
                    f"{row['held']} of {row['cases']}, intervals {row['width']:.2f} of the range")
                pooled.setdefault(name, []).append(row["width"])
        narrow = {name: sum(widths) / len(widths) for name, widths in pooled.items()}
        checks.expect(
            "intervals say something: that of winYield is under 0.7 of its range",
            narrow["parameters.winYield"] < 0.7, narrow)


def run(checks):
    """All checks."""
    planted(checks)
