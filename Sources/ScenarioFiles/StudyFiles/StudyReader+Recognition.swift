extension StudyReader {
  /// Whether a file looks like a study and not like a scenario: it names or holds a scenario, or it
  /// has a design or factors, none of which a scenario has.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    var sources = SourceSet()
    guard sources.add(SourceFile(name: "", bytes: bytes)) == 0 else { return false }
    let root = JSON5Parser.parse(0, of: sources, findings: Findings())
    return ["scenario", "design", "factors"].contains { root[key: $0] != nil }
  }
}
