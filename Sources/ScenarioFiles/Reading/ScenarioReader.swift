import Partnership

/// What came out of reading a scenario.
public struct ScenarioReading: Sendable {
  /// The scenario; nil if there are errors.
  public let scenario: Scenario?
  /// Everything that was found.
  public let report: DiagnosticReport
}

/// Reads scenarios from JSON5 files and reports all mistakes of a file at once.
///
///     let reading = ScenarioReader().read(bytes, file: "east-bay.json5")
///     if let scenario = reading.scenario { … }
///     print(DiagnosticRenderer().render(reading.report))
///
/// Reading has five stages: the text becomes a tree; overrides change the tree; the tree is compared
/// with the descriptions of all settings; rules check what values must fulfil together; and if there
/// are no errors, the tree becomes a `Scenario`. Nothing is read from the disk except a file of
/// links that the scenario names, and that only through the closure it was given.
public struct ScenarioReader: Sendable {
  /// Reads a file that a scenario names; nil if that is not possible.
  public typealias Load = @Sendable (_ path: String) -> [UInt8]?

  private let load: Load

  /// A reader.
  ///
  /// - Parameter load: reads a file named by the scenario, whose path is relative to the scenario's
  ///   own; unless given, no file can be read.
  public init(load: @escaping Load = { _ in nil }) {
    self.load = load
  }

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its path, for messages.
  ///   - overrides: settings to change, each as `path=value`, applied in this order.
  /// - Complexity: linear in the size of the file.
  public func read(_ bytes: [UInt8], file: String, overrides: [String] = []) -> ScenarioReading {
    var sources = SourceSet()
    let findings = Findings()
    guard sources.add(SourceFile(name: file, bytes: bytes)) == 0 else {
      return refuse(file)
    }
    var root = JSON5Parser.parse(0, of: sources, findings: findings)
    Overrides.apply(overrides, to: &root, &sources, findings)
    let scenario = decode(root, &sources, findings)
    return ScenarioReading(
      scenario: scenario, report: DiagnosticReport(findings, in: sources))
  }

  /// Reads a scenario that is part of a larger tree, such as a study's record.
  package func decode(
    _ root: JSONNode, _ sources: inout SourceSet, _ findings: Findings
  ) -> Scenario? {
    if root.isInvalid { return nil }
    let reader = NodeReader(sources: sources)
    let names = KnownNames(root, reader)
    StructureChecker(reader: reader, names: names, findings: findings)
      .check(root, .object(.scenario), named: "the scenario")
    guard root.members != nil else { return nil }
    ScenarioRules(root: root, reader: reader, names: names, findings: findings).check()
    let links = LinkFile.links(of: root, names, &sources, findings, load)
    guard findings.isUsable else { return nil }
    return ScenarioBuilder(root: root, reader: reader, names: names, links: links).scenario
  }

  private func refuse(_ file: String) -> ScenarioReading {
    var sources = SourceSet()
    let findings = Findings()
    _ = sources.add(SourceFile(name: file, bytes: []))
    findings.add(
      .tooLarge, at: SourceSpan(source: 0, start: 0, end: 0), "the file is too large",
      allowed: "files of less than 4 GB")
    return ScenarioReading(scenario: nil, report: DiagnosticReport(findings, in: sources))
  }
}
