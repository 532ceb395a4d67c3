/// Where on the command line a value stands.
package enum UsagePlace: Sendable, Equatable {
  /// The value of an option, named without dashes.
  case option(String)
  /// A positional argument, by its name in the usage line.
  case argument(String)
}

/// Everything that can be wrong with a command line.
///
/// The cases carry facts; ``UsageReport`` turns them into sentences.
package enum UsageError: Error, Sendable, Equatable {
  /// The first word is not a command.
  case unknownCommand(name: String)
  /// No option of the command (or, without one, of the tool) has this name. Dashes included.
  case unknownOption(dashed: String, command: String?)
  /// The option exists, but belongs to a command and stands in front of it or behind another.
  case misplacedOption(dashed: String, command: String?, owners: [String])
  /// The word begins with a long dash, as word processors write it.
  case longDash(word: String)
  /// The option needs a value and none follows; `next` is the option found in its place.
  case missingValue(option: String, next: String?)
  /// A flag was given a value: `--json=yes`.
  case unexpectedValue(option: String, value: String)
  /// An option that takes one value was given twice.
  case repeatedOption(option: String)
  /// The value is empty.
  case emptyValue(UsagePlace)
  /// Not a whole number.
  case notAnInteger(UsagePlace, text: String)
  /// A whole number outside the range, or beyond 64 bits.
  case integerOutOfRange(UsagePlace, text: String)
  /// Not a number.
  case notANumber(UsagePlace, text: String)
  /// Infinite, not a number, or too large for a double.
  case numberNotFinite(UsagePlace, text: String)
  /// A number outside the range.
  case numberOutOfRange(UsagePlace, text: String)
  /// Not one of the words.
  case unknownChoice(UsagePlace, text: String)
  /// Not of the form `path=value`.
  case notAnAssignment(UsagePlace, text: String)
  /// A positional argument is missing.
  case missingArgument(name: String, command: String)
  /// There are more positional arguments than the command takes.
  case extraArgument(text: String, command: String)
  /// Two options that cannot be used together, named without dashes. For rules of a command.
  case conflict(String, String)
  /// A value that a command itself refuses: what is wrong, what is allowed, what to do.
  case refused(UsagePlace, text: String, cause: String, allowed: String?, fix: String?)
}
