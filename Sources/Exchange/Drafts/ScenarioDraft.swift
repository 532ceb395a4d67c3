import Partnership

/// A scenario on its way to a file, with a comment beside every number that says where it is from.
///
/// Both ``RegionAnswers`` and the importers end in a draft. ``text`` is JSON5 that
/// `ScenarioReader` reads.
public struct ScenarioDraft: Sendable {
  /// A number or a word, and where it comes from.
  public struct Sourced<Value: Sendable>: Sendable {
    /// The value.
    public var value: Value
    /// Where it comes from, as a comment; may be empty.
    public var source: String

    /// A value with its source.
    public init(_ value: Value, _ source: String = "") {
      self.value = value
      self.source = source
    }
  }

  /// A partner of a draft.
  public struct Member: Sendable {
    /// The id, unique in the draft.
    public var id: String
    /// The name shown to people.
    public var name: Sourced<String>
    /// The sector.
    public var sector: Sourced<String>
    /// Member from the start, or prospect; nil for the default.
    public var status: Sourced<Partner.Status>?
    /// Numbers that are known, in the order of writing.
    public var numbers: [(field: PartnerField, number: Sourced<Double>)] = []
    /// Weights of goals by id; equal weights if empty.
    public var priorities: [(goal: String, weight: Sourced<Double>)] = []
    /// The stakeholder organiser's columns in words.
    public var profile = Profile()
    /// Comment lines above the partner.
    public var comments: [String] = []
  }

  /// What one partner knows of another at the start.
  public struct Tie: Sendable, Hashable {
    /// The partner that holds the view.
    public var from: String
    /// The partner that is seen.
    public var to: String
    /// Whether it holds in both directions.
    public var isMutual: Bool
    /// Share of promises that were kept.
    public var trust: Double
    /// Amount of evidence behind it.
    public var experience: Double
    /// Where it comes from.
    public var source: String
  }

  /// Comment lines at the top of the file.
  public var heading: [String] = []
  /// The name shown in every output.
  public var name: String
  /// What it is about.
  public var description = ""
  /// Number of months.
  public var months = Sourced(120)
  /// What the region wants.
  public var goals: [(id: String, name: String, lag: Double)] = ScenarioDraft.usualGoals
  /// Partners in their order.
  public var members: [Member] = []
  /// What partners without a tie of their own know of each other.
  public var acquaintance = Sourced(
    Relationships.Acquaintance(trust: 0.45, experience: 1), "the default; our guess")
  /// The same within a sector; nil if it does not differ.
  public var withinSector: Sourced<Relationships.Acquaintance>?
  /// Ties that are known.
  public var ties: [Tie] = []
  /// Backbone wanted.
  public var backbone = Sourced(0.5, "our guess")
  /// Money from outside; nil for none.
  public var grant: (grant: Grant, source: String)?
  /// What could not be understood, each with its place.
  public var leftovers: [String] = []

  /// A draft without partners.
  public init(name: String) {
    self.name = name
    grant = (Grant(name: "grant", from: 0, months: 36, amount: 1), "our guess: three years")
  }

  /// Goals that suit most regions, with lags within what practitioners name.
  public static let usualGoals: [(id: String, name: String, lag: Double)] = [
    ("graduation", "High school graduation", 36), ("enrolment", "College enrolment", 30),
    ("work", "Work-based learning and first jobs", 24),
  ]
}
