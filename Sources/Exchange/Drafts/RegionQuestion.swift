/// A question about a region, with what the answer does and what holds without one.
public struct RegionQuestion: Sendable {
  /// The question.
  public let text: String
  /// What the answer does.
  public let why: String
  /// The answer that holds if nothing is said.
  public let standard: String
  /// What may be answered.
  public let allowed: String
  /// Takes an answer; false if it is not understood.
  let take: @Sendable (inout RegionAnswers, String) -> Bool

  /// Takes an answer into account; an empty one leaves the default.
  ///
  /// - Returns: whether the answer was understood.
  public func accept(_ answer: String, into answers: inout RegionAnswers) -> Bool {
    let answer = answer.trimmed
    return answer.isEmpty || take(&answers, answer)
  }

  /// All questions, in the order of asking.
  public static let all: [RegionQuestion] =
    [region] + SectorProfile.all.indices.map(count)
    + [trust, acquainted, grantMonths, grantAmount, backbone, months]

  private static let defaults = RegionAnswers()

  private static let region = RegionQuestion(
    text: "What is the region called?", why: "The name stands in every output.",
    standard: defaults.region, allowed: "any text"
  ) { answers, text in
    answers.region = String(text.prefix(100))
    return true
  }

  private static func count(_ sector: Int) -> RegionQuestion {
    let profile = SectorProfile.all[sector]
    return RegionQuestion(
      text: "How many \(profile.plural) take part?",
      why:
        "Partners of one sector meet more easily; between sectors half of the contacts are lost.",
      standard: String(profile.usualCount), allowed: "a whole number from 0 to 25"
    ) { answers, text in
      guard let count = Int(text), (0...25).contains(count) else { return false }
      answers.counts[sector] = count
      return true
    }
  }

  private static let trust = RegionQuestion(
    text: "How far do partners trust each other today?",
    why: "The share of promises kept so far: building together moves at the speed of trust.",
    standard: "0.45", allowed: "a number from 0 to 1, or low, medium, high"
  ) { answers, text in
    let words = ["low": 0.25, "medium": 0.45, "high": 0.7]
    guard let value = words[text.lowercased()] ?? Double(text), (0...1).contains(value) else {
      return false
    }
    answers.trust = value
    return true
  }

  private static let acquainted = RegionQuestion(
    text: "For how many months have they worked together?",
    why: "Long experience changes slowly; without any, trust is only what partners extend.",
    standard: "12", allowed: "a whole number from 0 to 600"
  ) { answers, text in whole(text, 0...600) { answers.acquainted = $0 } }

  private static let grantMonths = RegionQuestion(
    text: "For how many months does a grant pay?",
    why: "Three quarters of quick wins need outside money; what is not built in ends with it.",
    standard: "36", allowed: "a whole number from 0 (no grant) to 1200"
  ) { answers, text in whole(text, 0...1200) { answers.grantMonths = $0 } }

  private static let grantAmount = RegionQuestion(
    text: "How large is the grant a month?",
    why: "1 pays a full programme of quick wins, 0.5 one backbone position.",
    standard: "1", allowed: "a number of 0 or more"
  ) { answers, text in
    guard let value = Double(text), value.isFinite, value >= 0 else { return false }
    answers.grantAmount = value
    return true
  }

  private static let backbone = RegionQuestion(
    text: "How strong is the backbone?",
    why: "0 is none, 1 a full staff: more contact and less time lost in meetings, at a price.",
    standard: "0.5", allowed: "a number from 0 to 5"
  ) { answers, text in
    guard let value = Double(text), (0...5).contains(value) else { return false }
    answers.backbone = value
    return true
  }

  private static let months = RegionQuestion(
    text: "How many months ahead do you want to look?",
    why: "Outcomes follow the work after years: three years favour quick wins, ten do not.",
    standard: "120", allowed: "a whole number from 1 to 1200"
  ) { answers, text in whole(text, 1...1200) { answers.months = $0 } }

  private static func whole(
    _ text: String, _ range: ClosedRange<Int>, _ set: (Int) -> Void
  ) -> Bool {
    guard let value = Int(text), range.contains(value) else { return false }
    set(value)
    return true
  }
}
