/// The text without "select graphic rendition" escape sequences.
func withoutEscapes(_ text: String) -> String {
  var rest = text[...]
  var result = ""
  while let escape = rest.firstIndex(of: "\u{1B}") {
    result += rest[..<escape]
    guard let end = rest[escape...].firstIndex(of: "m") else { break }
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}
