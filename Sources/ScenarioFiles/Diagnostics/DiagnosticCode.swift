/// What kind of mistake was found: a stable name that can be looked up.
///
/// The raw value ("E012") never changes its meaning. Codes that start with E are errors, codes that
/// start with W warnings. Each has a ``title``, an ``explanation`` and an ``example``.
public enum DiagnosticCode: String, CaseIterable, Sendable, Hashable {
  // The text as such
  case notUTF8 = "E001"
  case emptyFile = "E002"
  case unexpectedCharacter = "E003"
  case missingComma = "E004"
  case missingColon = "E005"
  case missingValue = "E006"
  case unclosedText = "E007"
  case unclosedBracket = "E008"
  case strayBracket = "E009"
  case badEscape = "E010"
  case malformedNumber = "E011"
  // Names of settings
  case unknownSetting = "E012"
  case duplicateSetting = "E013"
  // More about the text
  case unquotedText = "E014"
  case notFinite = "E015"
  case nestedTooDeep = "E016"
  case textAfterEnd = "E017"
  case unclosedComment = "E018"
  case tooLarge = "E019"
  case unquotedKey = "E020"
  // Values
  case wrongType = "E021"
  case notInteger = "E022"
  case outOfRange = "E023"
  case numberTooLarge = "E024"
  case missingSetting = "E025"
  case unknownChoice = "E026"
  case malformedIdentifier = "E027"
  case wrongCount = "E028"
  case emptyText = "E029"
  // References
  case unknownPartner = "E030"
  case unknownGoal = "E031"
  case unknownMeasure = "E032"
  case unknownParameter = "E033"
  case duplicateIdentifier = "E034"
  case identityClash = "E035"
  case pairWithItself = "E036"
  case contradiction = "E037"
  case unknownPath = "E038"
  case unreadableFile = "E039"
  // Values that do not fit each other
  case phasesOutOfOrder = "E040"
  case sharesAllZero = "E041"
  case prioritiesAllZero = "E042"
  case deliveryAboveOne = "E043"
  case rangeReversed = "E044"
  case uncertaintyOutOfRange = "E045"
  case tooManyPartners = "E046"
  case networkRequired = "E047"
  case malformedLink = "E048"
  case malformedOverride = "E049"
  // Warnings
  case eventAfterEnd = "W001"
  case fundingAfterEnd = "W002"
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
