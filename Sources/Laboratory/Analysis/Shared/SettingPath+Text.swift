import Partnership

extension SettingPath {
  /// The path of a text as it stands in `uncertainty`, or nil if there is no such setting.
  init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("parameters", 2):
      guard let parameter = Parameter(name: parts[1]) else { return nil }
      self = .parameter(parameter)
    case ("initial", 2):
      guard let stock = InitialStock(rawValue: parts[1]) else { return nil }
      self = .initial(stock)
    case ("backbone", 2) where parts[1] == "level": self = .backboneLevel
    case ("backbone", 2) where parts[1] == "initial": self = .backboneInitial
    case ("partners", 2):
      guard let field = PartnerField(rawValue: parts[1]) else { return nil }
      self = .everyPartner(field)
    case ("partners", 3):
      guard let field = PartnerField(rawValue: parts[2]) else { return nil }
      self = .partner(id: parts[1], field)
    default: return nil
    }
  }

  /// The values that make sense for the setting itself; nil for one that is added to others.
  var allowed: AllowedRange? {
    switch self {
    case .parameter(let parameter): parameter.definition.allowed
    case .initial, .backboneLevel, .backboneInitial: .nonNegative
    case .everyPartner: nil
    case .partner(_, let field): field.allowed
    }
  }
}
