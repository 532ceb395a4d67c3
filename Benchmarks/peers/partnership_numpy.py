"""The month of a partnership in numpy, all replications side by side.

Computed: every measure of every month, in double precision, for all replications of one strategy;
random numbers come from numpy's own generator (PCG64). Kept: the sums over replications of every
measure. Nothing is written to disk.

    python3 partnership_numpy.py SCENARIO.json STRATEGY REPLICATIONS [BATCH]
"""
import sys

import numpy as np

from scenario import MEASURES, Scenario

TIE = 1e-9


def mean(total, count):
    return np.where(count > 0, total / np.maximum(count, 1), 0)


class Worlds:
    """Replications side by side: axis 0 is the replication."""

    def __init__(self, scenario, count, rng):
        s, self.s, self.rng, self.R = scenario, scenario, rng, count
        self.p, fields, initial, backbone = s.draw(lambda: rng.random(count))
        n, g = len(s.partners), len(s.goals)
        self.N, self.G = n, g
        full = lambda v: np.broadcast_to(np.asarray(v, float), (count,)).copy()
        self.f = {k: np.stack([full(x) for x in v], 1) for k, v in fields.items()}
        self.m = np.tile(np.array(s.members), (count, 1))
        self.gone = np.zeros((count, n), bool)
        self.e = np.where(self.m, self.f["engagement"], 0)
        self.x0 = np.array(s.values)
        self.x = np.tile(self.x0, (count, 1, 1))
        self.aspiration = np.repeat(full(self.p["aspiration"])[:, None], n, 1)
        self.low = np.zeros((count, n))
        self.cap = self.f["capacity"]
        self.cap_all = self.cap.sum(1)
        trust = np.array([[k["trust"] for k in row] for row in s.known])
        experience = np.array([[k["experience"] for k in row] for row in s.known])
        self.r = np.tile(experience * trust, (count, 1, 1))
        self.b = np.tile(experience * (1 - trust), (count, 1, 1))
        self.K, self.A, self.M, self.Nar, self.F = (
            full(initial.get(k, 0))
            for k in ("capability", "development", "measurement", "narrative", "funds"))
        self.W, self.target, self.B = (
            full(initial["wins"]), full(backbone["level"]), full(backbone["initial"]))
        self.O = np.zeros((count, g))
        self.crisis, self.alive = np.zeros(count), np.ones(count, bool)
        self.same = np.array([[a == b for b in s.sectors] for a in s.sectors])
        self.off = ~np.eye(n, dtype=bool)
        self.lag = np.array(s.lags)
        power = self.f["power"]
        self.interest = (power[:, :, None] * self.x0).sum(1) / power.sum(1)[:, None]

    def __getattr__(self, name):
        """A parameter, one for each replication."""
        return np.broadcast_to(np.asarray(self.p[name], float), (self.R,))

    def trust(self):
        w = self.priorWeight[:, None, None]
        return (self.r + w * self.f["propensity"][:, :, None]) / (self.r + self.b + w)

    def voice(self, q):
        n = self.m.sum(1)[:, None]
        power = np.where(self.m, self.f["power"], 0)
        share = (1 - q) * power / np.maximum(power.sum(1), 1e-300)[:, None] + q / np.maximum(n, 1)
        return np.where(self.m, share, 0)

    def month(self, t):
        c = lambda a: a[:, None]
        cc = lambda a: a[:, None, None]
        rng, plan = self.rng, self.s.plan(t)
        R, N, G = self.R, self.N, self.G
        begins = rng.random(R) < self.disruptionHazard
        self.crisis = np.where(begins, self.disruptionMonths, np.maximum(0, self.crisis - 1))
        # 2 turnover
        out = self.m & (rng.random((R, N)) < self.f["turnover"])
        keep = np.where(out, c(1 - self.turnoverLoss * (1 - self.A)), 1)
        both = keep[:, :, None] * keep[:, None, :]
        self.r *= both
        self.b *= both
        self.e = np.where(out, self.e * c(1 - self.turnoverDisengagement), self.e)
        self.x += out[:, :, None] * cc(self.turnoverReversion) * (self.x0 - self.x)
        # 4 money
        qs, us, z = plan["quickWins"], plan["systems"], plan["z"]
        owe, need = self.backboneCost * self.target, self.programmeCost * qs
        grant = self.s.grant(t)
        pledged = (self.m * c(self.dues) * self.cap * self.e).sum(1)
        pledged = pledged * np.minimum(2, self.K / self.capabilityReference)
        recurring = np.minimum(pledged, np.maximum(0, owe + need - self.F - grant))
        have = self.F + grant + recurring
        paid_b = np.minimum(have, owe)
        paid_p = np.minimum(have - paid_b, need)
        self.F = have - paid_b - paid_p
        part = lambda paid, due: np.where(due > 0, paid / np.where(due > 0, due, 1), 1)
        self.B = self.B + (self.target * part(paid_b, owe) - self.B) / self.backboneDelay
        prog = part(paid_p, need)
        # 5 contact
        chance = np.minimum(1, self.contactBase + self.contactBackbone * self.B
                            + self.contactConvening * plan["convening"])
        pair = self.m[:, :, None] & self.m[:, None, :] & self.off
        u = rng.random((R, N, N))
        u = np.triu(u) + np.triu(u).transpose(0, 2, 1)
        met = pair & (u < cc(chance) * np.where(self.same, 1, cc(1 - self.silo)))
        # 6 deliberation
        v, n = self.voice(plan["q"]), self.m.sum(1)
        nv = c(n) * v
        T = self.trust()
        w = np.where(met, T * nv[:, None, :], 0)
        if np.any(self.confidenceBound < 1):
            far = 0.5 * np.abs(self.x[:, :, None] - self.x[:, None]).sum(3)
            w = np.where(far <= cc(self.confidenceBound) + TIE, w, 0)
        heard = (cc(self.selfWeight) * self.x + w @ self.x) / (c(self.selfWeight) + w.sum(2))[..., None]
        values = self.f["values"][..., None]
        self.x = np.where(self.m[..., None], (1 - values) * heard + values * self.x0, self.x)
        g = (v[..., None] * self.x).sum(1)
        d = 0.5 * np.abs(self.x - g[:, None]).sum(2)
        gap = 0.5 * np.abs(self.x0 - g[:, None]).sum(2)
        # 7 delivery
        lift = self.developmentDelivery * self.A + self.measurementDelivery * self.M
        rel = self.f["reliability"]
        D = rng.random((R, N)) < rel + (1 - rel) * c(lift)
        free = np.maximum(0, self.e - c(self.meetingTime * (1 - self.B)) * met.sum(2))
        eff = self.m * self.cap * D * free / c(self.cap_all)
        Ti = mean((T * pair).sum(2), pair.sum(2))
        coll = ((1 - c(self.trustGate) + c(self.trustGate) * Ti)
                * (1 - c(self.agendaGate) + c(self.agendaGate) * (1 - d)))
        pull = c(self.gravity) * self.f["urgency"] * (1 - self.e)
        usi, qsi = us * (1 - pull), qs + us * pull
        E, Eq = eff.sum(1), (eff * qsi).sum(1)
        Eqc, Eu = (eff * qsi * coll).sum(1), (eff * usi * coll).sum(1)
        between = pair & ~self.same
        bridge = mean((T * between).sum((1, 2)), between.sum((1, 2)))
        # 8 production
        Y = (self.winYield * Eq * (1 - self.connectionCost * z) * (self.baseCapability + self.K)
             * (1 - self.outsideMoney + self.outsideMoney * prog) * (1 + self.reinforcement * bridge))
        L = c((self.outcomeCapability * self.K + self.outcomeWins * Y) * G) * g
        self.O = self.O + (L / (1 + L) - self.O) / self.lag
        self.W = self.W + (Y - self.W) / self.winMemory
        built = Eu + self.connectionYield * z * Eqc
        self.K = self.K + self.capabilityRate * built - self.K / self.capabilityMemory
        forecast = np.maximum(self.K, self.capabilityRate * self.capabilityMemory * built)
        told = self.narrativeBase + (1 - self.narrativeBase) * z
        self.A = (self.A + self.developmentRate * plan["development"] * E * (1 - self.A)
                  - self.A / self.developmentMemory)
        self.M = (self.M + self.measurementRate * (1 + self.B) * plan["measurement"] * E
                  * (1 - self.M) - self.M / self.measurementMemory)
        self.Nar = (self.Nar + self.narrativeRate * (1 + self.B) * plan["narrative"] * E * told
                    * (1 - self.Nar) - self.Nar / self.narrativeMemory)
        # 9 trust
        misread = rng.random((R, N, N)) < cc(self.misperception * (1 - self.M))
        seen = D[:, None, :] ^ misread
        stake = cc(self.stakes) + cc(self.trustedStakes) * T
        harm = (c(self.captureResentment) * np.maximum(0, gap - c(self.agendaTolerance)))[:, :, None]
        harm = harm * (nv[:, None, :] > 1 + TIE) + cc(self.rivalry * (1 - prog)) * self.same
        keep = cc(self.trustRetention)
        self.r = keep * self.r + met * stake * seen
        self.b = keep * self.b + met * (cc(self.negativity) * stake * ~seen + harm)
        # 10 appraisal
        T = self.trust()
        Ti = mean((T * pair).sum(2), pair.sum(2))
        shown = self.visibilityFloor * self.K + (1 - self.visibilityFloor) * self.Nar * forecast
        urgency = self.f["urgency"]
        now = urgency * c(self.W / self.winReference)
        then = (1 - urgency) * (c(shown / self.capabilityReference)
                                + c(self.outcomeValue) * (self.x * self.O[:, None]).sum(2))
        U = (now + then + c(self.trustValue) * Ti - self.f["cost"] - self.f["fear"] * gap
             - c(np.where(self.crisis > 0, self.disruptionPressure, 0)))
        delta = (U - self.aspiration) / c(self.appraisalScale)
        drive = 0.5 * (1 + delta / (1 + np.abs(delta)))
        self.e = np.where(self.m, self.e + c(self.engagementRate) * (drive - self.e), self.e)
        self.aspiration = np.where(
            self.m, self.aspiration + c(self.aspirationRate) * (U - self.aspiration),
            self.aspiration)
        # 11 membership
        firm = self.e >= c(self.exitEngagement) - TIE
        self.low = np.where(self.m & ~firm, self.low + 1, 0)
        leave = self.m & (self.low >= c(self.exitMonths))
        appeal = np.clip(now + then, 0, 1)
        join = (~self.m & ~self.gone & c(self.alive)
                & (rng.random((R, N)) < plan["invitations"] * appeal))
        falls = self.alive & ((self.m & ~leave & firm).sum(1) < self.quorum)
        self.alive = self.alive & ~falls
        leave = np.where(c(falls), self.m, leave)
        join &= ~c(falls)
        self.m = (self.m & ~leave) | join
        self.gone |= leave
        self.e = np.where(join, self.f["engagement"], np.where(leave, 0, self.e))
        self.low = np.where(leave | join, 0, self.low)
        return self.record(T, plan["q"], dict(
            output=Y, effort=E, income=grant + recurring,
            recurring_share=mean_or_zero(recurring, grant + recurring), spending=paid_b + paid_p,
            contacts=met.sum((1, 2)) / 2, joined=join.sum(1), left=leave.sum(1),
            turnovers=out.sum(1)))

    def record(self, T, q, flows):
        n = self.m.sum(1)
        v = self.voice(q)
        g = (v[..., None] * self.x).sum(1)
        d = 0.5 * np.abs(self.x - g[:, None]).sum(2)
        pair = self.m[:, :, None] & self.m[:, None, :] & self.off
        over = lambda mask: mean((T * mask).sum((1, 2)), mask.sum((1, 2)))
        mutual = pair & (np.minimum(T, T.transpose(0, 2, 1)) > 0.5 + TIE)
        near = (self.m & (d <= self.agendaTolerance[:, None] + TIE)).sum(1)
        out = dict(
            alive=self.alive, members=n, engagement=mean((self.m * self.e).sum(1), n),
            trust=over(pair), trust_within=over(pair & self.same),
            trust_between=over(pair & ~self.same),
            density=mean(mutual.sum((1, 2)), pair.sum((1, 2))), agreement=(v * (1 - d)).sum(1),
            common_agenda=(n > 0) & (near >= self.agendaQuota * n - TIE), capability=self.K,
            wins=self.W, narrative=self.Nar, measurement=self.M, development=self.A,
            backbone=self.B, funds=self.F, outcome=(self.interest * self.O).sum(1),
            disrupted=self.crisis > 0, **flows)
        return np.stack([np.asarray(out[m], float) for m in MEASURES] + list(self.O.T))


def mean_or_zero(part, whole):
    return np.where(whole > 0, part / np.where(whole > 0, whole, 1), 0)


def simulate(scenario, replications, batch=100, seed=1):
    """Sums and sums of squares of every measure, `[month][measure]`, and the number of worlds."""
    rng = np.random.default_rng(seed)
    width = len(MEASURES) + len(scenario.goals)
    total, squares = np.zeros((2, scenario.months, width))
    for start in range(0, replications, batch):
        worlds = Worlds(scenario, min(batch, replications - start), rng)
        for t in range(scenario.months):
            values = worlds.month(t)
            total[t] += values.sum(1)
            squares[t] += (values ** 2).sum(1)
    return total, squares, replications


if __name__ == "__main__":
    path, strategy, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    batch = int(sys.argv[4]) if len(sys.argv) > 4 else 100
    total, _, n = simulate(Scenario(path, strategy), count, batch)
    print(strategy, "outcome", total[-1][MEASURES.index("outcome")] / n)
