/// A mistake as the readers report it: with spans of bytes instead of lines.
///
/// ``DiagnosticReport`` turns findings into ``Diagnostic`` values.
struct Finding {
  /// Another place that matters.
  struct Related {
    var span: SourceSpan
    var label: String
  }

  var code: DiagnosticCode
  var span: SourceSpan
  /// The cause, in one line.
  var message: String
  /// What is said under the underlined text.
  var label: String
  /// What is allowed instead, if it can be said in a line.
  var allowed: String?
  /// Near names, nearest first.
  var suggestions: [String]
  /// What to do, where it is not obvious.
  var help: String?
  var related: [Related]
}

/// The findings of one reading: the first hundred of each severity, and how many there were.
///
/// A reference, so that everything that reads one scenario reports to the same place.
package final class Findings {
  /// Most findings of one severity that are kept.
  static let limit = 100

  private(set) var errors: [Finding] = []
  private(set) var warnings: [Finding] = []
  private(set) var errorCount = 0
  private(set) var warningCount = 0
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var code: DiagnosticCode
    var span: SourceSpan
  }

  package init() {}

  /// Whether nothing stands in the way of using what was read.
  package var isUsable: Bool { errorCount == 0 }

  /// Notes a finding. The same code at the same place counts once.
  ///
  /// The texts are only made for findings that are kept, so that a large file full of mistakes
  /// costs little.
  func add(
    _ code: DiagnosticCode, at span: SourceSpan, _ message: @autoclosure () -> String,
    label: @autoclosure () -> String = "", allowed: @autoclosure () -> String? = nil,
    suggestions: @autoclosure () -> [String] = [], help: @autoclosure () -> String? = nil,
    related: @autoclosure () -> [Finding.Related] = []
  ) {
    guard isNew(code, span), makesRoom(for: code.severity) else { return }
    let finding = Finding(
      code: code, span: span, message: message(), label: label(), allowed: allowed(),
      suggestions: suggestions(), help: help(), related: related())
    switch code.severity {
    case .error: errors.append(finding)
    case .warning: warnings.append(finding)
    }
  }

  /// Whether a finding is not among those kept; once a hundred are kept, nobody looks any more.
  private func isNew(_ code: DiagnosticCode, _ span: SourceSpan) -> Bool {
    let count = code.severity == .error ? errorCount : warningCount
    return count >= Self.limit || seen.insert(Key(code: code, span: span)).inserted
  }

  /// Counts a finding and says whether it is among the first hundred.
  private func makesRoom(for severity: DiagnosticSeverity) -> Bool {
    switch severity {
    case .error:
      errorCount += 1
      return errorCount <= Self.limit
    case .warning:
      warningCount += 1
      return warningCount <= Self.limit
    }
  }
}
