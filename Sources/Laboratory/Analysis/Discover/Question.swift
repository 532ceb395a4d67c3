import Partnership
import Statistics

/// Which worlds are of interest.
///
/// | text | worlds |
/// | --- | --- |
/// | `now-and-then beats quick-wins` | in which the first is strictly better |
/// | `regret > 0.1`, `regret of balanced > 0.1` | in which a strategy is so far behind the best |
/// | `outcome below quantile 0.25`, `outcome of systems below quantile 0.25` | its worst quarter |
/// | `members of systems < 5`, `output:sum@1-36 > 20` | in which a number is below or above another |
///
/// Where no strategy is named, the one with the best mean is meant.
public struct Question: Sendable, Hashable {
  /// What is asked of a strategy.
  public enum Test: Sendable, Hashable {
    /// It is better than another.
    case beats(String)
    /// Its regret is above a number.
    case regretAbove(Double)
    /// Its number is below a quantile of all worlds.
    case belowQuantile(Double)
    /// Its number is above a quantile of all worlds.
    case aboveQuantile(Double)
    /// Its number is below another.
    case below(Double)
    /// Its number is above another.
    case above(Double)
  }

  /// What is read, as text; nil where `--by` or the outcome decides.
  public let reading: String?
  /// The strategy asked about; nil for the one with the best mean.
  public let strategy: String?
  /// What is asked.
  public let test: Test
}

extension Question {
  /// The strategy that is to be beaten, if that is the question.
  var rival: String? {
    if case .beats(let id) = test { id } else { nil }
  }

  /// Reads a question.
  public init(_ text: String) throws(AnalysisError) {
    var words = text.split(separator: " ").map(String.init)
    let fault = AnalysisError.malformed(
      text,
      allowed: "\"A beats B\", \"regret > 0.1\", \"outcome of A below quantile 0.25\" or "
        + "\"members of A < 5\"")
    if words.count == 3, words[1] == "beats" {
      self.init(reading: nil, strategy: words[0], test: .beats(words[2]))
      return
    }
    guard words.count >= 3, let value = Double(words.removeLast()), value.isFinite else {
      throw fault
    }
    let what = words.removeFirst()
    var strategy: String?
    if words.count >= 2, words[0] == "of" {
      strategy = words[1]
      words.removeFirst(2)
    }
    let test: Test
    switch words {
    case [">"], ["above"]: test = what == "regret" ? .regretAbove(value) : .above(value)
    case ["<"] where what != "regret", ["below"] where what != "regret": test = .below(value)
    case ["below", "quantile"] where what != "regret" && (0...1).contains(value):
      test = .belowQuantile(value)
    case ["above", "quantile"] where what != "regret" && (0...1).contains(value):
      test = .aboveQuantile(value)
    default: throw fault
    }
    self.init(reading: what == "regret" ? nil : what, strategy: strategy, test: test)
  }
}

extension Question.Test {
  /// Which of some numbers are of interest: advantages, regrets or values, as the test asks for.
  func cases(_ numbers: [Double?]) -> [Bool] {
    func negative() -> [Double?] { numbers.map { number in number.map { -$0 } } }
    switch self {
    case .beats: return CasesOfInterest.above(0, numbers)
    case .regretAbove(let limit), .above(let limit): return CasesOfInterest.above(limit, numbers)
    case .below(let limit): return CasesOfInterest.above(-limit, negative())
    case .belowQuantile(let level): return CasesOfInterest.belowQuantile(level, numbers)
    case .aboveQuantile(let level): return CasesOfInterest.belowQuantile(1 - level, negative())
    }
  }
}
