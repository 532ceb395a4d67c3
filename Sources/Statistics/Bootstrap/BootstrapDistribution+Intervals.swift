extension BootstrapDistribution {
  /// The percentile interval: the type-7 quantiles of θ* at α/2 and 1 − α/2.
  public func percentileInterval(_ confidence: Confidence = .percent95) -> BootstrapInterval {
    interval(confidence.lowerLevel, confidence.upperLevel, .percentile)
  }

  /// The basic interval: the percentile interval mirrored at the estimate, 2θ − q.
  public func basicInterval(_ confidence: Confidence = .percent95) -> BootstrapInterval {
    let percentile = percentileInterval(confidence)
    let low = 2 * estimate - percentile.interval.high
    let high = 2 * estimate - percentile.interval.low
    guard let mirrored = Interval(low, high) else { return percentile }
    return BootstrapInterval(
      interval: mirrored, kind: .basic, note: percentile.note, correction: nil)
  }

  /// The bias-corrected and accelerated interval (BCa).
  ///
  ///     z₀ = Φ⁻¹( (#(θ* < θ) + #(θ* ≤ θ)) / 2B )
  ///     u_i = (n − 1)(mean of θ₍.₎ − θ₍i₎),   a = Σu³/n³ / (6 (Σu²/n²)^{3/2})
  ///     level(q) = Φ( z₀ + (z₀ + z_q)/(1 − a(z₀ + z_q)) )
  ///
  /// Where z₀ is infinite (θ outside all θ*), or a is undefined or too large, the percentile interval
  /// is given instead and noted.
  ///
  /// - Parameters:
  ///   - leaveOneOut: the statistic with each value left out in turn, θ₍i₎.
  ///   - confidence: the level.
  ///
  /// Source: Efron, "Better bootstrap confidence intervals", JASA 82, 1987.
  public func biasCorrectedInterval(
    leaveOneOut: [Double], _ confidence: Confidence = .percent95
  ) -> BootstrapInterval {
    guard !isDegenerate else { return percentileInterval(confidence) }
    guard
      let correction = BiasCorrection(self, leaveOneOut: leaveOneOut, confidence: confidence)
    else {
      let plain = interval(confidence.lowerLevel, confidence.upperLevel, .percentile)
      return BootstrapInterval(
        interval: plain.interval, kind: .percentile, note: .correctionUndefined, correction: nil)
    }
    let corrected = interval(correction.lowerLevel, correction.upperLevel, .biasCorrected)
    return BootstrapInterval(
      interval: corrected.interval, kind: .biasCorrected, note: nil, correction: correction)
  }

  private func interval(
    _ lower: Double, _ upper: Double, _ kind: BootstrapInterval.Kind
  ) -> BootstrapInterval {
    let (low, high) = (replicates.quantile(lower), replicates.quantile(upper))
    return BootstrapInterval(
      interval: Interval(orderedLow: min(low, high), high: max(low, high)), kind: kind,
      note: isDegenerate ? .degenerate : nil, correction: nil)
  }
}

extension Interval {
  /// The interval between two finite numbers known to be in order.
  init(orderedLow low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}
