/// The outputs of a Saltelli design, one column a role, centred and scaled; base rows with a failed
/// run are left out with all their blocks.
package struct SaltelliOutputs: Sendable {
  let layout: SaltelliLayout
  /// The number of base rows left out.
  let dropped: Int
  /// `[place in the block][base row]`.
  private let columns: [[Double]]

  /// The number of complete base rows N.
  package var baseRows: Int { columns[0].count }

  package init(_ outputs: [Double?], layout: SaltelliLayout) throws(StatisticsError) {
    let size = layout.blockSize
    let blocks = outputs.count / size
    guard blocks * size == outputs.count else {
      throw .unequalLengths(expected: (blocks + 1) * size, found: outputs.count)
    }
    let complete = (0..<blocks).filter { block in
      outputs[block * size..<(block + 1) * size].allSatisfy { $0?.isFinite == true }
    }
    let values = complete.map { block in
      outputs[block * size..<(block + 1) * size].compactMap(\.self)
    }
    guard let sample = Sample(values.flatMap(\.self)) else {
      throw .tooFew(needed: 1, found: 0)
    }
    guard let variance = sample.populationVariance, variance > 0 else { throw .noSpread }
    let (mean, scale) = (sample.mean, variance.squareRoot())
    self.layout = layout
    dropped = blocks - complete.count
    columns = (0..<size).map { place in values.map { ($0[place] - mean) / scale } }
  }

  /// The indices over given base rows, repeats allowed; nothing if A and B together do not vary.
  package func indices(over rows: [Int]) -> SobolEstimates? {
    let a = column(.a, rows)
    let b = column(.b, rows)
    guard let variance = Sample(a + b)?.populationVariance, variance > 0 else { return nil }
    let parameters = 0..<layout.parameters
    let ab = parameters.map { column(.ab($0), rows) }
    let first = ab.map { mean(b, $0, a) { b, ab, a in b * (ab - a) } / variance }
    let total = ab.map { mean(a, $0, a) { a, ab, _ in (a - ab) * (a - ab) } / (2 * variance) }
    guard layout.hasSecondOrder else {
      return SobolEstimates(first, total, [])
    }
    let product = mean(a, b, a) { a, b, _ in a * b }
    let ba = parameters.map { column(.ba($0), rows) }
    let second = parameters.flatMap { i in
      parameters.dropFirst(i + 1).map { j in
        (mean(ba[i], ab[j], a) { ba, ab, _ in ba * ab } - product) / variance - first[i] - first[j]
      }
    }
    return SobolEstimates(first, total, second)
  }

  private func column(_ role: SaltelliLayout.Role, _ rows: [Int]) -> [Double] {
    let column = columns[layout.place(role)]
    return rows.map { column[$0] }
  }

  private func mean(
    _ x: [Double], _ y: [Double], _ z: [Double], _ term: (Double, Double, Double) -> Double
  ) -> Double {
    var sum = CompensatedSum()
    for index in x.indices { sum.add(term(x[index], y[index], z[index])) }
    return sum.value / Double(x.count)
  }
}
