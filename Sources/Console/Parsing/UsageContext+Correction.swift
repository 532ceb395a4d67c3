extension UsageContext {
  /// How many corrections are tried before giving up: enough for people, cheap for scripts.
  private static let mostTrials = 20

  /// The command line with the fault corrected, quoted for a shell; only if it parses.
  func correctedLine(for error: UsageError) -> String? {
    let working = candidates(for: error).prefix(Self.mostTrials).first(where: runs)
    return working.flatMap { ShellWords.line([tree.name] + $0) }
  }

  private func runs(_ candidate: [String]) -> Bool {
    switch try? tree.parse(candidate) {
    case .run, .help, .version: true
    case .shortHelp, nil: false
    }
  }

  private func candidates(for error: UsageError) -> [[String]] {
    switch error {
    case .unknownCommand(let name):
      return similar(for: error).flatMap { replacing(name, with: $0) }
    case .unknownOption(let dashed, _):
      return similar(for: error).flatMap { renamingOption(dashed, to: $0) }
    case .misplacedOption(let dashed, let command, _):
      if command == nil { return commandFirst() }
      return similar(for: error).flatMap { renamingOption(dashed, to: $0) }
    case .longDash(let word):
      return ["-", "--"].flatMap { replacing(word, with: $0 + word.drop { !$0.isASCII }) }
    case .missingValue(let option, let next): return joining(option, next)
    case .unexpectedValue(let option, _): return droppingValue(of: option)
    case .unknownChoice(_, let text):
      return similar(for: error).flatMap { replacing(text, with: $0) }
    case .notAnInteger(_, let text):
      return repaired(text, whole: true)
    case .notANumber(_, let text):
      return repaired(text, whole: false)
    default: return []
    }
  }

  private func repaired(_ text: String, whole: Bool) -> [[String]] {
    NumberText.repaired(text, wholeNumber: whole).map { replacing(text, with: $0) } ?? []
  }

  /// The line with `old` replaced, as a word of its own or at the end of an option: one candidate
  /// for each place where it stands.
  private func replacing(_ old: String, with new: String) -> [[String]] {
    words.indices.lazy.compactMap { index in
      let word = words[index]
      if word == old { return self.words(with: new, at: index) }
      guard word.hasPrefix("-"), word.hasSuffix(old) else { return nil }
      return self.words(with: word.dropLast(old.count) + new, at: index)
    }.prefix(Self.mostTrials).map { $0 }
  }

  private func renamingOption(_ old: String, to new: String) -> [[String]] {
    words.indices.lazy.compactMap { index in
      let name = words[index].prefix { $0 != "=" }
      let isSame = name == old || (!old.hasPrefix("--") && "-" + name == new)
      guard isSame else { return nil }
      return self.words(with: new + words[index].dropFirst(name.count), at: index)
    }.prefix(Self.mostTrials).map { $0 }
  }

  private func commandFirst() -> [[String]] {
    guard let index = words.firstIndex(where: { tree.command(named: $0) != nil }) else {
      return []
    }
    var moved = words
    moved.insert(moved.remove(at: index), at: 0)
    return [moved]
  }

  private func joining(_ option: String, _ next: String?) -> [[String]] {
    guard let next, let index = words.firstIndex(of: next), index > 0 else { return [] }
    var joined = words
    joined.remove(at: index)
    joined[index - 1] = "--\(option)=\(next)"
    return [joined]
  }

  private func droppingValue(of option: String) -> [[String]] {
    words.indices.filter { words[$0].hasPrefix("--\(option)=") }.prefix(1)
      .map { self.words(with: "--" + option, at: $0) }
  }

  private func words<Text: StringProtocol>(with new: Text, at index: Int) -> [String] {
    var result = words
    result[index] = String(new)
    return result
  }
}
