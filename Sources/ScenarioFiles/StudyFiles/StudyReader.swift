import Partnership
import Wording

/// What came out of reading a study file.
public struct StudyReading: Sendable {
  /// The study; nil if there are errors.
  public let study: StudyFile?
  /// Everything that was found, in the study and in the scenario it names.
  public let report: DiagnosticReport
}

/// Reads study files and reports all mistakes of the study and of its scenario at once.
///
/// Besides what is said of scenarios, every path must lead to a setting, and the ends and the
/// listed values of every factor must be possible values of that setting; so a mistyped range is
/// found before the night, not at the point where it hurts.
public struct StudyReader: Sendable {
  private let load: ScenarioReader.Load

  /// A reader.
  ///
  /// - Parameter load: reads files that the study names; paths are relative to the study file.
  public init(load: @escaping ScenarioReader.Load = { _ in nil }) {
    self.load = load
  }

  /// Reads a study.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its path, for messages.
  ///   - overrides: settings of the scenario to change first, each as `path=value`.
  public func read(_ bytes: [UInt8], file: String, overrides: [String] = []) -> StudyReading {
    var sources = SourceSet()
    let findings = Findings()
    guard sources.add(SourceFile(name: file, bytes: bytes)) == 0 else {
      return StudyReading(study: nil, report: .empty(file: file))
    }
    let root = JSON5Parser.parse(0, of: sources, findings: findings)
    let study = decode(root, overrides, &sources, findings)
    return StudyReading(study: study, report: DiagnosticReport(findings, in: sources))
  }

  private func decode(
    _ root: JSONNode, _ overrides: [String], _ sources: inout SourceSet, _ findings: Findings
  ) -> StudyFile? {
    if root.isInvalid { return nil }
    guard var world = scenario(of: root, &sources, findings) else {
      check(root, nil, sources, findings)
      return nil
    }
    Overrides.apply(overrides, to: &world.root, &sources, findings)
    let scenario = ScenarioReader(load: world.load).decode(world.root, &sources, findings)
    check(root, world.root, sources, findings)
    let rules = StudyRules(
      root: root, scenarioRoot: world.root, sources: sources, findings: findings,
      isScenarioSound: scenario != nil)
    rules.check()
    guard findings.isUsable, let scenario else { return nil }
    return StudyBuilder(root: root, reader: NodeReader(sources: sources), scenario: scenario).study
  }

  private func check(
    _ root: JSONNode, _ scenario: JSONNode?, _ sources: SourceSet, _ findings: Findings
  ) {
    let reader = NodeReader(sources: sources)
    let nothing = JSONNode(.object([]), at: root.span, isDamaged: true)
    let values = StructureChecker(
      reader: reader, names: KnownNames(scenario ?? nothing, reader), findings: findings)
    StudyStructureChecker(values: values).check(root, .study)
  }
}

/// The scenario of a study as a tree, and how to read the files that it names.
private struct StudyWorld {
  var root: JSONNode
  let load: ScenarioReader.Load
}

extension StudyReader {
  /// The scenario as a tree, inline or from its file; nil if there is none, which is reported.
  private func scenario(
    of root: JSONNode, _ sources: inout SourceSet, _ findings: Findings
  ) -> StudyWorld? {
    guard let node = root[key: "scenario"], !node.isInvalid else { return nil }
    if node.members != nil { return StudyWorld(root: node, load: load) }
    guard let path = NodeReader(sources: sources).text(node), !path.isEmpty else {
      findings.add(
        .wrongType, at: node.span, "\"scenario\" must be a path or a scenario",
        label: "this is \(node.kindInWords)", allowed: "the path of a file, or an object { }")
      return nil
    }
    guard let bytes = load(path), let source = sources.add(SourceFile(name: path, bytes: bytes))
    else {
      findings.add(
        .unreadableFile, at: node.span, "cannot read the file \(SafeText.quoted(path))",
        label: "no such file, or not readable", help: "the path is relative to the study file")
      return nil
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let load = load
    return StudyWorld(root: JSON5Parser.parse(source, of: sources, findings: findings)) { name in
      load(name.hasPrefix("/") ? name : folder + name)
    }
  }
}
