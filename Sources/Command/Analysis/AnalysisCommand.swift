import Console
import Pages
import TrustLab

/// What all analyses have in common: where results go, how they are shown, how failures end.
enum AnalysisCommand {
  static let output = Option.path(
    "output", short: "o", value: "FOLDER", help: "write tidy tables with schemas to a new folder")
  static let force = Option.flag(
    "force", help: "replace the files or the plot of an earlier analysis")
  static let plot = Option.path(
    "plot", value: "FILE", help: "draw what was found, as SVG; - writes only that")
  static let json = Option.flag("json", help: "print the results as JSON")
  static let by = Option.text(
    "by", value: "READING", defaultText: "outcome",
    help: "what decides: MEASURE, MEASURE@MONTH, MEASURE:sum@FROM-TO (also mean, min, max)")
  static let between = Option.text(
    "between", value: "A,B", defaultText: "the best and the baseline", help: "two strategies")

  /// Options of every analysis.
  static let outputOptions: [any DescribesOption] = [Workers.jobs, output, force, plot, json]

  /// Runs an analysis and shows, prints or writes what it found.
  ///
  /// - Parameters:
  ///   - tables: names of the tables it may write.
  ///   - body: makes the report, and says which scenario it is about.
  static func run(
    _ session: CommandSession, tables: [String],
    _ body: () throws -> (report: AnalysisReport, scenario: Scenario?)
  ) throws -> ExitCode {
    let invocation = session.invocation
    if invocation[force], invocation[output] == nil, invocation[plot] == nil {
      throw UsageError.refused(
        .option(force.option.name), text: "", cause: "--force needs a folder or a plot",
        allowed: nil, fix: "add -o FOLDER")
    }
    try refuseExistingPlot(session)
    let folder = try invocation[output].map {
      try OutputFolder(
        creating: $0, ownNames: AnalysisFolder.ownNames(tables), force: invocation[force])
    }
    do {
      let (report, scenario) = try body()
      if let folder {
        try AnalysisFolder.write(
          report, about: scenario, arguments: invocation.words, to: folder)
      }
      try draw(report, session)
      if invocation[plot] != "-" { show(report, session) }
      return .done
    } catch let error as AnalysisError {
      session.streams.fail(SafeText.terminal(error.sentence))
      if let fix = error.fix { session.streams.block("  = help: " + SafeText.terminal(fix)) }
      return error.isAboutFile ? .inputFile : .usage
    }
  }

  /// A plot that cannot be written is refused before anything is simulated.
  private static func refuseExistingPlot(_ session: CommandSession) throws {
    let invocation = session.invocation
    guard let path = invocation[plot] else { return }
    if path == "-", invocation[json] {
      throw UsageError.refused(
        .option(plot.option.name), text: path, cause: "and --json both write to standard output",
        allowed: nil, fix: "name a file for the plot")
    }
    if path != "-", !invocation[force], WholeFile.exists(path) {
      throw FileError(.write, path, .exists)
    }
  }

  private static func draw(_ report: AnalysisReport, _ session: CommandSession) throws {
    guard let path = session.invocation[plot] else { return }
    let svg = AnalysisPlot.svg(report)
    guard path != "-" else {
      session.streams.write(bytes: svg.bytes)
      return
    }
    try WholeFile.write(svg, to: path, force: session.invocation[force])
    session.streams.note("the plot is in \(SafeText.terminal(path))")
  }

  private static func show(_ report: AnalysisReport, _ session: CommandSession) {
    if session.invocation[json] {
      session.streams.write(report.json.text(.pretty))
    } else {
      AnalysisText(report: report, terminal: session.terminal).write(to: session.streams)
    }
  }

  /// A runner of trials that shows progress and stops when interrupted.
  ///
  /// - Parameter total: number of runs, for the progress line.
  static func withTrials<Result>(
    _ session: CommandSession, label: String, total: Int, _ body: (TrialRunner) throws -> Result
  ) throws -> Result {
    let progress = session.progress(label, unit: "runs", total: total)
    defer { progress.finish() }
    let interrupt = session.interrupt
    let cleanUp = interrupt.onEnd { TemporaryFiles.removeAll() }
    defer { interrupt.forget(cleanUp) }
    return try body(
      TrialRunner(
        workers: Workers.count(session), onProgress: { progress.advance(by: $0) },
        isInterrupted: { interrupt.isRequested }))
  }

  /// The two strategies that `--between` names, or else the best one and the baseline.
  static func pair(
    _ session: CommandSession, _ plan: StudyPlan, _ reading: Reading, _ trials: TrialRunner
  ) throws -> StrategyPair {
    if let text = session.invocation[between] {
      return try StrategyPair(text, ids: plan.strategyIDs)
    }
    return try StrategyPair(bestOf: plan, by: reading, runner: trials)
  }

  /// The worlds of an imported table: `--by` names what came out, `--factors` what differed.
  static func worlds(
    _ session: CommandSession, _ table: RunTable, output: String? = nil
  ) throws -> WorldTable {
    let invocation = session.invocation
    let factors = invocation[SensitivityCommand.factors]?.split(separator: ",").map(String.init)
    return try WorldTable(
      table, output: output ?? invocation[by] ?? "outcome", factors: factors ?? [],
      direction: invocation[CompareCommand.lower] ? .lowerIsBetter : .higherIsBetter)
  }

  /// The reading that `--by` names.
  static func reading(_ session: CommandSession, _ plan: StudyPlan) throws -> Reading {
    guard let text = session.invocation[by] else { return Reading(.outcome) }
    return try Reading(text, goals: plan.blueprint.scenario.goals, months: plan.months)
  }
}

/// A report for a terminal: sentences, then tables.
struct AnalysisText {
  let report: AnalysisReport
  let terminal: Terminal

  func write(to streams: StandardStreams) {
    let style = terminal.outputStyle
    streams.writeLine(style.bold(SafeText.terminal(report.title)))
    for sentence in report.sentences {
      streams.writeLine("")
      for line in WordWrap.lines(SafeText.terminal(sentence), columns: terminal.columns) {
        streams.writeLine(line)
      }
    }
    for view in report.views where !view.rows.isEmpty {
      var table = TextTable(view.columns.map { TextTable.Column($0.title) })
      for row in view.rows { table.add(row) }
      streams.writeLine("")
      streams.writeLine(style.bold(SafeText.terminal(view.title)))
      streams.write(
        table.text(width: terminal.tableColumns, style: style, unicode: terminal.isUTF8))
    }
  }
}
