import Foundation
import Partnership
import ScenarioFiles

let path = CommandLine.arguments[1]
let bytes = [UInt8](FileManager.default.contents(atPath: path)!)
let bp = try Blueprint(ScenarioReader().read(bytes, file: path).scenario!)
let which = CommandLine.arguments[2]
let width: BatchWidth = CommandLine.arguments[3] == "8" ? .eight : .one
let reps = Int(CommandLine.arguments[4])!
let strategies = which == "all" ? Array(bp.scenario.strategies.indices) : [bp.scenario.strategies.firstIndex { $0.id == which }!]
let batch = Batch(bp, strategies: strategies, months: 120, width: width)
let t = ContinuousClock().now
var sum = 0.0
for f in stride(from: 0, to: reps, by: batch.width) {
  batch.run(from: f)
  for l in 0..<batch.width { let tr = batch.trajectory(strategy: strategies.count - 1, lane: l); sum += tr[tr.endIndex - 15] }
}
let d = ContinuousClock().now - t
let s = Double(d.components.seconds) + Double(d.components.attoseconds) * 1e-18
print(which, width, Double(reps * strategies.count) / s, "runs/s", sum / Double(reps))
