import Tables

/// Which number a word stands for, such as "high".
///
/// Shares lie between 0 and 1; power is relative, with 1 for an ordinary partner.
public struct Legend: Sendable, Hashable {
  /// What kind of number a word is asked for.
  public enum Scale: String, Sendable, Hashable, CaseIterable {
    /// Engagement, values, fear, trust.
    case share
    /// Power and capacity.
    case power
  }

  private var words: [Scale: [String: Double]]

  /// The legend in force unless somebody gives another: our guess.
  public static let usual = Legend(words: [
    .share: [
      "none": 0, "no": 0, "very low": 0.1, "low": 0.25, "some": 0.4, "medium": 0.5,
      "moderate": 0.5, "mid": 0.5, "average": 0.5, "high": 0.75, "strong": 0.75, "very high": 0.9,
      "full": 1,
    ],
    .power: [
      "very low": 0.25, "low": 0.5, "some": 0.75, "medium": 1, "moderate": 1, "mid": 1,
      "average": 1, "high": 2, "strong": 2, "very high": 3,
    ],
  ])

  private init(words: [Scale: [String: Double]]) { self.words = words }

  /// The usual legend with the words of a table: columns `word` and `value`, and if wanted `scale`
  /// (`share` or `power`; both if it is empty).
  public init(_ source: ImportSource) throws(ImportError) {
    self = .usual
    let sheet = try TableSheet(source)
    let word = try sheet.requiredColumn("word", ["word"])
    let value = try sheet.requiredColumn("value", ["value"])
    let scale = sheet.column(["scale"])
    for row in sheet.rows.indices {
      let cells = sheet.rows[row]
      guard let number = Double(cells[value]), number.isFinite, number >= 0, !cells[word].isEmpty
      else {
        throw .missingPart(
          file: source.name, wanted: "number of 0 or more in \(sheet.cell(row, value))")
      }
      let wanted = scale.map { cells[$0] } ?? ""
      for kind in Scale.allCases where wanted.isEmpty || wanted == kind.rawValue {
        words[kind, default: [:]][cells[word].lowercased()] = number
      }
    }
  }

  /// The number of the longest word with which a text begins: "High: sends the dean" is high.
  func number(_ text: String, _ scale: Scale) -> (word: String, value: Double)? {
    let text = text.lowercased()
    let known = words[scale] ?? [:]
    let candidates = known.keys.filter { text.hasPrefix($0) && Self.ends(text, after: $0) }
    guard let word = candidates.max(by: { ($0.count, $1) < ($1.count, $0) }),
      let value = known[word]
    else { return nil }
    return (word, value)
  }

  private static func ends(_ text: String, after word: String) -> Bool {
    text.dropFirst(word.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  /// The legend in words, one line a scale, in the order of the numbers.
  var lines: [String] {
    Scale.allCases.map { scale in
      let entries = (words[scale] ?? [:]).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      return "\(scale.rawValue): "
        + entries.map { "\($0.key) = \(JSON5Writer.plain($0.value))" }.joined(separator: ", ")
    }
  }
}

extension JSON5Writer {
  /// A number as it stands in files.
  static func plain(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
