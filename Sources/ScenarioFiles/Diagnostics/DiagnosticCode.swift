/// What kind of mistake was found: a stable name that can be looked up.
///
/// The raw value ("E012") never changes its meaning. Codes that start with E are errors, codes that
/// start with W warnings. Each has a ``title``, an ``explanation`` and an ``example``.
public enum DiagnosticCode: String, CaseIterable, Sendable, Hashable {
  // The text as such
  /// Not UTF-8.
  case notUTF8 = "E001"
  /// Nothing in the file.
  case emptyFile = "E002"
  /// Unexpected character.
  case unexpectedCharacter = "E003"
  /// Missing comma.
  case missingComma = "E004"
  /// Missing colon.
  case missingColon = "E005"
  /// Missing name or value.
  case missingValue = "E006"
  /// Text not closed.
  case unclosedText = "E007"
  /// Bracket not closed.
  case unclosedBracket = "E008"
  /// Bracket closes nothing.
  case strayBracket = "E009"
  /// Escape without meaning.
  case badEscape = "E010"
  /// Not a number.
  case malformedNumber = "E011"
  // Names of settings
  /// Unknown setting.
  case unknownSetting = "E012"
  /// Setting given twice.
  case duplicateSetting = "E013"
  // More about the text
  /// Text without quotes.
  case unquotedText = "E014"
  /// Not a finite number.
  case notFinite = "E015"
  /// Nested too deep.
  case nestedTooDeep = "E016"
  /// Text after the end.
  case textAfterEnd = "E017"
  /// Comment not closed.
  case unclosedComment = "E018"
  /// File too large.
  case tooLarge = "E019"
  /// Name without quotes.
  case unquotedKey = "E020"
  // Values
  /// Wrong type.
  case wrongType = "E021"
  /// Not a whole number.
  case notInteger = "E022"
  /// Out of range.
  case outOfRange = "E023"
  /// Number too large.
  case numberTooLarge = "E024"
  /// Setting missing.
  case missingSetting = "E025"
  /// Unknown choice.
  case unknownChoice = "E026"
  /// Malformed id.
  case malformedIdentifier = "E027"
  /// Wrong number of entries.
  case wrongCount = "E028"
  /// Empty text.
  case emptyText = "E029"
  // References
  /// Unknown partner.
  case unknownPartner = "E030"
  /// Unknown goal.
  case unknownGoal = "E031"
  /// Unknown measure.
  case unknownMeasure = "E032"
  /// Unknown parameter.
  case unknownParameter = "E033"
  /// Id used twice.
  case duplicateIdentifier = "E034"
  /// Two ids share their luck.
  case identityClash = "E035"
  /// Paired with itself.
  case pairWithItself = "E036"
  /// Settings that exclude each other.
  case contradiction = "E037"
  /// Unknown path.
  case unknownPath = "E038"
  /// Unreadable file.
  case unreadableFile = "E039"
  // Values that do not fit each other
  /// Phases out of order.
  case phasesOutOfOrder = "E040"
  /// No effort.
  case sharesAllZero = "E041"
  /// No priorities.
  case prioritiesAllZero = "E042"
  /// More than all unreliability removed.
  case deliveryAboveOne = "E043"
  /// Range turned round.
  case rangeReversed = "E044"
  /// Range leaves what is allowed.
  case uncertaintyOutOfRange = "E045"
  /// Too many partners.
  case tooManyPartners = "E046"
  /// Network needed.
  case networkRequired = "E047"
  /// Malformed link.
  case malformedLink = "E048"
  /// Override without value.
  case malformedOverride = "E049"
  // Warnings
  /// Event after the end.
  case eventAfterEnd = "W001"
  /// Funding after the end.
  case fundingAfterEnd = "W002"
  /// Phase after the end.
  case phaseAfterEnd = "W003"

  /// Whether a scenario with this finding can be used.
  public var severity: DiagnosticSeverity {
    switch self {
    case .eventAfterEnd, .fundingAfterEnd, .phaseAfterEnd: .warning
    default: .error
    }
  }
}

/// How bad a finding is.
public enum DiagnosticSeverity: String, Sendable, Hashable {
  /// Nothing can be run.
  case error
  /// It can be run, but probably not as meant.
  case warning
}
