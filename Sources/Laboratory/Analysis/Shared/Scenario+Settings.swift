import Partnership

extension Scenario {
  /// The scenario with settings held at values in every world.
  ///
  /// Each means what it means among the uncertain settings, where it stands from now on with equal
  /// ends: `partners.FIELD` is added to the field of every partner, all others replace the value, and
  /// a strategy's own parameters still win.
  public func holding(_ settings: [(path: SettingPath, value: Double)]) -> Scenario {
    var held = self
    held.uncertainty.removeAll { old in settings.contains { $0.path == old.path } }
    held.uncertainty += settings.map { UncertainSetting($0.path, low: $0.value, high: $0.value) }
    return held
  }

  /// The scenario with some of its strategies only, in the order given.
  func keeping(strategies positions: [Int]) -> Scenario {
    var kept = self
    kept.strategies = positions.map { strategies[$0] }
    return kept
  }
}
