import PartnershipModel

extension World {
  /// Step 8. What the effort produces: visible output now, capability and outcomes then.
  ///
  ///     Y = winYield · Eq · (1 − connectionCost·z) · (baseCapability + K)
  ///         · (1 − outsideMoney + outsideMoney·prog) · (1 + reinforcement·bridge)
  ///     O_k ← O_k + (L_k/(1 + L_k) − O_k)/lag_k,  L_k = (outcomeCapability·K + outcomeWins·Y)·G·g_k
  ///     W ← W + (Y − W)/winMemory
  ///     K ← K + capabilityRate·(Eu + connectionYield·z·Eqc) − K/capabilityMemory
  ///
  /// and likewise development A, measurement M and narrative N, each grown by its share of effort
  /// and eroding with its memory. Right-hand sides use the values before the step.
  ///
  /// Source: the capability trap, Repenning and Sterman 2001. Cost: the number of goals.
  mutating func produce(_ plan: Plan<L>) {
    month.output = visibleOutput(plan)
    ripenOutcomes()
    wins += (month.output - wins) / parameters[.winMemory]
    let built =
      month.effort.onSystems
      + parameters[.connectionYield] * plan.connection * month.effort.connected
    let memory = parameters[.capabilityMemory]
    capability += parameters[.capabilityRate] * built - capability / memory
    month.forecast = L.larger(capability, parameters[.capabilityRate] * memory * built)
    learn(plan)
  }

  @inline(__always) private func visibleOutput(_ plan: Plan<L>) -> L {
    let outside = parameters[.outsideMoney]
    let bridge = L.mean(tally.total.between, over: tally.pairsBetween)
    return parameters[.winYield] * month.effort.onWins
      * (1 - parameters[.connectionCost] * plan.connection)
      * (parameters[.baseCapability] + capability)
      * (1 - outside + outside * month.programme)
      * (1 + parameters[.reinforcement] * bridge)
  }

  private mutating func ripenOutcomes() {
    let drive =
      (parameters[.outcomeCapability] * capability + parameters[.outcomeWins] * month.output)
      * L(Double(goals))
    for goal in 0..<outcomes.count {
      let level = drive * month.agenda[goal]
      let lag = L(lags[goal])
      outcomes[goal] += (level / (1 + level) - outcomes[goal]) / lag
    }
  }

  private mutating func learn(_ plan: Plan<L>) {
    let effort = month.effort.all
    let supported = 1 + backbone
    let told =
      parameters[.narrativeBase] + (1 - parameters[.narrativeBase]) * plan.connection
    development +=
      parameters[.developmentRate] * plan.development * effort * (1 - development)
      - development / parameters[.developmentMemory]
    measurement +=
      parameters[.measurementRate] * supported * plan.measurement * effort * (1 - measurement)
      - measurement / parameters[.measurementMemory]
    narrative +=
      parameters[.narrativeRate] * supported * plan.narrative * effort * told * (1 - narrative)
      - narrative / parameters[.narrativeMemory]
  }
}
