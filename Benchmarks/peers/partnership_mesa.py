"""The month of a partnership in Mesa, one agent object a partner, as its tutorials suggest.

Computed: every measure of every month of every replication, by a DataCollector; random numbers come
from the model's own generator. Nothing is written to disk.

    python3 partnership_mesa.py SCENARIO.json STRATEGY REPLICATIONS      (pip install mesa)
"""
import sys

import mesa

from scenario import FIELDS, MEASURES, Scenario

TIE = 1e-9


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0


def distance(x, y):
    return sum(abs(a - b) for a, b in zip(x, y)) / 2


class Partner(mesa.Agent):
    """A partner, with what it knows of each of the others: evidence of kept and broken promises."""

    def __init__(self, model, number, fields):
        super().__init__(model)
        self.number, self.sector = number, model.s.sectors[number]
        for name in FIELDS:
            setattr(self, name, fields[name][number])
        self.member, self.gone = model.s.members[number], False
        self.e = self.engagement if self.member else 0
        self.values0 = model.s.values[number]
        self.x = list(self.values0)
        self.aspiration, self.low = model.p["aspiration"], 0
        self.keep, self.met, self.delivers, self.gap = 1, [], False, 0
        known = model.s.known[number]
        self.kept = [k["experience"] * k["trust"] for k in known]
        self.broken = [k["experience"] * (1 - k["trust"]) for k in known]

    def trust(self, other):
        w = self.model.p["priorWeight"]
        r, s = self.kept[other.number], self.broken[other.number]
        return (r + w * self.propensity) / (r + s + w)

    def mean_trust(self):
        return mean(self.trust(o) for o in self.model.members if o is not self)

    def lose_leader(self):
        p, self.keep = self.model.p, 1
        self.left = self.member and self.random.random() < self.turnover
        if self.left:
            self.keep = 1 - p["turnoverLoss"] * (1 - self.model.A)
            self.e *= 1 - p["turnoverDisengagement"]
            self.x = [x + p["turnoverReversion"] * (v - x) for x, v in zip(self.x, self.values0)]

    def forget(self):
        for other in self.model.agents:
            keep = self.keep * other.keep
            if keep != 1 and other is not self:
                self.kept[other.number] *= keep
                self.broken[other.number] *= keep

    def listen(self):
        p, n = self.model.p, len(self.model.members)
        weight = p["selfWeight"]
        total, sums = weight, [weight * x for x in self.x]
        for other in self.met:
            if distance(self.x, other.x) <= p["confidenceBound"] + TIE:
                w = self.trust(other) * n * other.voice
                total += w
                sums = [s + w * x for s, x in zip(sums, other.x)]
        self.heard = [(1 - self.values) * s / total + self.values * v
                      for s, v in zip(sums, self.values0)]

    def work(self, plan, agenda):
        m, p = self.model, self.model.p
        lift = p["developmentDelivery"] * m.A + p["measurementDelivery"] * m.M
        self.gap = distance(self.values0, agenda)
        self.delivers = self.random.random() < self.reliability + (1 - self.reliability) * lift
        free = max(0, self.e - p["meetingTime"] * len(self.met) * (1 - m.B))
        effort = self.capacity * self.delivers * free / m.capacity_of_all
        agreement = 1 - distance(self.x, agenda)
        together = ((1 - p["trustGate"] + p["trustGate"] * self.mean_trust())
                    * (1 - p["agendaGate"] + p["agendaGate"] * agreement))
        pull = p["gravity"] * self.urgency * (1 - self.e)
        systems = plan["systems"] * (1 - pull)
        quick = plan["quickWins"] + plan["systems"] * pull
        return effort, effort * quick, effort * quick * together, effort * systems * together

    def learn(self, prog):
        m, p = self.model, self.model.p
        keep, n = p["trustRetention"], len(m.members)
        met = set(o.number for o in self.met)
        for other in m.agents:
            j = other.number
            good = bad = 0
            if j in met:
                misread = self.random.random() < p["misperception"] * (1 - m.M)
                seen = other.delivers != misread
                stake = p["stakes"] + p["trustedStakes"] * self.trust(other)
                good = stake * seen
                bad = p["negativity"] * stake * (not seen)
                if n * other.voice > 1 + TIE:
                    bad += p["captureResentment"] * max(0, self.gap - p["agendaTolerance"])
                if other.sector == self.sector:
                    bad += p["rivalry"] * (1 - prog)
            self.kept[j] = keep * self.kept[j] + good
            self.broken[j] = keep * self.broken[j] + bad

    def appeal(self):
        m, p = self.model, self.model.p
        floor = p["visibilityFloor"]
        seen = floor * m.K + (1 - floor) * m.N * m.forecast
        achieved = sum(x * o for x, o in zip(self.x, m.O))
        return (self.urgency * m.W / p["winReference"] + (1 - self.urgency)
                * (seen / p["capabilityReference"] + p["outcomeValue"] * achieved))

    def appraise(self):
        m, p = self.model, self.model.p
        U = (self.appeal() + p["trustValue"] * self.mean_trust() - self.cost
             - self.fear * self.gap - (p["disruptionPressure"] if m.crisis > 0 else 0))
        delta = (U - self.aspiration) / p["appraisalScale"]
        drive = (1 + delta / (1 + abs(delta))) / 2
        self.e += p["engagementRate"] * (drive - self.e)
        self.aspiration += p["aspirationRate"] * (U - self.aspiration)


class Partnership(mesa.Model):
    """A partnership under one strategy."""

    def __init__(self, scenario, seed):
        super().__init__(seed=seed)
        self.s = scenario
        self.p, fields, initial, backbone = scenario.draw(self.random.random)
        self.K, self.A, self.M, self.N, self.F = (
            initial.get(k, 0)
            for k in ("capability", "development", "measurement", "narrative", "funds"))
        self.W, self.target, self.B = initial["wins"], backbone["level"], backbone["initial"]
        self.O = [0] * len(scenario.goals)
        self.crisis, self.alive, self.forecast, self.month = 0, True, 0, 0
        for number in range(len(scenario.partners)):
            Partner(self, number, fields)
        self.capacity_of_all = sum(a.capacity for a in self.agents)
        power = sum(a.power for a in self.agents)
        self.interest = [sum(a.power * a.values0[k] for a in self.agents) / power
                         for k in range(len(self.O))]
        self.members = [a for a in self.agents if a.member]
        self.flows = {}
        self.datacollector = mesa.DataCollector(
            {m: (lambda model, m=m: model.measured[m]) for m in MEASURES})

    def share_voice(self, q):
        power = sum(a.power for a in self.members)
        for a in self.members:
            a.voice = (1 - q) * a.power / power + q / len(self.members)

    def agenda(self):
        return [sum(a.voice * a.x[k] for a in self.members) for k in range(len(self.O))]

    def pay(self, plan):
        p = self.p
        owe, need = p["backboneCost"] * self.target, p["programmeCost"] * plan["quickWins"]
        grant = self.s.grant(self.month)
        pledged = (sum(p["dues"] * a.capacity * a.e for a in self.members)
                   * min(2, self.K / p["capabilityReference"]))
        recurring = min(pledged, max(0, owe + need - self.F - grant))
        have = self.F + grant + recurring
        backbone = min(have, owe)
        programme = min(have - backbone, need)
        self.F = have - backbone - programme
        support = backbone / owe if owe > 0 else 1
        self.B += (self.target * support - self.B) / p["backboneDelay"]
        income = grant + recurring
        self.flows = dict(income=income, spending=backbone + programme,
                          recurring_share=recurring / income if income > 0 else 0)
        return programme / need if need > 0 else 1

    def meet(self, plan):
        p = self.p
        chance = min(1, p["contactBase"] + p["contactBackbone"] * self.B
                     + p["contactConvening"] * plan["convening"])
        for a in self.agents:
            a.met = []
        for i, a in enumerate(self.members):
            for b in self.members[i + 1:]:
                across = 1 if a.sector == b.sector else 1 - p["silo"]
                if self.random.random() < chance * across:
                    a.met.append(b)
                    b.met.append(a)

    def produce(self, plan, prog, agenda):
        p, z = self.p, plan["z"]
        efforts = [a.work(plan, agenda) for a in self.members]
        E, Eq, Eqc, Eu = (sum(column) for column in zip(*efforts)) if efforts else (0, 0, 0, 0)
        bridge = mean(a.trust(b) for a in self.members for b in self.members
                      if a.sector != b.sector)
        Y = (p["winYield"] * Eq * (1 - p["connectionCost"] * z) * (p["baseCapability"] + self.K)
             * (1 - p["outsideMoney"] + p["outsideMoney"] * prog)
             * (1 + p["reinforcement"] * bridge))
        for k, lag in enumerate(self.s.lags):
            L = ((p["outcomeCapability"] * self.K + p["outcomeWins"] * Y)
                 * len(self.O) * agenda[k])
            self.O[k] += (L / (1 + L) - self.O[k]) / lag
        self.W += (Y - self.W) / p["winMemory"]
        built = Eu + p["connectionYield"] * z * Eqc
        self.K += p["capabilityRate"] * built - self.K / p["capabilityMemory"]
        self.forecast = max(self.K, p["capabilityRate"] * p["capabilityMemory"] * built)
        told = p["narrativeBase"] + (1 - p["narrativeBase"]) * z
        self.A += (p["developmentRate"] * plan["development"] * E * (1 - self.A)
                   - self.A / p["developmentMemory"])
        self.M += (p["measurementRate"] * (1 + self.B) * plan["measurement"] * E * (1 - self.M)
                   - self.M / p["measurementMemory"])
        self.N += (p["narrativeRate"] * (1 + self.B) * plan["narrative"] * E * told * (1 - self.N)
                   - self.N / p["narrativeMemory"])
        self.flows.update(output=Y, effort=E)

    def change_members(self, plan):
        p = self.p
        leaving, joining, firm = [], [], 0
        for a in self.agents:
            isFirm = a.e >= p["exitEngagement"] - TIE
            a.low = a.low + 1 if a.member and not isFirm else 0
            if a.member and a.low >= p["exitMonths"]:
                leaving.append(a)
            elif a.member:
                firm += isFirm
            elif (not a.gone and self.alive and self.random.random()
                  < plan["invitations"] * min(1, max(0, a.appeal()))):
                joining.append(a)
        if self.alive and firm < p["quorum"]:
            self.alive, leaving, joining = False, list(self.members), []
        for a in leaving:
            a.member, a.gone, a.e, a.low = False, True, 0, 0
        for a in joining:
            a.member, a.e, a.low = True, a.engagement, 0
        self.members = [a for a in self.agents if a.member]
        self.flows.update(joined=len(joining), left=len(leaving))

    def step(self):
        p, plan = self.p, self.s.plan(self.month)
        begins = self.random.random() < p["disruptionHazard"]
        self.crisis = p["disruptionMonths"] if begins else max(0, self.crisis - 1)
        self.agents.do("lose_leader")
        turnovers = sum(a.left for a in self.agents)
        if turnovers:
            self.agents.do("forget")
        prog = self.pay(plan)
        self.meet(plan)
        self.share_voice(plan["q"])
        for a in self.members:
            a.listen()
        for a in self.members:
            a.x = a.heard
        self.produce(plan, prog, self.agenda())
        contacts = sum(len(a.met) for a in self.agents) / 2
        self.agents.do("learn", prog)
        for a in self.members:
            a.appraise()
        self.change_members(plan)
        self.flows.update(turnovers=turnovers, contacts=contacts)
        self.record(plan["q"])
        self.month += 1

    def record(self, q):
        members, p = self.members, self.p
        self.share_voice(q)
        agenda = self.agenda()
        pairs = [(a, b, a.trust(b)) for a in members for b in members if a is not b]
        trust = {(a.number, b.number): t for a, b, t in pairs}
        near = sum(distance(a.x, agenda) <= p["agendaTolerance"] + TIE for a in members)
        self.measured = dict(
            alive=self.alive, members=len(members), engagement=mean(a.e for a in members),
            trust=mean(t for _, _, t in pairs),
            trust_within=mean(t for a, b, t in pairs if a.sector == b.sector),
            trust_between=mean(t for a, b, t in pairs if a.sector != b.sector),
            density=mean(min(t, trust[b.number, a.number]) > 0.5 + TIE for a, b, t in pairs),
            agreement=sum(a.voice * (1 - distance(a.x, agenda)) for a in members),
            common_agenda=bool(members) and near >= p["agendaQuota"] * len(members) - TIE,
            capability=self.K, wins=self.W, narrative=self.N, measurement=self.M,
            development=self.A, backbone=self.B, funds=self.F,
            outcome=sum(w * o for w, o in zip(self.interest, self.O)),
            disrupted=self.crisis > 0, **self.flows)
        self.datacollector.collect(self)


def simulate(scenario, replications, seed=1):
    """Sums and sums of squares of every measure, `[month][measure]`, and the number of worlds."""
    total = [[0.0] * len(MEASURES) for _ in range(scenario.months)]
    squares = [[0.0] * len(MEASURES) for _ in range(scenario.months)]
    for replication in range(replications):
        model = Partnership(scenario, seed * 1_000_000 + replication)
        for _ in range(scenario.months):
            model.step()
        for column, measure in enumerate(MEASURES):
            for t, value in enumerate(model.datacollector.model_vars[measure]):
                total[t][column] += value
                squares[t][column] += value * value
    return total, squares, replications


if __name__ == "__main__":
    path, strategy, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    total, _, n = simulate(Scenario(path, strategy), count)
    print(strategy, "outcome", total[-1][MEASURES.index("outcome")] / n)
