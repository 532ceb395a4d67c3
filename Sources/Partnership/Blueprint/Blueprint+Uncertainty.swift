extension Blueprint {
  /// The settings that differ between worlds, in the order in which they apply.
  public var uncertainPaths: [SettingPath] { uncertainty.map(\.path) }

  /// The drawn values of one world, in the order of ``uncertainPaths``. For `partners.FIELD` the
  /// value is what is added to the field of every partner.
  public func drawnValues(replication: Int) -> [Double] {
    uncertainty.map { $0.draw(replication: UInt32(truncatingIfNeeded: replication), key: key) }
  }

  /// The parameters of the scenario, before any is drawn and before strategies override them.
  public var parameters: ParameterSet<Double> {
    ParameterSet<Double>.defaults.overridden(by: scenario.parameters)
  }
}
