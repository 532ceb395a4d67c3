/// Which parameters matter at all: elementary effects along Morris trajectories.
///
///     effect = (y at the higher x_i − y at the lower)/|step| in unit scale
///     μ = mean of effects, μ* = mean of |effects|, σ = their standard deviation (n − 1)
///
/// A large μ* marks an influential parameter; a σ as large as μ* marks curvature or interaction.
///
/// Source: Morris, Technometrics 33, 1991; μ*: Campolongo, Cariboni and Saltelli, Environmental
/// Modelling and Software 22, 2007.
public struct MorrisAnalysis: Hashable, Sendable {
  /// The effects of one parameter.
  public struct Effect: Hashable, Sendable {
    /// The number of effects, one a trajectory without failures in the two runs.
    public let count: Int
    /// μ, the mean effect; nothing without effects.
    public let mean: Double?
    /// μ*, the mean size of an effect; nothing without effects.
    public let meanSize: Double?
    /// σ, the standard deviation of the effects; nothing below two.
    public let standardDeviation: Double?
  }

  /// One a parameter.
  public let effects: [Effect]

  /// Reads the effects off trajectories of k + 1 rows, each of which changes one parameter.
  ///
  /// - Parameters:
  ///   - rows: `[row][parameter]` in unit scale, trajectory after trajectory.
  ///   - outputs: one a row; a missing one is a failed run.
  /// - Throws: `StatisticsError` if rows and outputs do not match, do not make whole trajectories, or
  ///   two neighbouring rows of one trajectory do not differ in exactly one parameter.
  public init(rows: [[Double]], outputs: [Double?]) throws(StatisticsError) {
    try requireEqualLengths(rows.count, outputs.count)
    guard let parameters = rows.first?.count, parameters >= 1 else {
      throw .tooFew(needed: 2, found: rows.count)
    }
    let length = parameters + 1
    guard rows.count.isMultiple(of: length) else {
      throw .unequalLengths(expected: (rows.count / length + 1) * length, found: rows.count)
    }
    var collected: [[Double]] = Array(repeating: [], count: parameters)
    for row in rows.indices where row % length != 0 {
      try requireEqualLengths(parameters, rows[row].count)
      let step = try MorrisAnalysis.step(from: rows[row - 1], to: rows[row])
      guard let before = outputs[row - 1], let after = outputs[row],
        let effect = ((after - before) / step.size).ifFinite
      else { continue }
      collected[step.parameter].append(effect)
    }
    effects = collected.map(Effect.init)
  }

  private static func step(
    from one: [Double], to other: [Double]
  ) throws(StatisticsError) -> (parameter: Int, size: Double) {
    let changed = one.indices.filter { one[$0] != other[$0] }
    guard changed.count == 1, let size = (other[changed[0]] - one[changed[0]]).ifFinite else {
      throw .setting(name: "rows", allowed: "trajectories that change one parameter a step")
    }
    return (changed[0], size)
  }
}

extension MorrisAnalysis.Effect {
  fileprivate init(_ effects: [Double]) {
    let sample = Sample(effects)
    count = effects.count
    mean = sample?.mean
    meanSize = Sample(effects.map(\.magnitude))?.mean
    standardDeviation = sample?.standardDeviation
  }
}
