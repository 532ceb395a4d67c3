import Partnership
import Tables

/// Writes runs in the table format of NetLogo's BehaviorSpace, which scripts of many researchers
/// read: six lines about the model, a header, then one row for each step of each run, every cell in
/// quotes.
///
/// The fourth line holds a date in NetLogo; here it is always the same, so that equal runs give equal
/// files. Source: NetLogo User Manual, BehaviorSpace Guide.
public enum BehaviorSpaceExport {
  /// Writes the table piece by piece.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategies: positions of strategies in the scenario.
  ///   - replications: number of possible worlds.
  ///   - months: length of a run.
  ///   - every: months between two rows of a run; the last month is always there.
  ///   - write: takes a piece of the table.
  /// - Complexity: that of simulating all runs; memory of one batch.
  public static func write(
    _ blueprint: Blueprint, strategies: [Int], replications: Int, months: Int, every: Int = 1,
    _ write: (TextBuffer) throws -> Void
  ) rethrows {
    var buffer = TextBuffer()
    head(blueprint, &buffer)
    let batch = Batch(blueprint, strategies: strategies, months: months)
    for first in stride(from: 0, to: replications, by: batch.width) {
      batch.run(from: first)
      for lane in 0..<min(batch.width, replications - first) {
        for place in strategies.indices {
          let run = (first + lane) * strategies.count + place + 1
          let id = blueprint.scenario.strategies[strategies[place]].id
          let values = batch.trajectory(strategy: place, lane: lane)
          for month in 0...months where month % max(1, every) == 0 || month == months {
            let start = values.startIndex + month * blueprint.columns
            row(
              [Double(run)], id, [Double(first + lane), Double(month)],
              values[start..<start + blueprint.columns], &buffer)
          }
        }
      }
      try write(buffer)
      buffer.removeAll()
    }
    if !buffer.isEmpty { try write(buffer) }
  }

  private static func head(_ blueprint: Blueprint, _ buffer: inout TextBuffer) {
    let scenario = blueprint.scenario
    let names = blueprint.measures.map { $0.definition(goals: scenario.goals).name }
    let lines: [[String]] = [
      ["BehaviorSpace results (trustlab)"], [scenario.name], ["strategies in the same worlds"],
      ["01/01/1970 00:00:00:000 +0000"],
      ["min-pxcor", "max-pxcor", "min-pycor", "max-pycor"], ["0", "0", "0", "0"],
      ["[run number]", "strategy", "replication", "[step]"] + names,
    ]
    for line in lines {
      buffer.append(line.map(quoted).joined(separator: ",") + "\n")
    }
  }

  private static func row(
    _ run: [Double], _ strategy: String, _ place: [Double], _ values: ArraySlice<Double>,
    _ buffer: inout TextBuffer
  ) {
    for value in run { cell(value, &buffer) }
    buffer.append("," + quoted(strategy))
    for value in place {
      buffer.append(",")
      cell(value, &buffer)
    }
    for value in values {
      buffer.append(",")
      cell(value, &buffer)
    }
    buffer.append("\n")
  }

  /// A number in quotes; whole ones without a point.
  private static func cell(_ value: Double, _ buffer: inout TextBuffer) {
    buffer.append("\"")
    if let whole = Int(exactly: value) { buffer.append(whole) } else { buffer.append(value) }
    buffer.append("\"")
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + DefusedText.defused(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
