import Partnership

/// Compares a tree with the descriptions of ``ObjectDescription`` and reports every difference.
///
/// The depth of its work is that of the descriptions, not of the file.
struct StructureChecker {
  let reader: NodeReader
  let names: KnownNames
  let findings: Findings

  /// Checks a value.
  ///
  /// - Parameters:
  ///   - node: the value.
  ///   - type: what it should be.
  ///   - name: what it is called in messages, such as `"months"`.
  func check(_ node: JSONNode, _ type: FieldType, named name: String) {
    if node.isInvalid { return }
    switch type {
    case .text(let allowsEmpty): checkText(node, type, name, allowsEmpty: allowsEmpty)
    case .identifier: checkIdentifier(node, type, name)
    case .integer(let range): checkInteger(node, range, name)
    case .number(let range): checkNumber(node, range, name)
    case .choice(let values): checkChoice(node, values, name)
    case .reference(let kind): checkReference(node, kind, name)
    case .interval: checkInterval(node, name)
    case .list(let element, let count): checkList(node, element, count, name)
    case .object(let kind): checkObject(node, .of(kind))
    case .map(let keys, let value): checkMap(node, keys, value, name)
    case .network: checkNetwork(node)
    }
  }

  /// Reports a value of the wrong type.
  func reportType(_ node: JSONNode, _ type: FieldType, _ name: String) {
    findings.add(
      .wrongType, at: opening(of: node), "\(name) must be \(type.plainWords)",
      label: "this is \(node.kindInWords)", allowed: type.words, help: helpForType(node, type))
  }

  private func helpForType(_ node: JSONNode, _ type: FieldType) -> String? {
    switch (node.content, type) {
    case (.text, .integer), (.text, .number):
      let text = Array((reader.text(node) ?? "x").utf8)
      return JSON5Number.isNumber(text[...]) ? "numbers stand without quotes" : nil
    case (.number, .text), (.number, .identifier): return "texts stand in quotes"
    case (.null, _): return "leave the setting out to use its default"
    default: return nil
    }
  }

  /// Where a value begins: its bracket if it is long, else all of it.
  func opening(of node: JSONNode) -> SourceSpan {
    switch node.content {
    case .list, .object:
      SourceSpan(source: node.span.source, start: node.span.start, end: node.span.start + 1)
    default: node.span
    }
  }

  private func checkInterval(_ node: JSONNode, _ name: String) {
    guard let elements = node.elements else { return reportType(node, .interval, name) }
    for element in elements { checkNumber(element, .anyNumber, "each end of \(name)") }
    guard !node.isDamaged, elements.count != 2 else { return }
    findings.add(
      .wrongCount, at: node.span, "\(name) needs two numbers",
      label: "this has \(elements.count)", allowed: FieldType.interval.words)
  }

  private func checkList(
    _ node: JSONNode, _ element: FieldType, _ count: IntegerRange, _ name: String
  ) {
    guard let elements = node.elements else {
      return reportType(node, .list(element, count: count), name)
    }
    let most = Int(clamping: count.highest)
    for value in elements.prefix(most) { check(value, element, named: "each entry of \(name)") }
    let isFine = count.contains(isNegative: false, magnitude: UInt64(elements.count))
    guard !node.isDamaged, !isFine else { return }
    findings.add(
      .wrongCount, at: opening(of: node), "\(name) has \(elements.count) entries",
      label: elements.isEmpty ? "this list is empty" : "the list begins here",
      allowed: countInWords(count))
  }

  private func countInWords(_ count: IntegerRange) -> String {
    if UInt64(count.lowest) == count.highest { return "\(count.lowest) entries" }
    return count.highest >= UInt64(Int.max)
      ? "\(count.lowest) entries or more" : "\(count.lowest) to \(count.highest) entries"
  }

  private func checkNetwork(_ node: JSONNode) {
    if case .text = node.content {
      checkChoice(node, ["complete"], "the network")
    } else if node.members != nil {
      checkObject(node, .network)
    } else {
      reportType(node, .network, "\"network\"")
    }
  }
}
