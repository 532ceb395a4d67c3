/// A setting that differs from one possible world to the next, drawn evenly between two values.
public struct UncertainSetting: Sendable, Hashable {
  /// Which setting.
  public var path: SettingPath
  /// Smallest value.
  public var low: Double
  /// Largest value.
  public var high: Double

  /// An uncertain setting.
  public init(_ path: SettingPath, low: Double, high: Double) {
    self.path = path
    self.low = low
    self.high = high
  }
}

/// The name of a setting that may be uncertain.
public enum SettingPath: Sendable, Hashable {
  /// `parameters.NAME`.
  case parameter(Parameter)
  /// `initial.NAME`.
  case initial(InitialStock)
  /// `backbone.level`.
  case backboneLevel
  /// `backbone.initial`.
  case backboneInitial
  /// `partners.FIELD`: the drawn value is added to the field of every partner.
  case everyPartner(PartnerField)
  /// `partners.ID.FIELD`: the drawn value replaces the field of one partner.
  case partner(id: String, PartnerField)

  /// The path as it stands in files; its hash addresses the draw.
  public var text: String {
    switch self {
    case .parameter(let parameter): "parameters.\(parameter.name)"
    case .initial(let stock): "initial.\(stock.name)"
    case .backboneLevel: "backbone.level"
    case .backboneInitial: "backbone.initial"
    case .everyPartner(let field): "partners.\(field.name)"
    case .partner(let id, let field): "partners.\(id).\(field.name)"
    }
  }

  /// Whether this path applies before another: fewer dots first, then by bytes.
  public func precedes(_ other: SettingPath) -> Bool {
    let (mine, theirs) = (Array(text.utf8), Array(other.text.utf8))
    let dot = UInt8(ascii: ".")
    let (myDots, theirDots) = (mine.count { $0 == dot }, theirs.count { $0 == dot })
    return myDots == theirDots ? mine.lexicographicallyPrecedes(theirs) : myDots < theirDots
  }
}
