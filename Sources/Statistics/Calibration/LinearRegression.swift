/// Weighted least squares of several responses on the same features, with an intercept.
///
///     minimise Σ w_i (y_i − b₀ − Σ_j b_j x_ij)²   for each response y
///
/// The leverage of a row is h_i = w_i·a_iᵀ(AᵀWA)⁻¹a_i with a_i = (1, x_i): how far the fit bends
/// towards that row. Left out of its own fit, a row lies e_i/(1 − h_i) away from the line instead of
/// e_i (the deleted residual), and that is how far an unseen row may be expected to lie.
///
/// A trace of ridge (10⁻⁹ of the diagonal) keeps features that move together from making slopes
/// explode.
///
/// Source: Cook and Weisberg, Residuals and Influence in Regression, 1982.
struct LinearRegression {
  /// `[response]` values where all features are 0.
  let intercepts: [Double]
  /// `[feature][response]`.
  let slopes: [[Double]]
  /// (AᵀWA)⁻¹, `[1 + feature][1 + feature]`.
  private let inverse: [[Double]]

  /// Fits; nothing if there are too few rows or the equations have no single solution.
  ///
  /// - Parameters:
  ///   - features: `[row][feature]`.
  ///   - responses: `[row][response]`.
  ///   - weights: `[row]`; all alike if nil.
  /// - Complexity: O(rows × features² + features³).
  init?(_ features: [[Double]], _ responses: [[Double]], weights: [Double]? = nil) {
    guard let first = features.first, let targets = responses.first?.count else { return nil }
    let size = first.count + 1
    guard features.count > size + 1 else { return nil }
    var system = Array(repeating: Array(repeating: 0.0, count: 2 * size + targets), count: size)
    for (place, row) in features.enumerated() {
      let weight = weights?[place] ?? 1
      for i in 0..<size {
        let left = weight * (i == 0 ? 1 : row[i - 1])
        for j in 0..<size { system[i][j] += left * (j == 0 ? 1 : row[j - 1]) }
        for target in 0..<targets {
          system[i][2 * size + target] += left * responses[place][target]
        }
      }
    }
    for i in 0..<size {
      if i > 0 { system[i][i] *= 1 + 1e-9 }
      system[i][size + i] = 1
    }
    guard let solved = LinearRegression.eliminate(system, size: size) else { return nil }
    inverse = solved.map { Array($0[size..<2 * size]) }
    let coefficients = solved.map { Array($0[(2 * size)...]) }
    intercepts = coefficients[0]
    slopes = Array(coefficients.dropFirst())
  }

  /// `[response]` fitted values of a row.
  func values(_ row: [Double]) -> [Double] {
    var values = intercepts
    for (slope, x) in zip(slopes, row) {
      for target in values.indices { values[target] += slope[target] * x }
    }
    return values
  }

  /// The leverage of a row that took part with a weight, 0 to 1.
  func leverage(_ row: [Double], weight: Double) -> Double {
    let line = [1] + row
    var sum = 0.0
    for i in line.indices {
      for j in line.indices { sum += line[i] * inverse[i][j] * line[j] }
    }
    return min(1, max(0, weight * sum))
  }

  /// Gauss and Jordan's elimination with pivots; nothing if the matrix is singular.
  private static func eliminate(_ matrix: [[Double]], size: Int) -> [[Double]]? {
    var rows = matrix
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      guard abs(rows[pivot][column]) > 1e-12 else { return nil }
      rows.swapAt(column, pivot)
      let scale = rows[column][column]
      rows[column] = rows[column].map { $0 / scale }
      for row in 0..<size where row != column {
        let factor = rows[row][column]
        if factor == 0 { continue }
        for place in column..<rows[row].count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return rows.allSatisfy { $0.allSatisfy(\.isFinite) } ? rows : nil
  }
}
