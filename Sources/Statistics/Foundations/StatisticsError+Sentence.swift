extension StatisticsError: CustomStringConvertible {
  /// The error as one sentence for a person.
  public var description: String {
    switch self {
    case .tooFew(let needed, let found):
      "This needs at least \(needed) values and got \(found)."
    case .unequalLengths(let expected, let found):
      "The columns must have the same length: expected \(expected) values, found \(found)."
    case .notFinite(let position):
      "The value at position \(position) is not a finite number."
    case .setting(let name, let allowed):
      "The setting \(name) must be \(allowed)."
    case .tooManyDimensions(let asked, let available):
      "A Sobol' sequence here has at most \(available) dimensions and \(asked) were asked for; "
        + "use a Latin hypercube, or screen the parameters with Morris trajectories first."
    case .unknownName(let name):
      "Nothing in the table is named \(name)."
    case .repeatedName(let name):
      "There are two columns named \(name)."
    case .noSpread:
      "All values are equal, so there is nothing to analyse."
    case .tiedForBest:
      "Several candidates share first place exactly, so no best one can be singled out."
    }
  }
}
