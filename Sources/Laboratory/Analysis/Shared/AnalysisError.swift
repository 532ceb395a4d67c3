import Partnership
import Statistics
import Tables

/// Why an analysis cannot be made.
public enum AnalysisError: Error, Sendable {
  /// A name that is not known: what kind of thing, the name, and the names there are.
  case unknown(String, String, among: [String])
  /// A text that does not say what it should.
  case malformed(String, allowed: String)
  /// The question needs something that the scenario or table does not have.
  case missing(String, fix: String)
  /// A number that the method cannot use.
  case statistics(StatisticsError)
  /// A scenario with the settings asked for that cannot be simulated.
  case scenario(ScenarioError)
  /// A file that cannot serve: its name, why, and what can be done.
  case file(String, cause: String, fix: String)
  /// A table that cannot be read.
  case table(CSVError, file: String)
}

extension AnalysisError {
  /// Nothing can be said, because there is no run that did not fail.
  static let allFailed = AnalysisError.missing(
    "every run failed", fix: "run one with `trustlab run` to see which setting is out of bounds")

  /// In every possible world a run of some strategy failed.
  static let noCompleteWorld = AnalysisError.missing(
    "in every possible world a run failed, so nothing can be compared",
    fix: "leave out the strategy or the setting that is out of bounds; `trustlab sweep` says why")

  /// What is wrong, in a sentence without a full stop.
  public var sentence: String {
    switch self {
    case .unknown(let kind, let name, _): "there is no \(kind) \"\(name)\""
    case .malformed(let text, _): "\"\(text)\" cannot be understood"
    case .missing(let what, _): what
    case .statistics(let error): String(error.description.dropLast())
    case .scenario(let error): error.sentence
    case .file(let file, let cause, _): "\(file): \(cause)"
    case .table(let error, let file): "\(file), \(error.description)"
    }
  }

  /// What can be done about it, or nil.
  public var fix: String? {
    switch self {
    case .unknown(_, _, let names):
      names.isEmpty ? nil : "allowed: " + names.joined(separator: ", ")
    case .malformed(_, let allowed): "write " + allowed
    case .missing(_, let fix), .file(_, _, let fix): fix
    case .statistics, .scenario: nil
    case .table(let error, _): error.fix
    }
  }

  /// Whether an input file is at fault rather than the question.
  public var isAboutFile: Bool {
    switch self {
    case .table, .file, .scenario: true
    default: false
    }
  }

  /// Runs a statistical method and hands its refusal on as an error of the analysis.
  static func statistics<Value>(
    _ body: () throws(StatisticsError) -> Value
  ) throws(AnalysisError) -> Value {
    do throws(StatisticsError) { return try body() } catch { throw .statistics(error) }
  }

  /// Brings a scenario into form and hands a refusal on as an error of the analysis.
  static func blueprint(_ scenario: Scenario) throws(AnalysisError) -> Blueprint {
    do throws(ScenarioError) {
      return try Blueprint(scenario)
    } catch { throw .scenario(error) }
  }
}
