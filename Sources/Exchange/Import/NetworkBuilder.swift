import Partnership

/// Collects the partners and ties of a network file into a draft.
struct NetworkBuilder {
  let file: String
  let legend: Legend
  private(set) var draft: ScenarioDraft
  private var book = PartnerBook()
  /// Whether ties name partners by ids, and not by names for people.
  private let tiesNameIDs: Bool

  /// Trust and experience of a tie without any number: our guess, a little above strangers.
  static let plainTie = (trust: 0.5, experience: 3.0)

  init(file: String, name: String, legend: Legend, tiesNameIDs: Bool = false) {
    self.file = file
    self.tiesNameIDs = tiesNameIDs
    self.legend = legend
    draft = ScenarioDraft(name: name)
  }

  /// Adds a partner; the position of the earlier one if the key is taken, which is listed.
  mutating func partner(
    _ key: String, id: String? = nil, label: String? = nil, place: String
  ) -> Int? {
    let name = label.flatMap { $0.isEmpty ? nil : $0 } ?? key
    guard !key.isEmpty else {
      draft.leftovers.append("\(place): a partner without a name")
      return nil
    }
    if let position = book.add(key, id: id, named: name, source: place) { return position }
    draft.leftovers.append("\(place): \"\(key)\" is named before")
    return nil
  }

  /// The partner of a key, made if a tie is the first to name it.
  private mutating func end(_ key: String, place: String) -> Int? {
    if let known = book.position(key) { return known }
    return partner(key, id: tiesNameIDs ? key : nil, place: "named by the tie \(place)")
  }

  /// Adds a tie.
  ///
  /// - Parameters:
  ///   - trust: the number and how it was read; nil if there is none.
  ///   - experience: the amount of evidence; nil if there is none.
  mutating func tie(
    _ from: String, _ to: String, isMutual: Bool, trust: ScenarioDraft.Sourced<Double>?,
    experience: Double? = nil, place: String
  ) {
    guard !from.isEmpty, !to.isEmpty else {
      return draft.leftovers.append("\(place): a tie with one end only")
    }
    guard let first = end(from, place: place), let second = end(to, place: place) else { return }
    guard first != second else {
      return draft.leftovers.append("\(place): \"\(from)\" is tied to itself")
    }
    let how = trust?.source ?? "no strength given: our guess"
    let seen = experience == nil ? "; experience: our guess" : ""
    draft.ties.append(
      ScenarioDraft.Tie(
        from: book.members[first].id, to: book.members[second].id, isMutual: isMutual,
        trust: trust?.value ?? Self.plainTie.trust,
        experience: experience ?? Self.plainTie.experience, source: "\(place): \(how)\(seen)"))
  }

  /// Takes what a file says of a partner: sector, status, numbers, profile; the rest is kept as a
  /// comment beside the partner and listed.
  mutating func attribute(_ name: String, _ value: String, of position: Int, place: String) {
    guard !value.isEmpty else { return }
    let plain = TableSheet.plain(name)
    if ["sector", "type", "category"].contains(plain) {
      return book.change(position) { $0.sector = .init(value, place) }
    }
    if plain == "status", status(value.lowercased(), of: position, place: place) { return }
    if let text = Profile.path(plain) {
      return book.change(position) { $0.profile[keyPath: text] = value }
    }
    if let field = PartnerField(rawValue: plain), let number = number(value, field, place) {
      return book.change(position) { $0.numbers.append((field, number)) }
    }
    draft.leftovers.append("\(place) of \(book.members[position].id): \"\(value)\"")
  }

  private mutating func status(_ word: String, of position: Int, place: String) -> Bool {
    if word == NetworkHistory.left {
      let name = book.members[position].name.value
      draft.leftovers.append(
        "\(place): \"\(name)\" had left for good; a scenario begins with members and prospects, so it "
          + "is a prospect here and may join again")
      book.change(position) { $0.status = .init(.prospect, "\(place): had left") }
      return true
    }
    guard let status = Partner.Status(rawValue: word) else { return false }
    book.change(position) { $0.status = .init(status, place) }
    return true
  }

  private func number(
    _ text: String, _ field: PartnerField, _ place: String
  ) -> ScenarioDraft.Sourced<Double>? {
    if let value = NumberScale.number(text) {
      return field.allowed.contains(value) ? .init(value, place) : nil
    }
    guard let found = legend.number(text, field.isRelative ? .power : .share),
      field.allowed.contains(found.value)
    else { return nil }
    return .init(found.value, "\(place): \"\(found.word)\" by the legend")
  }

  /// Lists something that was not understood.
  mutating func leave(_ text: String) { draft.leftovers.append(text) }

  /// The finished draft.
  func finished(_ what: String) throws(ImportError) -> ScenarioDraft {
    var draft = draft
    draft.members = try book.checked(file)
    draft.heading = [
      "Made from \(file), \(what): \(draft.members.count) partners and \(draft.ties.count) ties.",
      "Each value has its source beside it; numbers without a source are defaults.",
    ]
    return draft
  }
}

extension Profile {
  /// The text of the organiser that a plain name means; engagement, power and values are numbers
  /// first, and their words have a suffix.
  static func path(_ plain: String) -> WritableKeyPath<Profile, String>? {
    switch plain {
    case "interest": \.interest
    case "desiredoutcomes": \.desiredOutcomes
    case "engagementinwords": \.engagement
    case "powerinwords": \.power
    case "valuesinwords": \.values
    case "fears": \.fears
    case "alliances": \.alliances
    default: nil
    }
  }
}

/// Reads the strength of ties, which files count to 1, to 5, to 10 or to 100.
struct StrengthReader {
  /// Names of what becomes the trust of a relationship, the best first: the share of kept promises
  /// is just that; trust of the model holds in addition what a partner extends to anybody.
  static let names = ["kept", "trust", "strength", "weight"]

  /// Which of the names that a tie has is used; names below it say the same less exactly.
  static func used(_ names: [String]) -> String? {
    self.names.first { names.contains($0) }
  }

  /// Amount of evidence from a text; nil if it is none.
  static func evidence(_ text: String) -> Double? {
    NumberScale.number(text).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// Whether a name needs no mention as not understood: it is used, or stands for what is used.
  static func covers(_ used: String?, _ name: String) -> Bool {
    name == used || name == "experience" || (used == "kept" && name == "trust")
  }

  private let scale: NumberScale
  private let legend: Legend

  init(_ texts: [String], legend: Legend) {
    scale = .shares(texts.compactMap { NumberScale.number($0) })
    self.legend = legend
  }

  /// Trust from the text of a strength; nil if there is none or it is not understood.
  func trust(_ text: String, _ name: String) -> ScenarioDraft.Sourced<Double>? {
    if let raw = NumberScale.number(text) {
      guard let value = scale.convert(raw), (0...1).contains(value) else { return nil }
      return .init(value, "\(name) \(text)" + (scale.words.isEmpty ? "" : ", \(scale.words)"))
    }
    guard let found = legend.number(text, .share), (0...1).contains(found.value) else { return nil }
    return .init(found.value, "\(name) \"\(found.word)\" by the legend")
  }
}
