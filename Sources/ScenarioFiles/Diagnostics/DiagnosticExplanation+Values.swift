extension DiagnosticCode {
  /// Explanations of mistakes in single settings; nil for other codes.
  var explanationOfValue: DiagnosticExplanation? {
    explanationOfSetting ?? explanationOfNumber ?? explanationOfTextValue
  }

  private var explanationOfSetting: DiagnosticExplanation? {
    switch self {
    case .unknownSetting:
      .init(
        "unknown setting",
        "No setting has this name. It is not ignored, because a misspelt setting would silently "
          + "keep its default.",
        example: "replicatons: 50")
    case .duplicateSetting:
      .init(
        "setting given twice",
        "A setting has one value. Remove one of the two; both places are shown.",
        example: "months: 36, months: 48")
    case .missingSetting:
      .init(
        "setting missing",
        "A setting without which the object means nothing is not there. Settings that have a "
          + "default may be left out, this one may not.",
        example: "events: [{month: 12, kind: \"join\"}]")
    case .wrongType:
      .init(
        "wrong type",
        "A setting holds a number, a text, a list or an object, and this is another of them. "
          + "Numbers stand without quotes, texts in quotes.",
        example: "months: \"36\"")
    case .wrongCount:
      .init(
        "wrong number of entries",
        "A list has too few or too many entries: a range has two numbers, a pair two partners, and "
          + "a scenario at least one goal, one partner and one strategy.",
        example: "uncertainty: {\"parameters.silo\": [0.5]}")
    default: nil
    }
  }

  private var explanationOfNumber: DiagnosticExplanation? {
    switch self {
    case .notInteger:
      .init(
        "not a whole number",
        "Months, replications, seeds and counts are whole numbers. 36.0 and 3.6e1 are whole, 1.5 "
          + "is not.",
        example: "months: 1.5")
    case .outOfRange:
      .init(
        "out of range",
        "The number lies outside what makes sense for this setting; the message says what does.",
        example: "months: 5000")
    case .numberTooLarge:
      .init(
        "number too large",
        "Whole numbers go up to 2^64 - 1, other numbers to about 1.8e308. Larger ones would be "
          + "changed silently.",
        example: "seed: 18446744073709551616")
    default: nil
    }
  }

  private var explanationOfTextValue: DiagnosticExplanation? {
    switch self {
    case .unknownChoice:
      .init(
        "unknown choice", "This setting takes one of a few words, and this is none of them.",
        example: "network: \"ring\"")
    case .malformedIdentifier:
      .init(
        "malformed id",
        "Ids name things in files, tables and on the command line, so they consist of the letters "
          + "a to z and A to Z, digits, - and _. The full name goes into \"name\".",
        example: "goals: [{id: \"high school\"}]")
    case .emptyText:
      .init(
        "empty text", "This setting is shown to people and needs at least one character.",
        example: "goals: [{id: \"work\", name: \"\"}]")
    default: nil
    }
  }
}
