/// Finds names that somebody may have meant.
///
/// Names are compared in lower case and without dashes, underscores and blanks, so that dashes neither
/// make two options look alike nor hide that `--dryrun` is `--dry-run`. A name is near when
///
///     3 · distance ≤ length of the longer name      (distance: see ``EditDistance``)
///
/// that is, when at least two thirds of it are right, or when it begins with the text that was
/// written (three letters or more). A gruff or far-fetched suggestion is worse than none.
package enum NearNames {
  /// Longer names get no suggestion: no name is that long, and the cost grows with the length.
  static let longest = 64

  /// The near names, nearest first, at most `limit`; those much farther than the nearest are left
  /// out. Equally near names keep the order of `candidates`. A name is not near to itself.
  ///
  /// - Complexity: O(c·m·n) for c candidates, with m and n at most 64.
  package static func find(
    _ name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let written = bare(name)
    guard !written.isEmpty, written.count <= longest else { return [] }
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() where candidate != name {
      guard let distance = distance(written, bare(candidate)) else { continue }
      found.append((distance, order, candidate))
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    let nearest = found.first?.distance ?? 0
    return found.filter { $0.distance <= nearest + 1 }.prefix(limit).map(\.name)
  }

  private static func distance(
    _ written: [Unicode.Scalar], _ candidate: [Unicode.Scalar]
  ) -> Int? {
    let longer = max(written.count, candidate.count)
    let isPossible = 3 * abs(written.count - candidate.count) <= longer
    if isPossible {
      let edits = EditDistance.between(written, candidate)
      if 3 * edits <= longer { return edits }
    }
    return written.count >= 3 && candidate.starts(with: written) ? 2 : nil
  }

  /// The name as it is compared; long ones are cut, for they are near to nothing.
  private static func bare(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.prefix(2 * longest).flatMap { scalar -> [Unicode.Scalar] in
      switch scalar {
      case "-", "_", " ", "\u{2013}", "\u{2014}": []
      case "A"..."Z": [Unicode.Scalar(UInt8(scalar.value) + 32)]
      case _ where scalar.value < 0x80: [scalar]
      default: Array(scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }
}
