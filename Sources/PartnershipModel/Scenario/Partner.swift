import Chance

/// An organisation at the table, or one that might come to it.
public struct Partner: Sendable, Hashable {
  /// Whether a partner takes part from the start.
  public enum Status: String, CaseIterable, Sendable, Hashable {
    /// Takes part from the first month.
    case member
    /// May join later, when invited or forced by an event.
    case prospect
  }

  /// Letters, digits, `-` and `_`.
  public var id: String
  /// The name shown to people.
  public var name: String
  /// Any word; the usual ones are k12, postsecondary, employer, workforce, community,
  /// philanthropy and government.
  public var sector: String
  /// Member from the start, or prospect.
  public var status: Status
  /// The numbers that describe the partner, one for each ``PartnerField``, in its order.
  private var fields: [Double]
  /// Weight of every goal of the scenario, in the order of its goals; at least one above 0.
  public var priorities: [Double]
  /// The stakeholder organiser's columns in words.
  public var profile: Profile
  /// The identity by which chance knows the partner: the hash of its id, unless it belongs to a
  /// population.
  public var identity: UInt32

  /// A partner with default numbers; set others through the subscript.
  public init(
    id: String, name: String? = nil, sector: String, status: Status = .member,
    priorities: [Double], profile: Profile = Profile(), identity: UInt32? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.sector = sector
    self.status = status
    self.fields = PartnerField.allCases.map(\.defaultValue)
    self.priorities = priorities
    self.profile = profile
    self.identity = identity ?? Chance.identity(of: id)
  }

  /// One of the numbers that describe the partner.
  public subscript(field: PartnerField) -> Double {
    get { fields[field.position] }
    set { fields[field.position] = newValue }
  }
}

extension PartnerField {
  /// Position in every array with one value a field.
  package var position: Int { Self.allCases.firstIndex(of: self)! }
}

/// What the stakeholder organiser says of a partner, in words; all may be empty.
public struct Profile: Sendable, Hashable {
  /// How the challenge touches the partner.
  public var interest: String
  /// What it hopes to see come out.
  public var desiredOutcomes: String
  /// How much it cares, and which information it wants.
  public var engagement: String
  /// The resources and influence it has.
  public var power: String
  /// The commitments that guide its decisions.
  public var values: String
  /// What it fears to lose.
  public var fears: String
  /// Whom it shares interests with.
  public var alliances: String

  /// A profile; everything left out is empty.
  public init(
    interest: String = "", desiredOutcomes: String = "", engagement: String = "",
    power: String = "", values: String = "", fears: String = "", alliances: String = ""
  ) {
    self.interest = interest
    self.desiredOutcomes = desiredOutcomes
    self.engagement = engagement
    self.power = power
    self.values = values
    self.fears = fears
    self.alliances = alliances
  }
}
