/// Text that a spreadsheet will not run as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be computed by a
/// spreadsheet when the file is opened. Such a text gets an apostrophe in front. So that nothing is
/// lost, a text that already has apostrophes in front of such a character gets one more; then
/// ``restored(_:)`` is exact. Only columns of text are treated; numbers keep their sign.
public enum DefusedText {
  /// The rule in a sentence, for documentation.
  public static let note =
    "A text that begins with = + - @, a tab or a carriage return has an apostrophe in front, "
    + "so that no spreadsheet runs it as a formula."

  /// The text as it stands in a file.
  public static func defused(_ text: String) -> String {
    isDangerous(text.utf8) ? "'" + text : text
  }

  /// The text as it was before it was written.
  public static func restored(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isDangerous(text.utf8)
      ? String(text.dropFirst()) : text
  }

  /// Whether the first byte that is not an apostrophe may start a formula.
  static func isDangerous(_ bytes: some Sequence<UInt8>) -> Bool {
    switch bytes.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0d:
      true
    default: false
    }
  }
}
