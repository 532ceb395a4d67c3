/// How patiently PRIM works.
public struct PrimSettings: Hashable, Sendable {
  /// The share of rows peeled off at a time, in (0, ½).
  public let peel: Double
  /// The share of rows pasted back at a time, in (0, ½).
  public let paste: Double
  /// The smallest share of all rows a box may hold, in (0, 1).
  public let minimumMass: Double

  /// The settings used throughout: peel 5 %, paste 5 %, at least 5 % of rows.
  public static let standard = PrimSettings(known: 0.05, 0.05, 0.05)

  private init(known peel: Double, _ paste: Double, _ minimumMass: Double) {
    self.peel = peel
    self.paste = paste
    self.minimumMass = minimumMass
  }

  /// Other settings.
  ///
  /// - Throws: `StatisticsError.setting` for a share out of its range.
  public init(peel: Double, paste: Double, minimumMass: Double) throws(StatisticsError) {
    guard peel > 0, peel < 0.5, paste > 0, paste < 0.5 else {
      throw .setting(name: "peel and paste", allowed: "between 0 and 0.5")
    }
    guard minimumMass > 0, minimumMass < 1 else {
      throw .setting(name: "minimumMass", allowed: "between 0 and 1")
    }
    self.init(known: peel, paste, minimumMass)
  }
}
