import Console
import TrustLab

/// Asks about a region on a terminal.
struct Interview {
  let streams: StandardStreams
  /// Reads a line of the answer; nil at the end.
  var read: () -> String? = { readLine() }

  /// How often a question is asked again before its default is taken.
  static let patience = 3

  /// All answers; at the end of the input the rest have their defaults.
  func answers() -> RegionAnswers {
    var answers = RegionAnswers()
    streams.block("A few questions; return keeps what is in brackets.\n")
    for question in RegionQuestion.all where !ask(question, &answers) { break }
    return answers
  }

  /// Asks one question; false at the end of the input.
  private func ask(_ question: RegionQuestion, _ answers: inout RegionAnswers) -> Bool {
    streams.block("\(question.text) [\(question.standard)]\n  \(question.why)")
    for _ in 0..<Self.patience {
      guard let line = read() else { return false }
      if question.accept(line, into: &answers) { return true }
      streams.block("  not understood; allowed: \(question.allowed)")
    }
    streams.block("  taking \(question.standard)")
    return true
  }
}
