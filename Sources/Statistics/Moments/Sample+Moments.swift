extension Sample {
  /// The arithmetic mean Σx/n, summed with compensation.
  public var mean: Double {
    let n = Double(count)
    let sum = compensatedSum(values)
    return sum.isFinite ? sum / n : compensatedSum(values.map { $0 / n })
  }

  /// The sample variance Σ(x − mean)²/(n − 1); nothing for a single value.
  public var variance: Double? {
    guard count >= 2 else { return nil }
    return (centralSum(power: 2) / Double(count - 1)).ifFinite
  }

  /// The population variance Σ(x − mean)²/n; nothing if it leaves the range of doubles.
  public var populationVariance: Double? {
    (centralSum(power: 2) / Double(count)).ifFinite
  }

  /// The sample standard deviation, the square root of the variance with n − 1.
  public var standardDeviation: Double? {
    variance?.squareRoot()
  }

  /// The standard error of the mean, sd/√n.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// The skewness m₃/m₂^{3/2} with central moments over n: 0 for symmetric data, positive when the
  /// long tail is to the right; nothing for a constant column.
  public var skewness: Double? {
    guard !isConstant, let second = populationVariance, second > 0 else { return nil }
    let third = centralSum(power: 3) / Double(count)
    return (third / (second * second.squareRoot())).ifFinite
  }

  /// Student's interval for the mean, mean ± t(1 − α/2, n − 1)·sd/√n; nothing for a single value.
  public func meanInterval(_ confidence: Confidence = .percent95) -> Interval? {
    var criticalValues = StudentCriticalValues(confidence)
    return meanConfidenceInterval(
      mean: mean, standardError: standardError, critical: criticalValues.value(count: count))
  }

  /// Σ(x − mean)^power; exactly 0 for a constant column.
  private func centralSum(power: Int) -> Double {
    if isConstant { return 0 }
    let centre = mean
    var sum = CompensatedSum()
    for value in values {
      let deviation = value - centre
      sum.add(power == 2 ? deviation * deviation : deviation * deviation * deviation)
    }
    return sum.value
  }
}
