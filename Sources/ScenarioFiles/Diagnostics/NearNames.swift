/// Finds names that somebody may have meant.
public enum NearNames {
  /// The names that look like `name`, nearest first, at most `limit`.
  ///
  /// Names are compared without upper case, `-` and `_`, by the Damerau–Levenshtein distance
  /// (restricted form: insert, delete, replace, swap two neighbours, each costs 1). A name counts
  /// as near if at most a quarter of the longer one differs, rounded up from half; so a name of
  /// four letters may differ in one place, one of twelve in three. Equally near names keep the
  /// order in which they were given. Nothing is near to a name of more than 64 characters.
  ///
  /// Source: Damerau, Communications of the ACM 7(3), 1964.
  /// Cost: for each candidate the product of both lengths.
  public static func find(
    _ name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = plain(name)
    guard !wanted.isEmpty, wanted.count <= longest else { return [] }
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() where candidate != name {
      let other = plain(candidate)
      let allowed = (max(wanted.count, other.count) + 2) / 4
      guard other.count <= longest, abs(wanted.count - other.count) <= allowed else { continue }
      let distance = distance(wanted, other)
      guard distance <= allowed, distance < min(wanted.count, other.count) else { continue }
      found.append((distance, order, candidate))
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return found.prefix(limit).map(\.name)
  }

  private static let longest = 64

  /// The name as it is compared; long ones are cut, for they are near to nothing.
  private static func plain(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.prefix(2 * longest).compactMap { scalar in
      if scalar == "-" || scalar == "_" { return nil }
      return ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) : scalar
    }
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
