import Chance

/// Makes ids from names: letters, digits and dashes, each once, and no two that chance could confuse.
struct IdentifierMaker {
  private var taken: Set<String> = []
  private var identities: Set<UInt32> = []

  /// An id for a name: its letters and digits with dashes; or the name itself if it is an id
  /// already and is to be kept.
  mutating func make(_ name: String, keeping: Bool = false) -> String {
    let base = keeping && Self.isIdentifier(name) ? name : Self.slug(name)
    var candidate = base
    var number = 1
    while !claim(candidate) {
      number += 1
      candidate = "\(base)-\(number)"
    }
    return candidate
  }

  private mutating func claim(_ id: String) -> Bool {
    let hash = identity(of: id)
    guard hash < 0xFFFF_FFFE, !taken.contains(id), !identities.contains(hash) else { return false }
    taken.insert(id)
    identities.insert(hash)
    return true
  }

  static func isIdentifier(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { isPlain($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// At most 40 letters and digits in lower case, with single dashes between words.
  private static func slug(_ name: String) -> String {
    var words: [String] = [""]
    for byte in name.lowercased().utf8.prefix(200) {
      if isPlain(byte) {
        words[words.count - 1].unicodeScalars.append(UnicodeScalar(byte))
      } else if !words[words.count - 1].isEmpty {
        words.append("")
      }
    }
    let slug = words.filter { !$0.isEmpty }.joined(separator: "-").prefix(40)
    let trimmed = slug.hasSuffix("-") ? slug.dropLast() : slug
    return trimmed.isEmpty ? "partner" : String(trimmed)
  }
}
