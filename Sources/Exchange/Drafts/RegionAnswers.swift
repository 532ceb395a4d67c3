import Partnership

/// What somebody says of a region, enough for a first scenario.
///
/// Every answer has a sensible default, so that no answer at all gives a scenario that runs.
public struct RegionAnswers: Sendable, Hashable {
  /// The name of the region.
  public var region = "My region"
  /// Number of partners of each sector, in the order of ``SectorProfile/all``; all 0 means the
  /// usual ones, for nobody makes no partnership.
  public var counts = SectorProfile.all.map(\.usualCount)
  /// Share of promises that partners kept towards each other so far.
  public var trust = 0.45
  /// Months in which they have worked together.
  public var acquainted = 12
  /// Months for which a grant pays; 0 for none.
  public var grantMonths = 36
  /// Money of the grant a month; 1 pays a full programme of quick wins.
  public var grantAmount = 1.0
  /// Level of the backbone.
  public var backbone = 0.5
  /// Months to look ahead.
  public var months = 120

  /// The defaults.
  public init() {}

  /// Number of partners in all.
  public var partners: Int { members.count }

  private var members: [ScenarioDraft.Member] {
    let isEmpty = counts.allSatisfy { $0 <= 0 }
    let wanted = isEmpty ? SectorProfile.all.map(\.usualCount) : counts
    return zip(SectorProfile.all, wanted).flatMap { $0.members($1) }
  }

  /// The scenario that follows from the answers.
  public var draft: ScenarioDraft {
    var draft = ScenarioDraft(name: region)
    draft.heading = [
      "\(region).", "",
      "What it is. A first sketch made of a few answers; numbers without a source",
      "say \"our guess\". Change names and partners first, numbers last, and keep the comments",
      "honest. `trustlab check` finds every mistake, `trustlab explain WORD` says what a word means.",
    ]
    draft.description =
      "A first sketch of \(region): \(partners) partners, four ways to divide the effort."
    draft.months = .init(months, "your answer: how far to look ahead")
    draft.members = members
    draft.acquaintance = .init(
      .init(trust: trust, experience: evidence),
      "your answers: trust \(trust), \(acquainted) months of working together")
    draft.backbone = .init(backbone, "The level is your answer.")
    draft.grant =
      grantMonths == 0
      ? nil
      : (
        Grant(name: "grant", from: 0, months: grantMonths, amount: grantAmount),
        "Your answers: how long it pays, and how much."
      )
    return draft
  }

  /// Evidence after months of working together: pairs meet in a third of the months, and memory
  /// fades with the default retention, so evidence levels off near a third of 33 months.
  private var evidence: Double {
    let retention = Parameter.trustRetention.definition.defaultValue
    var sum = 0.0
    for _ in 0..<min(max(acquainted, 0), 600) { sum = sum * retention + 1.0 / 3 }
    return (sum * 100).rounded() / 100
  }
}
