/// A few columns that are sorted together, each for itself.
///
/// Which numbers are compared does not depend on the numbers, so the columns go side by side and
/// nothing is guessed: Batcher's merging of odd and even places.
///
/// Source: Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M. Cost: about
/// n·(log₂ n)²/4 comparisons of a row with another.
struct SortedStrip {
  /// Number of columns.
  static let width = 8
  /// Number of rows.
  let rows: Int
  /// `[row]`, ascending in every lane once filled.
  private var values: [SIMD8<Double>]

  /// Room for columns of a length.
  init(rows: Int) {
    self.rows = rows
    values = Array(repeating: .zero, count: rows)
  }

  /// Takes columns of a table of finite numbers and sorts them.
  ///
  /// - Parameters:
  ///   - table: `[row × column]`.
  ///   - first: the first of the columns; those beyond the last are left as they were.
  mutating func fill(_ table: [Double], first: Int, columns: Int) {
    let count = min(Self.width, columns - first)
    let rows = rows
    values.withUnsafeMutableBufferPointer { values in
      guard let start = values.baseAddress else { return }
      table.withUnsafeBufferPointer { table in
        for row in 0..<rows {
          for lane in 0..<count { start[row][lane] = table[row * columns + first + lane] }
        }
      }
      Self.sort(start, rows: rows)
    }
  }

  private static func sort(_ values: UnsafeMutablePointer<SIMD8<Double>>, rows: Int) {
    var step = 1
    while step < rows {
      var distance = step
      while distance > 0 {
        compare(values, rows: rows, step: step, distance: distance)
        distance /= 2
      }
      step *= 2
    }
  }

  /// Compares all rows that are due at some distance from each other.
  private static func compare(
    _ values: UnsafeMutablePointer<SIMD8<Double>>, rows: Int, step: Int, distance: Int
  ) {
    let block = ~(2 * step - 1)
    var start = distance % step
    while start < rows - distance {
      let end = min(start + distance, rows - distance)
      var row = start
      while row < end {
        if (row ^ (row &+ distance)) & block == 0 {
          exchange(values + row, values + (row &+ distance))
        }
        row &+= 1
      }
      start += 2 * distance
    }
  }

  /// Puts the smaller number of every lane into the lower row.
  @inline(__always)
  private static func exchange(
    _ lower: UnsafeMutablePointer<SIMD8<Double>>, _ upper: UnsafeMutablePointer<SIMD8<Double>>
  ) {
    let (one, other) = (Lane8(lower.pointee), Lane8(upper.pointee))
    lower.pointee = Lane8.smaller(other, one).values
    upper.pointee = Lane8.larger(one, other).values
  }

  /// The type 7 quantile of a lane, as ``SortedSample`` has it.
  func quantile(_ level: Double, lane: Int) -> Double {
    let position = Double(rows - 1) * (level >= 0 ? min(level, 1) : 0)
    if position <= 0 { return values[0][lane] }
    let below = Int(min(position, Double(rows - 1)).rounded(.down))
    guard below < rows - 1 else { return values[rows - 1][lane] }
    return interpolate(values[below][lane], values[below + 1][lane], position - Double(below))
  }
}
