/// Finds the words a user may have meant.
///
/// Words are compared in lower case and without dashes, underscores and blanks, so that dashes
/// neither make two options look alike nor hide that `--dryrun` is `--dry-run`. A word is similar
/// when
///
///     3 · distance ≤ length of the longer word      (distance: see ``EditDistance``)
///
/// that is, when at least two thirds of it are right, or when it begins with the text that was
/// typed (three letters or more). A gruff or far-fetched suggestion is worse than none.
package enum NearMiss {
  /// Longer words get no suggestion: no name is that long, and the cost grows with the length.
  static let longestWord = 64

  /// The similar words, nearest first, at most three. Ties keep the order of `candidates`.
  ///
  /// - Complexity: O(c·m·n) for c candidates, with m and n at most 64.
  package static func similar(to word: String, among candidates: [String]) -> [String] {
    let typed = bare(word)
    guard !typed.isEmpty, typed.count <= longestWord else { return [] }
    let scored = candidates.enumerated().compactMap { index, candidate in
      distance(typed, bare(candidate)).map { (distance: $0, index: index, word: candidate) }
    }
    let ordered = scored.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
    let best = ordered.first?.distance ?? 0
    return ordered.filter { $0.distance <= best + 1 }.prefix(3).map(\.word)
  }

  private static func distance(
    _ typed: [Unicode.Scalar], _ candidate: [Unicode.Scalar]
  ) -> Int? {
    let edits = EditDistance.between(typed, candidate)
    if 3 * edits <= max(typed.count, candidate.count) { return edits }
    return typed.count >= 3 && candidate.starts(with: typed) ? 2 : nil
  }

  private static func bare(_ word: String) -> [Unicode.Scalar] {
    guard word.utf8.count <= 4 * longestWord else {
      return Array(repeating: "x", count: longestWord + 1)
    }
    return word.lowercased().unicodeScalars.filter {
      !"-_ \u{2013}\u{2014}".unicodeScalars.contains($0)
    }
  }
}
