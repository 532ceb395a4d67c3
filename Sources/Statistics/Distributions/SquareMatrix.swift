/// A small dense matrix, row by row; only what the exact Kolmogorov–Smirnov law needs.
struct SquareMatrix {
  let size: Int
  private var entries: [Double]

  init(size: Int) {
    self.size = size
    entries = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  /// Durbin's transition matrix as scaled by Marsaglia, Tsang and Wang, with `gap` = k − n·d.
  static func durbin(size: Int, gap: Double) -> SquareMatrix {
    var matrix = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size where row - column + 1 >= 0 {
        matrix[row, column] = 1
      }
    }
    for index in 0..<size {
      matrix[index, 0] -= wholePower(gap, index + 1)
      matrix[size - 1, index] -= wholePower(gap, size - index)
    }
    matrix[size - 1, 0] += 2 * gap - 1 > 0 ? wholePower(2 * gap - 1, size) : 0
    for row in 0..<size {
      for column in 0..<size where row - column + 1 > 0 {
        for factor in 1...(row - column + 1) { matrix[row, column] /= Double(factor) }
      }
    }
    return matrix
  }

  /// The matrix to the power `exponent`, as matrix · 2^exponent so that large entries fit.
  func raised(to exponent: Int) -> (matrix: SquareMatrix, exponent: Int) {
    var result: (matrix: SquareMatrix, exponent: Int) = (.identity(size), 0)
    var square: (matrix: SquareMatrix, exponent: Int) = (self, 0)
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 {
        result = (result.matrix.times(square.matrix), result.exponent + square.exponent)
        result.matrix.shrink(&result.exponent)
      }
      square = (square.matrix.times(square.matrix), 2 * square.exponent)
      square.matrix.shrink(&square.exponent)
      remaining >>= 1
    }
    return result
  }

  private static func identity(_ size: Int) -> SquareMatrix {
    var matrix = SquareMatrix(size: size)
    for index in 0..<size { matrix[index, index] = 1 }
    return matrix
  }

  private func times(_ other: SquareMatrix) -> SquareMatrix {
    var product = SquareMatrix(size: size)
    for row in 0..<size {
      for inner in 0..<size {
        let factor = self[row, inner]
        if factor == 0 { continue }
        for column in 0..<size { product[row, column] += factor * other[inner, column] }
      }
    }
    return product
  }

  private mutating func shrink(_ exponent: inout Int) {
    guard self[size / 2, size / 2] > 1e140 else { return }
    for index in entries.indices { entries[index] *= 0x1p-400 }
    exponent += 400
  }
}

/// base^exponent by repeated multiplication; 1 for an exponent of 0 or less.
func wholePower(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<max(0, exponent) { result *= base }
  return result
}
