/// What partners know of each other at the start.
public struct Relationships: Sendable, Hashable {
  /// Trust and experience between two partners.
  public struct Acquaintance: Sendable, Hashable {
    /// Share of remembered promises that were kept, 0…1.
    public var trust: Double
    /// Amount of evidence behind it, 0 or more.
    public var experience: Double

    /// An acquaintance.
    public init(trust: Double, experience: Double) {
      self.trust = trust
      self.experience = experience
    }
  }

  /// A named pair whose acquaintance differs from the rest.
  public struct Pair: Sendable, Hashable {
    /// The partner that holds the view.
    public var from: String
    /// The partner that is seen.
    public var to: String
    /// Whether the same holds the other way round.
    public var isMutual: Bool
    /// What they know.
    public var acquaintance: Acquaintance

    /// One direction (`from` sees `to`), or both.
    public init(from: String, to: String, isMutual: Bool, acquaintance: Acquaintance) {
      self.from = from
      self.to = to
      self.isMutual = isMutual
      self.acquaintance = acquaintance
    }
  }

  /// For all pairs without a closer rule.
  public var standard: Acquaintance
  /// For partners of the same sector, if it differs.
  public var sameSector: Acquaintance?
  /// Named pairs; they override the rules above, and later ones override earlier ones.
  public var pairs: [Pair]

  /// Relationships; trust 0.45 and experience 1 unless given.
  public init(
    standard: Acquaintance = Acquaintance(trust: 0.45, experience: 1),
    sameSector: Acquaintance? = nil, pairs: [Pair] = []
  ) {
    self.standard = standard
    self.sameSector = sameSector
    self.pairs = pairs
  }
}
