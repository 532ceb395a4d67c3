import Foundation
import Partnership
import ScenarioFiles

let path = CommandLine.arguments[1]
func now() -> ContinuousClock.Instant { ContinuousClock().now }
func sec(_ d: Duration) -> Double {
  Double(d.components.seconds) + Double(d.components.attoseconds) * 1e-18
}
let t0 = now()
let bytes = [UInt8](FileManager.default.contents(atPath: path)!)
let sc = ScenarioReader().read(bytes, file: path).scenario!
let t1 = now()
let bp = try Blueprint(sc)
let t2 = now()
let which = CommandLine.arguments[2]
let width: BatchWidth = CommandLine.arguments[3] == "8" ? .eight : .one
let reps = Int(CommandLine.arguments[4])!
let strategies =
  which == "all"
  ? Array(bp.scenario.strategies.indices) : [bp.scenario.strategies.firstIndex { $0.id == which }!]
let iset =
  CommandLine.arguments.count > 5 ? InstructionSet(rawValue: CommandLine.arguments[5])! : .best
let months = bp.scenario.months
let batch = Batch(
  bp, strategies: strategies, months: months, width: width, instructions: iset,
  threads: CommandLine.arguments.count > 6 ? Int(CommandLine.arguments[6])! : 1)
let t = now()
var sum = 0.0
for f in stride(from: 0, to: reps, by: batch.width) {
  batch.run(from: f)
  for l in 0..<batch.width {
    let tr = batch.trajectory(strategy: strategies.count - 1, lane: l); sum += tr[tr.endIndex - 15]
  }
}
let s = sec(now() - t)
print(
  which, width, Double(reps * strategies.count) / s, "runs/s", sum / Double(reps), "ns/pair-month",
  s * 1e9 / Double(reps * strategies.count * months * bp.links.pairs), "pairs", bp.links.pairs,
  "read", sec(t1 - t0), "blueprint", sec(t2 - t1), "batch", sec(t - t2))
