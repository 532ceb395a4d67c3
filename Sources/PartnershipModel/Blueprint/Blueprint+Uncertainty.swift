import Chance

extension Blueprint {
  /// The settings that differ between worlds, in the order in which they apply.
  public var uncertainPaths: [SettingPath] { uncertainty.map(\.path) }

  /// The drawn values of one world, in the order of ``uncertainPaths``. For `partners.FIELD` the
  /// value is what is added to the field of every partner.
  public func drawnValues(replication: Int) -> [Double] {
    uncertainty.map { setting in
      let word = Philox.words(
        key: key,
        counter: (setting.identity, 0xFFFF_FFFE, 0, UInt32(truncatingIfNeeded: replication))
      ).0
      return setting.low + (setting.high - setting.low) * Philox.uniform(word)
    }
  }

  /// The parameters of the scenario, before any is drawn and before strategies override them.
  public var parameters: ParameterSet<Double> {
    ParameterSet<Double>.defaults.overridden(by: scenario.parameters)
  }
}
