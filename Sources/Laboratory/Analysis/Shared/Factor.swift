import Partnership
import ScenarioFiles

/// A setting that is moved through a range while everything else stays.
///
/// A path that may be uncertain means what it means there: `partners.urgency` is added to the
/// urgency of every partner. Every other path (`strategies.ID.phases.0.connection`, `months`,
/// `funding.0.amount`) is set as `--set` would set it.
public struct Factor: Sendable {
  /// The path as given.
  public let text: String
  /// Smallest and largest value.
  public let range: ClosedRange<Double>
  private let setting: SettingPath?
  private let scenario: Scenario
  /// The scenario as a file, to change settings that are none of the uncertain ones.
  private let bytes: [UInt8]

  /// A factor of a scenario.
  ///
  /// - Parameters:
  ///   - text: its path.
  ///   - scenario: the scenario.
  ///   - low: smallest value; that of `uncertainty`, else that of the literature, if nil.
  ///   - high: largest value, likewise.
  /// - Throws: ``AnalysisError`` for a path that names nothing or a range that is not one.
  public init(
    _ text: String, of scenario: Scenario, from low: Double? = nil, to high: Double? = nil
  ) throws(AnalysisError) {
    self.text = text
    self.scenario = scenario
    let path = SettingPath(text: text)
    if case .partner(let id, _) = path, !scenario.hasPartner(id) {
      throw .unknown("partner", id, among: scenario.partners.map(\.id))
    }
    if path == nil, text.hasPrefix("parameters.") {
      let name = String(text.dropFirst("parameters.".count))
      throw .unknown("parameter", name, among: Parameter.allCases.map(\.name))
    }
    setting = path
    bytes = path == nil ? Array(ScenarioWriter.json(scenario).utf8) : []
    let known = Factor.knownRange(path, scenario)
    guard let low = low ?? known?.lowerBound, let high = high ?? known?.upperBound else {
      throw .missing(
        "no range is known for \(text)", fix: "give one with --from and --to")
    }
    guard low < high, low.isFinite, high.isFinite else {
      throw .malformed(
        "\(Words.number(low)) to \(Words.number(high))", allowed: "a range that grows")
    }
    range = low...high
    if let allowed = path?.allowed, !allowed.contains(low) || !allowed.contains(high) {
      throw .malformed("\(Words.number(low)) to \(Words.number(high))", allowed: allowed.words)
    }
    _ = try AnalysisError.blueprint(try self.scenario(at: low))
    _ = try AnalysisError.blueprint(try self.scenario(at: high))
  }

  private static func knownRange(
    _ path: SettingPath?, _ scenario: Scenario
  ) -> ClosedRange<Double>? {
    guard let path else { return nil }
    if let old = scenario.uncertainty.first(where: { $0.path == path }), old.low < old.high {
      return old.low...old.high
    }
    if case .parameter(let parameter) = path { return parameter.definition.sweep }
    return nil
  }

  /// Whether the setting counts something: months, or partners.
  public var isWhole: Bool {
    guard setting == nil, let last = text.split(separator: ".").last else { return false }
    return ["months", "month", "from", "count"].contains(last)
  }

  /// The value that is really set: the nearest whole number where the setting counts something.
  func effective(_ value: Double) -> Double { isWhole ? value.rounded() : value }

  /// The scenario with the factor at a value.
  public func scenario(at given: Double) throws(AnalysisError) -> Scenario {
    let value = effective(given)
    if let setting { return scenario.holding([(setting, value)]) }
    let number = value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    let reading = ScenarioReader().read(
      bytes, file: "scenario", overrides: ["\(text)=\(number)"])
    guard let changed = reading.scenario else {
      let first = reading.report.diagnostics.first?.message ?? "it names no setting"
      throw .missing("\(text)=\(number) cannot be set: \(first)", fix: "see `trustlab check`")
    }
    return changed
  }
}

extension Scenario {
  /// Whether a partner is listed, or may come from a population.
  fileprivate func hasPartner(_ id: String) -> Bool {
    partners.contains { $0.id == id } || populations.contains { id.hasPrefix($0.id + "-") }
  }
}
