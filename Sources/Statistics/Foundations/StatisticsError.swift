/// Why a statistical request could not be answered.
///
/// A request is refused only when its shape or its settings are wrong. An answer that does not exist
/// for the data at hand (the spread of one value, say) is an empty optional or a typed note in the
/// result, never an error and never a number that is not one.
public enum StatisticsError: Error, Hashable, Sendable {
  /// Fewer values than the method needs.
  case tooFew(needed: Int, found: Int)
  /// Two columns that belong together differ in length.
  case unequalLengths(expected: Int, found: Int)
  /// A value that is infinite or not a number, by its position from 0.
  case notFinite(position: Int)
  /// A setting outside the values it may take.
  case setting(name: String, allowed: String)
  /// More Sobol' dimensions than there are direction numbers.
  case tooManyDimensions(asked: Int, available: Int)
  /// A name in the request that the table does not have.
  case unknownName(String)
  /// Two columns under one name.
  case repeatedName(String)
  /// A quantity that must vary does not.
  case noSpread
  /// Several candidates share first place exactly, so no best one can be singled out.
  case tiedForBest
}
