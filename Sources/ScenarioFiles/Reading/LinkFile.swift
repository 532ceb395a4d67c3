import Partnership
import Wording

/// A text file of links: two partner ids a line, separated by a comma, a tab or spaces.
///
/// Empty lines and lines that start with `#` are skipped, and so is a first line `from,to` or
/// `source,target`.
struct LinkFile {
  private let source: UInt16
  private let bytes: [UInt8]
  private let names: KnownNames
  private let findings: Findings
  private var links: [Network.Link] = []

  /// The links of the file that a scenario names; none if it names no file.
  static func links(
    of root: JSONNode, _ names: KnownNames, _ sources: inout SourceSet, _ findings: Findings,
    _ load: ScenarioReader.Load
  ) -> [Network.Link] {
    let reader = NodeReader(sources: sources)
    guard let network = root[key: "network"], reader.text(network[key: "kind"]) == "edges",
      let node = network[key: "file"], let path = reader.text(node), !path.isEmpty
    else { return [] }
    guard let bytes = load(path), let source = sources.add(SourceFile(name: path, bytes: bytes))
    else {
      findings.add(
        .unreadableFile, at: node.span, "cannot read the file \(SafeText.quoted(path))",
        label: "no such file, or not readable",
        help: "the path is relative to the scenario file")
      return []
    }
    var file = LinkFile(source: source, bytes: bytes, names: names, findings: findings)
    file.read()
    return file.links
  }

  private init(source: UInt16, bytes: [UInt8], names: KnownNames, findings: Findings) {
    self.source = source
    self.bytes = bytes
    self.names = names
    self.findings = findings
  }

  private mutating func read() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isFirst = true
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if readLine(start..<end, isFirst: isFirst) { isFirst = false }
      start = end + 1
    }
  }

  /// Reads a line.
  ///
  /// - Returns: whether there was anything in it.
  private mutating func readLine(_ range: Range<Int>, isFirst: Bool) -> Bool {
    let words = words(in: range)
    guard let first = words.first, bytes[first.lowerBound] != UInt8(ascii: "#") else {
      return false
    }
    guard words.count == 2 else {
      findings.add(
        .malformedLink, at: span(range), "a link needs two partners",
        label: "this line has \(words.count) words",
        allowed: "two partner ids a line, separated by a comma")
      return true
    }
    let ids = words.map { String(decoding: bytes[$0], as: UTF8.self) }
    if isFirst, ids == ["from", "to"] || ids == ["source", "target"] { return true }
    if checkEnds(ids, words) { links.append(Network.Link(ids[0], ids[1])) }
    return true
  }

  private func checkEnds(_ ids: [String], _ words: [Range<Int>]) -> Bool {
    let isKnown = zip(ids, words).map { id, range in
      names.hasPartner(id) || !names.partnersAreComplete || report(unknown: id, range)
    }
    if ids[0] == ids[1] {
      findings.add(
        .pairWithItself, at: span(words[1]), "\(SafeText.quoted(ids[0])) is linked to itself",
        label: "this must be another partner")
    }
    return isKnown.allSatisfy { $0 }
  }

  private func report(unknown id: String, _ range: Range<Int>) -> Bool {
    findings.add(
      .unknownPartner, at: span(range), "unknown partner \(SafeText.quoted(id))",
      label: "no partner has this id", suggestions: NearNames.find(id, among: names.partners))
    return false
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(source: source, start: range.lowerBound, end: range.upperBound)
  }

  private func words(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
      .map { $0.startIndex..<$0.endIndex }
  }
}
