"""Reads a scenario in plain JSON for the two peers: names become positions, defaults are filled in."""
import json

DEFAULTS = dict(
    trustRetention=.97, priorWeight=4, negativity=2, stakes=1, trustedStakes=0, misperception=.05,
    captureResentment=.1, rivalry=.05, contactBase=.25, contactBackbone=.35, contactConvening=1,
    silo=.5, meetingTime=.02, selfWeight=4, confidenceBound=1, agendaTolerance=.25, agendaQuota=.75,
    turnoverLoss=.5, turnoverDisengagement=.3, turnoverReversion=.5, developmentDelivery=.4,
    measurementDelivery=.2, gravity=.25, dues=.06, backboneCost=.5, backboneDelay=6,
    programmeCost=1, outsideMoney=.75, winYield=4.5, baseCapability=.45, connectionCost=.2,
    connectionYield=.4, reinforcement=.25, winMemory=9, capabilityRate=.25, capabilityMemory=20,
    trustGate=1, agendaGate=1, narrativeRate=4, narrativeBase=.3, narrativeMemory=12,
    measurementRate=.6, measurementMemory=36, developmentRate=.4, developmentMemory=36,
    outcomeCapability=.8, outcomeWins=.6, winReference=.25, capabilityReference=.5,
    outcomeValue=.7, trustValue=.5, visibilityFloor=.2, aspiration=.75, aspirationRate=1 / 48,
    appraisalScale=.15, engagementRate=.08, exitEngagement=.18, exitMonths=6, quorum=3,
    disruptionHazard=.01, disruptionPressure=.25, disruptionMonths=6)

FIELDS = dict(power=1, capacity=1, engagement=.5, reliability=.9, propensity=.4, values=.1,
              fear=.2, urgency=.5, cost=.2, turnover=.0125)
SHARES = ("quickWins", "systems", "convening", "narrative", "measurement", "development")
# What both peers record every month; outcomes on single goals come on top.
MEASURES = ("alive", "members", "engagement", "trust", "trust_within", "trust_between", "density",
            "agreement", "common_agenda", "capability", "wins", "narrative", "measurement",
            "development", "backbone", "funds", "outcome", "output", "effort", "income",
            "recurring_share", "spending", "contacts", "joined", "left", "turnovers", "disrupted")


class Scenario:
    """A scenario without events, adaptation or network: all that the regional hub needs."""

    def __init__(self, path, strategy):
        d = json.load(open(path))
        assert not d.get("events") and not d.get("network") and not d.get("populations")
        self.goals = [g["id"] for g in d["goals"]]
        self.lags = [g.get("lag", 36) for g in d["goals"]]
        self.partners = d["partners"]
        self.months = d.get("months", 120)
        self.fields = {f: [p.get(f, v) for p in self.partners] for f, v in FIELDS.items()}
        self.members = [p.get("status", "member") == "member" for p in self.partners]
        self.sectors = [p["sector"] for p in self.partners]
        self.values = []
        for p in self.partners:
            weights = [p["priorities"].get(g, 0) for g in self.goals]
            self.values.append([w / sum(weights) for w in weights])
        self.ties(d.get("relationships", {}))
        self.backbone = d.get("backbone", {})
        self.funding = d.get("funding", [])
        self.initial = d.get("initial", {})
        self.uncertainty = sorted(d.get("uncertainty", {}).items(),
                                  key=lambda item: (item[0].count("."), item[0].encode()))
        self.strategy = next(s for s in d["strategies"] if s["id"] == strategy)
        assert not self.strategy.get("adapt")
        self.parameters = {**DEFAULTS, **d.get("parameters", {})}
        self.phases = []
        for phase in self.strategy["phases"]:
            total = sum(phase["shares"].values())
            shares = {s: phase["shares"].get(s, 0) / total for s in SHARES}
            self.phases.append((phase.get("from", 0), {**shares, "z": phase.get("connection", 0),
                                                "q": phase.get("equalVoice", 0),
                                                "invitations": phase.get("invitations", 0)}))

    def ties(self, relationships):
        """Trust and experience of i with j at the start."""
        ids = {p["id"]: i for i, p in enumerate(self.partners)}
        n = len(ids)
        standard = relationships.get("default", {"trust": .45, "experience": 1})
        same = relationships.get("sameSector", standard)
        self.known = [[same if self.sectors[i] == self.sectors[j] else standard for j in range(n)]
                      for i in range(n)]
        for pair in relationships.get("pairs", []):
            if "between" in pair:
                i, j = (ids[x] for x in pair["between"])
                self.known[i][j] = self.known[j][i] = pair
            else:
                self.known[ids[pair["from"]]][ids[pair["to"]]] = pair

    def plan(self, month):
        """What the strategy does in a month."""
        return [phase for start, phase in self.phases if start <= month][-1]

    def grant(self, month):
        """Money from outside in a month."""
        return sum(g["amount"] for g in self.funding
                   if g["from"] <= month < g["from"] + g["months"])

    def draw(self, uniform):
        """One possible world: parameters, fields and starts with the uncertain ones drawn.

        `uniform()` gives a number or an array of numbers, one for each world.
        """
        parameters = dict(self.parameters)
        fields = {f: list(v) for f, v in self.fields.items()}
        initial = dict(self.initial)
        backbone = dict(self.backbone)
        ids = [p["id"] for p in self.partners]
        for path, (low, high) in self.uncertainty:
            value = low + (high - low) * uniform()
            kind, *rest = path.split(".")
            if kind == "parameters":
                parameters[rest[0]] = value
            elif kind == "initial":
                initial[rest[0]] = value
            elif kind == "backbone":
                backbone[rest[0]] = value
            elif len(rest) == 1:
                fields[rest[0]] = [limited(rest[0], v + value) for v in fields[rest[0]]]
            else:
                fields[rest[1]][ids.index(rest[0])] = limited(rest[1], value)
        parameters.update(self.strategy.get("parameters", {}))
        initial.setdefault("wins", parameters["winReference"])
        backbone.setdefault("level", 0)
        backbone.setdefault("initial", backbone["level"])
        return parameters, fields, initial, backbone


def limited(field, value):
    """Shares stay within 0…1."""
    if field in ("power", "capacity", "cost"):
        return value
    return (abs(value) - abs(value - 1) + 1) / 2
