import Console
import TrustLab

/// Terms as text for a terminal.
struct TermText {
  let style: Style
  let columns: Int

  /// A term with all that is known about it.
  func full(_ term: Term) -> String {
    var text = style.bold(term.name) + " " + style.dim("(\(term.kind.rawValue))") + "\n"
    if !term.place.isEmpty && term.place != term.name { text += "  " + term.place + "\n" }
    text += "\n"
    for line in WordWrap.lines(sentence(term.meaning), columns: max(20, columns - 2)) {
      text += "  " + line + "\n"
    }
    text += term.facts.isEmpty ? "" : "\n"
    let width = term.facts.map(\.label.count).max() ?? 0
    for fact in term.facts {
      let label = fact.label + String(repeating: " ", count: width - fact.label.count)
      let lines = fact.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        WordWrap.lines(String($0), columns: max(20, columns - width - 4))
      }
      for (place, line) in lines.enumerated() {
        let margin = place == 0 ? style.cyan(label) : String(repeating: " ", count: width)
        text += "  " + margin + "  " + line + "\n"
      }
    }
    return text
  }

  /// All names, kind by kind.
  func list(_ terms: [Term]) -> String {
    var parts: [String] = []
    for kind in Term.Kind.allCases {
      var seen: Set<String> = []
      let names = terms.filter { $0.kind == kind }.map(\.name).filter { seen.insert($0).inserted }
      guard !names.isEmpty else { continue }
      let lines = WordWrap.lines(names.joined(separator: ", "), columns: max(20, columns - 2))
      parts.append(
        style.bold(kind.rawValue) + "\n" + lines.map { "  " + $0 + "\n" }.joined())
    }
    return parts.joined(separator: "\n")
  }

  private func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}

/// Terms for a program.
enum TermJSON {
  /// An array of terms.
  static func text(_ terms: [Term]) -> String {
    JSONValue.array(terms.map(value)).text(.pretty) + "\n"
  }

  private static func value(_ term: Term) -> JSONValue {
    [
      "name": .string(term.name), "kind": .string(term.kind.rawValue),
      "place": .string(term.place), "meaning": .string(term.meaning),
      "facts": .array(
        term.facts.map { ["label": .string($0.label), "text": .string($0.text)] }),
    ]
  }
}
