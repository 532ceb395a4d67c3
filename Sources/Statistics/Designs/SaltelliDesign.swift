/// The points at which a model is run to measure Sobol' sensitivity indices.
///
/// One Sobol' sequence in 2k dimensions gives the points A (dimensions 1…k) and B (k + 1…2k) of every
/// base row. Doubling the number of base rows keeps all earlier rows, so runs are never thrown away.
///
/// Source: Saltelli, Computer Physics Communications 145, 2002.
public struct SaltelliDesign: Hashable, Sendable {
  /// The arrangement of the rows.
  public let layout: SaltelliLayout
  /// The number of base rows N, a power of two.
  public let baseRows: Int
  private let sequence: SobolSequence
  private let shift: DigitalShift?

  /// A design.
  ///
  /// - Parameters:
  ///   - parameters: their number k, at most 64.
  ///   - baseRows: N, a power of two up to 2^31.
  ///   - hasSecondOrder: whether second-order indices are wanted, at N(2k + 2) instead of N(k + 2)
  ///     rows.
  ///   - shift: the random shift; without one the first two base rows are wasted, because all their
  ///     coordinates are equal.
  /// - Throws: `StatisticsError.tooManyDimensions` or `.setting`.
  public init(
    parameters: Int, baseRows: Int, hasSecondOrder: Bool = false, shift: DigitalShift?
  ) throws(StatisticsError) {
    layout = try SaltelliLayout(parameters: parameters, hasSecondOrder: hasSecondOrder)
    guard baseRows >= 1, baseRows <= 1 << 31, baseRows & (baseRows - 1) == 0 else {
      throw .setting(name: "baseRows", allowed: "a power of two")
    }
    sequence = try SobolSequence(dimensions: 2 * parameters)
    self.baseRows = baseRows
    self.shift = shift
  }

  /// The number of rows.
  public var rowCount: Int { baseRows * layout.blockSize }

  /// The rows of one base row in the unit cube: `[row of the block][parameter]`; empty outside the
  /// design.
  public func block(_ baseRow: Int) -> [[Double]] {
    guard baseRow >= 0, baseRow < baseRows else { return [] }
    let point = sequence.point(UInt32(baseRow), shift: shift)
    let (a, b) = (Array(point.prefix(layout.parameters)), Array(point.suffix(layout.parameters)))
    return (0..<layout.blockSize).map { place in
      var row = a
      switch layout.role(ofRow: place) {
      case .a: break
      case .b: row = b
      case .ab(let parameter): row[parameter] = b[parameter]
      case .ba(let parameter):
        row = b
        row[parameter] = a[parameter]
      }
      return row
    }
  }

  /// All rows in order.
  public func rows() -> [[Double]] {
    (0..<baseRows).flatMap(block)
  }
}
