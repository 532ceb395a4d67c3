"""A model for Python: the tool in its line mode, started once and asked again and again."""

import json
import subprocess


class Trustlab:
    """Answers questions about one scenario.

    >>> with Trustlab("trustlab", scenario="hub.json5", outputs=["outcome"]) as model:
    ...     model({"parameters.negativity": 3}, replications=20)["balanced"]["outcome"]
    """

    def __init__(self, tool, **scenario):
        self.process = subprocess.Popen(
            [tool, "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.facts = self.ask(scenario)

    def ask(self, request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        reply = json.loads(self.process.stdout.readline())
        if not reply["ok"]:
            raise ValueError(reply["reason"])
        return reply

    def __call__(self, settings, **question):
        return self.ask({"settings": settings, **question})["results"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
