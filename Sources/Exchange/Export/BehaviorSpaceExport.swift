import Partnership
import Tables

/// The table format of NetLogo's BehaviorSpace, which scripts of many researchers read: six lines
/// about the model, a header, then one row for each step of each run, every cell in quotes.
///
/// The fourth line holds a date in NetLogo; here it is always the same, so that equal runs give equal
/// files. Source: NetLogo User Manual, BehaviorSpace Guide.
public struct BehaviorSpaceExport: Sendable {
  private let scenario: Scenario
  private let names: [String]
  private let ids: [String]
  private let months: Int
  private let every: Int

  /// The format for some runs of a scenario.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategies: positions of strategies in the scenario, in the order of their runs.
  ///   - months: length of a run.
  ///   - every: months between two rows of a run, ≥ 1; the last month is always there.
  public init(_ blueprint: Blueprint, strategies: [Int], months: Int, every: Int = 1) {
    scenario = blueprint.scenario
    names = blueprint.measures.map { $0.definition(goals: blueprint.scenario.goals).name }
    ids = strategies.map { blueprint.scenario.strategies[$0].id }
    self.months = months
    self.every = max(1, every)
  }

  /// The lines before the first run.
  public var head: TextBuffer {
    let lines: [[String]] = [
      ["BehaviorSpace results (trustlab)"], [scenario.name], ["strategies in the same worlds"],
      ["01/01/1970 00:00:00:000 +0000"],
      ["min-pxcor", "max-pxcor", "min-pycor", "max-pycor"], ["0", "0", "0", "0"],
      ["[run number]", "strategy", "replication", "[step]"] + names,
    ]
    var buffer = TextBuffer()
    for line in lines { buffer.append(line.map(Self.quoted).joined(separator: ",") + "\n") }
    return buffer
  }

  /// Appends the rows of a run. Runs are numbered from 1, by world, then by strategy.
  ///
  /// - Parameters:
  ///   - replication: the possible world.
  ///   - strategy: position among the strategies of the table.
  ///   - values: `[record × measure]` the trajectory.
  ///   - buffer: where the rows go.
  public func append(
    replication: Int, strategy: Int, _ values: ArraySlice<Double>, to buffer: inout TextBuffer
  ) {
    let run = replication * ids.count + strategy + 1
    let id = Self.quoted(ids[strategy])
    for month in 0...months where month % every == 0 || month == months {
      Self.cell(Double(run), &buffer)
      buffer.append("," + id)
      for value in [Double(replication), Double(month)] { Self.nextCell(value, &buffer) }
      let start = values.startIndex + month * names.count
      for value in values[start..<start + names.count] { Self.nextCell(value, &buffer) }
      buffer.append("\n")
    }
  }

  private static func nextCell(_ value: Double, _ buffer: inout TextBuffer) {
    buffer.append(",")
    cell(value, &buffer)
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
