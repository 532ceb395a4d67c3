import Chance
import Partnership
import Wording

extension ScenarioRules {
  /// Ids are unique among things of one kind.
  func checkIdentifiers() {
    checkUnique("goal", ["goals"]) { $0 }
    checkUnique("goal", ["goals"], as: "would both be recorded as") {
      KnownNames.outcomeName(of: $0)
    }
    checkUnique("partner", ["partners"]) { $0 }
    checkUnique("population", ["populations"]) { $0 }
    checkUnique("strategy", ["strategies"]) { $0 }
    checkPartnersOfPopulations()
  }

  private func checkUnique(
    _ kind: String, _ keys: [String], as clash: String? = nil, _ name: (String) -> String
  ) {
    var first: [String: SourceSpan] = [:]
    for key in keys {
      for node in reader.elements(root[key: key]) {
        guard let idNode = node[key: "id"], let id = reader.text(idNode), !id.isEmpty else {
          continue
        }
        if let other = first[name(id)] {
          reportDuplicate(kind, id, clash.map { "\($0) \(name(id))" }, idNode.span, other)
        } else {
          first[name(id)] = idNode.span
        }
      }
    }
  }

  private func reportDuplicate(
    _ kind: String, _ id: String, _ clash: String?, _ span: SourceSpan, _ other: SourceSpan
  ) {
    findings.add(
      .duplicateIdentifier, at: span,
      clash.map { "two goals \($0)" } ?? "two \(kind)s have the id \(SafeText.quoted(id))",
      label: "every \(kind) needs an id of its own",
      related: [.init(span: other, label: "the other one")])
  }

  private func checkPartnersOfPopulations() {
    guard !names.populations.isEmpty else { return }
    for node in reader.elements(root[key: "partners"]) {
      guard let idNode = node[key: "id"], let id = reader.text(idNode), names.isInPopulation(id)
      else { continue }
      findings.add(
        .duplicateIdentifier, at: idNode.span,
        "the id \(SafeText.quoted(id)) also belongs to a partner of a population",
        label: "every partner needs an id of its own")
    }
  }

  /// Partners that chance could not tell apart.
  ///
  /// The identities of a population follow each other, perhaps past 2^32; so each population is one
  /// or two stretches of numbers, and stretches must not overlap.
  func checkIdentities() {
    var stretches: [Stretch] = []
    for node in reader.elements(root[key: "partners"]) { add(node, count: 1, to: &stretches) }
    for node in reader.elements(root[key: "populations"]) {
      let count = reader.integer(node[key: "count"]) ?? 1
      let limit = Int(ScenarioLimits.partners)
      add(node, count: max(1, min(count, limit)), to: &stretches)
    }
    stretches.sort { ($0.first, $0.span.start) < ($1.first, $1.span.start) }
    var furthest: Stretch?
    for stretch in stretches {
      if let furthest, stretch.first <= furthest.last, stretch.id != furthest.id {
        reportClash(stretch, furthest)
      }
      if stretch.last >= Self.reserved { reportReserved(stretch) }
      if stretch.last > furthest?.last ?? 0 || furthest == nil { furthest = stretch }
    }
  }

  private static let reserved: UInt64 = 0xFFFF_FFFE

  private struct Stretch {
    var first: UInt64
    var last: UInt64
    var id: String
    var span: SourceSpan
  }

  private func add(_ node: JSONNode, count: Int, to stretches: inout [Stretch]) {
    guard let idNode = node[key: "id"], let id = reader.text(idNode), !id.isEmpty else { return }
    let first = UInt64(identity(of: id))
    let last = first + UInt64(count - 1)
    let end: UInt64 = 0xFFFF_FFFF
    stretches.append(Stretch(first: first, last: min(last, end), id: id, span: idNode.span))
    guard last > end else { return }
    stretches.append(Stretch(first: 0, last: last - end - 1, id: id, span: idNode.span))
  }

  private func reportClash(_ one: Stretch, _ other: Stretch) {
    let (first, second) =
      (one.span.source, one.span.start) < (other.span.source, other.span.start)
      ? (one, other) : (other, one)
    findings.add(
      .identityClash, at: second.span,
      "\(SafeText.quoted(first.id)) and \(SafeText.quoted(second.id)) would share all luck",
      label: "the hashes of both ids meet", help: "change one of the two ids",
      related: [.init(span: first.span, label: "the other id")])
  }

  private func reportReserved(_ stretch: Stretch) {
    findings.add(
      .identityClash, at: stretch.span,
      "the id \(SafeText.quoted(stretch.id)) meets a number that is reserved for chance itself",
      label: "the hash of this id is reserved", help: "change the id")
  }
}
