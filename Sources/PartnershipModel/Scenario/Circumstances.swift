/// The organisation that supports all the others.
public struct Backbone: Sendable, Hashable {
  /// Level wanted, 0 or more; it costs `backboneCost` a month for each unit.
  public var level: Double
  /// Level in place at the start; the wanted one if nil.
  public var initial: Double?

  /// A backbone; none unless given.
  public init(level: Double = 0, initial: Double? = nil) {
    self.level = level
    self.initial = initial
  }
}

/// Money from outside, for a time.
public struct Grant: Sendable, Hashable {
  /// The name shown to people; may be empty.
  public var name: String
  /// First month, counted from 0.
  public var from: Int
  /// Number of months.
  public var months: Int
  /// Money a month; 1 pays a full programme of quick wins.
  public var amount: Double

  /// A grant.
  public init(name: String = "", from: Int, months: Int, amount: Double) {
    self.name = name
    self.from = from
    self.months = months
    self.amount = amount
  }

  /// Whether the grant pays in a month (counted from 0).
  public func pays(in month: Int) -> Bool {
    month >= from && month - from < months
  }
}

/// A stock whose value at the start a scenario may set.
public enum InitialStock: String, CaseIterable, Sendable, Hashable {
  /// Each is explained by ``meaning``.
  case capability, wins, narrative, measurement, development, funds

  /// The name in files and paths.
  public var name: String { rawValue }

  /// What the stock is.
  public var meaning: String {
    switch self {
    case .capability: "systems capability already in place"
    case .wins: "visible wins remembered; the launch goodwill if nothing is said"
    case .narrative: "how well the story of the work is understood, 0 to 1"
    case .measurement: "how far measurement is shared, 0 to 1"
    case .development: "skills and shared leadership, 0 to 1"
    case .funds: "money in hand"
    }
  }
}

/// The stocks of a partnership at its start.
public struct InitialStocks: Sendable, Hashable {
  private var values: [Double?]

  /// No stock set: all 0, and wins at `winReference`.
  public init() {
    values = InitialStock.allCases.map { _ in nil }
  }

  /// The value of a stock, or nil where the default holds.
  public subscript(stock: InitialStock) -> Double? {
    get { values[stock.position] }
    set { values[stock.position] = newValue }
  }
}

extension InitialStock {
  /// Position in every array with one value a stock.
  package var position: Int { Self.allCases.firstIndex(of: self)! }
}
