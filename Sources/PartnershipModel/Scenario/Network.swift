/// Who can ever meet whom.
public enum Network: Sendable, Hashable {
  /// Everybody can meet everybody.
  case complete
  /// Every partner is linked to about `degree` others, chosen at random.
  case random(degree: Double)
  /// A ring in which each partner is linked to its `degree` nearest, with a share of links rewired.
  case smallWorld(degree: Int, rewiring: Double)
  /// Links within a sector and between sectors exist with these chances.
  case sectors(within: Double, between: Double)
  /// Exactly these links, by partner ids.
  case edges([Link])

  /// A link between two partners.
  public struct Link: Sendable, Hashable {
    /// One partner's id.
    public var first: String
    /// The other partner's id.
    public var second: String

    /// A link.
    public init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }
}

/// Many partners made from one template.
public struct Population: Sendable, Hashable {
  /// Partner k of the population has the id `ID-k` and the identity FNV-1a(id) + k.
  public var id: String
  /// Number of partners.
  public var count: Int
  /// What they have in common.
  public var template: Partner
  /// Fields that differ from one to the next, drawn evenly between two values, in a fixed order.
  public var ranges: [FieldRange]

  /// A field that is drawn for each partner of a population.
  public struct FieldRange: Sendable, Hashable {
    /// Which field.
    public var field: PartnerField
    /// Smallest value.
    public var low: Double
    /// Largest value.
    public var high: Double

    /// A range.
    public init(_ field: PartnerField, low: Double, high: Double) {
      self.field = field
      self.low = low
      self.high = high
    }
  }

  /// A population.
  public init(id: String, count: Int, template: Partner, ranges: [FieldRange] = []) {
    self.id = id
    self.count = count
    self.template = template
    self.ranges = ranges
  }
}
