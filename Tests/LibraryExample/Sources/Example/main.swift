import TrustLab

let partners = ["k12", "college", "employer", "foundation"].map {
  Partner(id: $0, sector: $0, priorities: [1])
}
let strategies = [("wins", 0.9), ("systems", 0.1)].map { id, wins in
  Strategy(id: id, phases: [Phase(shares: Shares(quickWins: wins, systems: 1 - wins))])
}
let scenario = Scenario(
  name: "Four", goals: [Goal(id: "work")], partners: partners,
  funding: [Grant(from: 0, months: 36, amount: 1)], strategies: strategies)
let blueprint = try Blueprint(scenario)
let batch = Batch(blueprint, strategies: [0, 1], months: 60)
batch.run(from: 0)
for (place, strategy) in strategies.enumerated() {
  let records = Array(batch.trajectory(strategy: place, lane: 0))  // [record × measure]
  let output = (0...60).map { records[$0 * blueprint.columns + Measure.output.column] }
  print(strategy.id, output[12], output[60])
}
