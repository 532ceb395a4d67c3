extension HelpText {
  var overviewUsage: [String] {
    usage(["COMMAND [options] [arguments]", "help COMMAND"])
  }

  func usage(_ lines: [String]) -> [String] {
    lines.enumerated().flatMap { index, line in
      let label = index == 0 ? "usage: " : "       "
      let wrapped = WordWrap.lines("\(tree.name) \(line)", columns: Self.columns - 9)
      return wrapped.enumerated().map { part, text in
        part == 0 ? heading(label) + text : "         " + text
      }
    }
  }

  /// The examples: each line as it is typed behind `$ `, and below it what it shows.
  func examples(_ examples: [CommandExample]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return [heading("examples:")]
      + examples.flatMap { example in
        ShellWrap.lines(example.line, first: "  $ ", rest: "    ", columns: Self.columns)
          + indented(example.shows, by: 6)
      }
  }

  func notes(_ notes: [String]) -> [String] {
    guard !notes.isEmpty else { return [] }
    return [heading("notes:")] + notes.flatMap { indented($0, by: 2) }
  }

  /// A heading and a list of terms, each with its explanation in a second column.
  func section(_ title: String, _ entries: [(term: String, text: String)]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let widest = entries.map { DisplayWidth.of($0.term) }.filter { $0 <= 26 }.max() ?? 0
    let column = 2 + widest + 2
    return [heading(title + ":")] + entries.flatMap { entry(term: $0, text: $1, column: column) }
  }

  private func entry(term: String, text: String, column: Int) -> [String] {
    let texts = WordWrap.lines(text, columns: Self.columns - column)
    let margin = String(repeating: " ", count: column)
    let head = "  " + term
    if DisplayWidth.of(head) + 2 > column { return [head] + texts.map { margin + $0 } }
    let first = DisplayWidth.padded(head, to: column) + (texts.first ?? "")
    return [first] + texts.dropFirst().map { margin + $0 }
  }

  func heading(_ text: String) -> String { style.bold(text) }

  func indented(_ text: String, by columns: Int) -> [String] {
    WordWrap.lines(text, columns: Self.columns - columns)
      .map { String(repeating: " ", count: columns) + $0 }
  }
}
