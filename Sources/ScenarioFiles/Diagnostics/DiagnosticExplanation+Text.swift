extension DiagnosticCode {
  /// Explanations of mistakes in the text as such; nil for other codes.
  var explanationOfText: DiagnosticExplanation? {
    explanationOfEncoding ?? explanationOfPunctuation ?? explanationOfWord
  }

  private var explanationOfEncoding: DiagnosticExplanation? {
    switch self {
    case .notUTF8:
      .init(
        "not UTF-8",
        "Scenario files are UTF-8 text. Some programs save other encodings, in which letters such "
          + "as é are other bytes. Open the file in an editor and save it as UTF-8.",
        example: "name: \"Long B\\xE9ach\"    (saved as Latin-1)")
    case .emptyFile:
      .init(
        "nothing in the file",
        "The file is empty or holds only comments. A scenario is one object: it starts with { and "
          + "ends with }.",
        example: "// a comment, and nothing else")
    case .tooLarge:
      .init(
        "file too large",
        "Files of 4 GB or more are not read. Describe many partners as a population instead of "
          + "listing them.",
        example: "a file of 5 GB")
    case .nestedTooDeep:
      .init(
        "nested too deep",
        "Lists and objects stand inside each other more than 200 deep, which no scenario needs. "
          + "Most likely closing brackets are missing.",
        example: "notes: " + String(repeating: "[", count: 201))
    case .textAfterEnd:
      .init(
        "text after the end",
        "A file holds one scenario. After its closing } only comments may follow; perhaps a } "
          + "stands too early.",
        example: "{name: \"East Bay\"} }")
    default: nil
    }
  }

  private var explanationOfPunctuation: DiagnosticExplanation? {
    switch self {
    case .unexpectedCharacter:
      .init(
        "unexpected character",
        "A character stands where it means nothing. Settings are separated by commas, comments "
          + "start with //, texts stand in straight quotes.",
        example: "months: 36; seed: 7")
    case .missingComma:
      .init(
        "missing comma",
        "A comma separates each setting, and each entry of a list, from the next.",
        example: "months: 36\n seed: 7")
    case .missingColon:
      .init(
        "missing colon", "A colon stands between the name of a setting and its value.",
        example: "months 36")
    case .missingValue:
      .init(
        "missing name or value",
        "Inside { } every setting has a name and a value, and between two commas something stands. "
          + "A comma after the last entry is allowed.",
        example: "months: , seed: 7")
    case .unclosedText:
      .init(
        "text not closed",
        "A text ends with the quote with which it began, in the same line. To continue it in the "
          + "next line, end the line with a backslash.",
        example: "description: \"East Bay,\n months: 36")
    case .unclosedBracket:
      .init(
        "bracket not closed",
        "A { or [ is not closed by its } or ]. The message shows where it was opened. If the file "
          + "ends in the middle of something, it was probably cut off.",
        example: "initial: {capability: [1}")
    case .strayBracket:
      .init(
        "bracket closes nothing", "A } or ] stands where none is open that it could close.",
        example: "months: 36]")
    case .unclosedComment:
      .init(
        "comment not closed", "A comment that begins with /* ends with */, which is missing.",
        example: "months: 36 /* three years")
    default: nil
    }
  }

  private var explanationOfWord: DiagnosticExplanation? {
    switch self {
    case .badEscape:
      .init(
        "escape without meaning",
        "In a text a backslash begins an escape, such as \\n for a new line or \\u00E9 for é. A "
          + "backslash itself is written twice.",
        example: "description: \"C:\\u\"")
    case .malformedNumber:
      .init(
        "not a number",
        "Numbers are written like 12, -3, 0.5 or 1e-3: with a point, without separators, units or "
          + "leading zeros.",
        example: "months: 36months")
    case .notFinite:
      .init(
        "not a finite number",
        "Infinity and NaN are known to JSON5, but no setting of a scenario can have such a value.",
        example: "months: Infinity")
    case .unquotedText:
      .init(
        "text without quotes",
        "A value that is a text stands in quotes. Only null, true and false are words without.",
        example: "description: East Bay")
    case .unquotedKey:
      .init(
        "name without quotes",
        "The name of a setting needs quotes if it has other characters than letters, digits, $ and "
          + "_, or begins with a digit.",
        example: "uncertainty: {parameters.silo: [0, 1]}")
    default: nil
    }
  }
}
