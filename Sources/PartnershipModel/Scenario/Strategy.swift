/// A way to spend the partners' effort over the years.
public struct Strategy: Sendable, Hashable {
  /// Letters, digits, `-` and `_`.
  public var id: String
  /// The name shown to people.
  public var name: String
  /// What it is, in a sentence.
  public var description: String
  /// What is done from which month on; the first starts in month 0, and months increase.
  public var phases: [Phase]
  /// A rule that steers the systems share by the last record, if any.
  public var adaptation: Adaptation?
  /// Parameters that differ under this strategy; they win over drawn ones.
  public var parameters: [ParameterSetting]

  /// A strategy; the name is the id unless given.
  public init(
    id: String, name: String? = nil, description: String = "", phases: [Phase],
    adaptation: Adaptation? = nil, parameters: [ParameterSetting] = []
  ) {
    self.id = id
    self.name = name ?? id
    self.description = description
    self.phases = phases
    self.adaptation = adaptation
    self.parameters = parameters
  }
}

/// What is done from a month on.
public struct Phase: Sendable, Hashable {
  /// First month, counted from 0.
  public var from: Int
  /// How effort is shared out.
  public var shares: Shares
  /// How far quick wins are connected to the goals, 0…1.
  public var connection: Double
  /// How far voices are made equal whatever the power, 0…1.
  public var equalVoice: Double
  /// Chance a month that a willing prospect is asked in, 0…1.
  public var invitations: Double

  /// A phase.
  public init(
    from: Int = 0, shares: Shares, connection: Double = 0, equalVoice: Double = 0,
    invitations: Double = 0
  ) {
    self.from = from
    self.shares = shares
    self.connection = connection
    self.equalVoice = equalVoice
    self.invitations = invitations
  }
}

/// How effort is shared out; only the proportions matter.
public struct Shares: Sendable, Hashable {
  /// Visible results now.
  public var quickWins: Double
  /// Building the capability of the system.
  public var systems: Double
  /// Bringing partners together.
  public var convening: Double
  /// Telling the story of the work.
  public var narrative: Double
  /// Measuring together.
  public var measurement: Double
  /// Skills and shared leadership.
  public var development: Double

  /// Shares; 0 unless given, and not all 0.
  public init(
    quickWins: Double = 0, systems: Double = 0, convening: Double = 0, narrative: Double = 0,
    measurement: Double = 0, development: Double = 0
  ) {
    self.quickWins = quickWins
    self.systems = systems
    self.convening = convening
    self.narrative = narrative
    self.measurement = measurement
    self.development = development
  }

  /// The sum of all shares, in the order of the declaration.
  public var total: Double {
    quickWins + systems + convening + narrative + measurement + development
  }
}

/// A rule that moves effort between quick wins and systems work by what was last recorded:
/// systems share = clamp(planned + gain · (value − target), min, max).
public struct Adaptation: Sendable, Hashable {
  /// The measure that is read.
  public var reads: Measure
  /// The value aimed at.
  public var target: Double
  /// Change of the systems share for each unit above the target.
  public var gain: Double
  /// Smallest systems share.
  public var lowest: Double
  /// Largest systems share.
  public var highest: Double

  /// An adaptation.
  public init(reads: Measure, target: Double, gain: Double, lowest: Double, highest: Double) {
    self.reads = reads
    self.target = target
    self.gain = gain
    self.lowest = lowest
    self.highest = highest
  }
}
