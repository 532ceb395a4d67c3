/// Who can meet whom, row by row.
///
/// A **pair** is two linked partners, first < second, numbered in the order of (first, second). A
/// **view** is one direction of a pair, what one partner holds of another; the views of partner i
/// are `rows[i] ..< rows[i + 1]`, in the order of the partner seen, so that a sum over a row runs in
/// index order.
public struct Links: Sendable, Hashable {
  /// First view of each partner, and the number of views at the end; count partners + 1.
  public private(set) var rows: [Int] = [0]
  /// `[view]` the partner seen.
  public private(set) var target: [Int32] = []
  /// `[view]` the pair it belongs to.
  public private(set) var pair: [Int32] = []
  /// `[view]` the same pair seen the other way.
  public private(set) var mirror: [Int32] = []
  /// `[pair]` the view of the partner with the smaller index.
  public private(set) var forward: [Int32] = []

  /// Number of partners.
  public var partners: Int { rows.count - 1 }
  /// Number of pairs.
  public var pairs: Int { forward.count }
  /// Number of views: twice the number of pairs.
  public var views: Int { target.count }

  /// Links from each partner's neighbours in ascending order; links must go both ways.
  ///
  /// - Complexity: linear in the number of views.
  init(neighbours: [[Int32]]) {
    for row in neighbours {
      target += row
      rows.append(target.count)
    }
    pair = Array(repeating: 0, count: target.count)
    mirror = pair
    connectMirrors()
  }

  /// Walks the rows in order; the next unmatched view of the partner seen is the mirror, because
  /// both rows are ascending.
  private mutating func connectMirrors() {
    var next = Array(rows.dropLast())
    for first in 0..<partners {
      for view in rows[first]..<rows[first + 1] where target[view] > Int32(first) {
        let second = Int(target[view])
        let back = next[second]
        next[second] += 1
        pair[view] = Int32(forward.count)
        pair[back] = pair[view]
        mirror[view] = Int32(back)
        mirror[back] = Int32(view)
        forward.append(Int32(view))
      }
    }
  }

  /// Everybody linked to everybody.
  static func complete(partners: Int) -> Links {
    let all = (0..<Int32(partners)).map { $0 }
    return Links(neighbours: all.map { own in all.filter { $0 != own } })
  }

  /// The view that one partner holds of another, or nil if they are not linked.
  ///
  /// - Complexity: logarithmic in the length of the row.
  public func view(from first: Int, to second: Int) -> Int? {
    var (low, high) = (rows[first], rows[first + 1])
    while low < high {
      let middle = low + (high - low) / 2
      if target[middle] < Int32(second) { low = middle + 1 } else { high = middle }
    }
    return low < rows[first + 1] && target[low] == Int32(second) ? low : nil
  }
}
