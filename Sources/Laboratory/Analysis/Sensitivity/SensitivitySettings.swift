import Partnership

/// How to find out which settings drive a result.
public struct SensitivitySettings: Sendable {
  /// Methods.
  public enum Method: String, CaseIterable, Sendable {
    /// Shares of variance, from a design of their own.
    case sobol
    /// Elementary effects, from a design of their own: a screening with few runs.
    case morris
    /// Shifts of the whole distribution, from the study's own worlds.
    case pawn
    /// What separates worlds of interest from the others, from the study's own worlds.
    case regional
  }

  /// The method.
  public var method: Method
  /// What is read off a run.
  public var reading: Reading
  /// Base rows of a Sobol' design, a power of two.
  public var rows: Int
  /// Worlds over which every row is averaged; nil treats luck as one more factor.
  public var worlds: Int?
  /// Whether interactions of pairs are wanted.
  public var hasSecondOrder: Bool
  /// Independent shifts of the design, over which intervals are made; nil resamples rows instead.
  public var shifts: Int?
  /// Trajectories of a Morris design.
  public var trajectories: Int
  /// Slices of PAWN.
  public var slices: Int

  /// Settings.
  public init(
    method: Method = .sobol, reading: Reading = Reading(.outcome), rows: Int = 256,
    worlds: Int? = nil, hasSecondOrder: Bool = false, shifts: Int? = nil, trajectories: Int = 20,
    slices: Int = 10
  ) {
    self.method = method
    self.reading = reading
    self.rows = rows
    self.worlds = worlds
    self.hasSecondOrder = hasSecondOrder
    self.shifts = shifts
    self.trajectories = trajectories
    self.slices = slices
  }
}
