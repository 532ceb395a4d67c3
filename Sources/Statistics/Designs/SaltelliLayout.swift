/// How the rows of a Sobol' sensitivity design are arranged.
///
/// Every base row gives one block of rows, in this order:
///
///     A, AB₁ … AB_k, (BA₁ … BA_k), B
///
/// where A and B are independent points and AB_i is A with coordinate i taken from B. The BA rows are
/// there only if second-order indices are wanted. Row order is sacred: the analysis relies on it.
public struct SaltelliLayout: Hashable, Sendable {
  /// The role of a row in its block; parameters count from 0.
  public enum Role: Hashable, Sendable {
    /// The first point.
    case a
    /// The first point with one coordinate of the second.
    case ab(Int)
    /// The second point with one coordinate of the first.
    case ba(Int)
    /// The second point.
    case b

    /// A, AB1, BA1, B: the role as a word, parameters counting from 1.
    public var name: String {
      switch self {
      case .a: "A"
      case .ab(let parameter): "AB\(parameter + 1)"
      case .ba(let parameter): "BA\(parameter + 1)"
      case .b: "B"
      }
    }
  }

  /// The number of parameters k.
  public let parameters: Int
  /// Whether BA rows are there.
  public let hasSecondOrder: Bool

  /// A layout.
  ///
  /// - Throws: `StatisticsError.setting` below one parameter.
  public init(parameters: Int, hasSecondOrder: Bool = false) throws(StatisticsError) {
    guard parameters >= 1, parameters < 1 << 20 else {
      throw .setting(name: "parameters", allowed: "1 or more")
    }
    self.parameters = parameters
    self.hasSecondOrder = hasSecondOrder
  }

  /// Rows a base row: k + 2, or 2k + 2 with second order.
  public var blockSize: Int { (hasSecondOrder ? 2 : 1) * parameters + 2 }

  /// The role of a row of the design.
  public func role(ofRow row: Int) -> Role {
    let place = row % blockSize
    if place == 0 { return .a }
    if place == blockSize - 1 { return .b }
    return place <= parameters ? .ab(place - 1) : .ba(place - 1 - parameters)
  }

  /// The place of a role in its block.
  package func place(_ role: Role) -> Int {
    switch role {
    case .a: 0
    case .ab(let parameter): 1 + parameter
    case .ba(let parameter): 1 + parameters + parameter
    case .b: blockSize - 1
    }
  }
}
