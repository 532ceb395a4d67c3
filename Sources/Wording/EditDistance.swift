/// How many slips of the finger lie between two words.
///
/// The restricted Damerau–Levenshtein distance (optimal string alignment): the least number of
/// insertions, deletions, substitutions and swaps of neighbours that turn one word into the other,
/// where no part is edited twice. `reprot` → `report` is one swap.
///
/// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// Communications of the ACM 7(3), 1964.
package enum EditDistance {
  /// The distance between two words, in edits.
  ///
  /// - Complexity: O(m·n) time and O(n) space for words of m and n scalars.
  package static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for i in 1...first.count {
      var row = [Int](repeating: i, count: second.count + 1)
      for j in 1...second.count {
        let substitution = last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[second.count]
  }
}
