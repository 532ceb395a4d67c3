import Partnership

/// The partners of a draft under construction, found again by the names that files use.
struct PartnerBook {
  private(set) var members: [ScenarioDraft.Member] = []
  private var positions: [String: Int] = [:]
  private var identifiers = IdentifierMaker()

  /// Adds a partner.
  ///
  /// - Parameters:
  ///   - key: the name by which the file refers to it.
  ///   - id: an id that the file gives it, if any.
  /// - Returns: its position, or nil if the key is taken.
  mutating func add(_ key: String, id: String? = nil, named name: String, source: String) -> Int? {
    let plain = Self.plain(key)
    guard positions[plain] == nil else { return nil }
    let given = id.flatMap { $0.isEmpty ? nil : $0 }
    let id = identifiers.make(given ?? name, keeping: given != nil)
    positions[plain] = members.count
    members.append(
      ScenarioDraft.Member(
        id: id, name: .init(name.isEmpty ? id : name, source),
        sector: .init("unknown", "not given: name one, for contact depends on it")))
    return members.count - 1
  }

  /// The position of a partner, or nil if nobody has that name.
  func position(_ key: String) -> Int? { positions[Self.plain(key)] }

  /// The id of the partner that a file calls so.
  func id(_ key: String) -> String? { position(key).map { members[$0].id } }

  /// Changes a partner.
  mutating func change(_ position: Int, _ body: (inout ScenarioDraft.Member) -> Void) {
    body(&members[position])
  }

  /// All partners, or an error if there are none or too many.
  func checked(_ file: String) throws(ImportError) -> [ScenarioDraft.Member] {
    guard !members.isEmpty else { throw .nobody(file: file) }
    guard members.count <= 10_000 else {
      throw .tooManyPartners(file: file, count: members.count)
    }
    return members
  }

  private static func plain(_ key: String) -> String {
    key.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline })
      .joined(separator: " ")
  }
}
