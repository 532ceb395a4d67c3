import Tables

/// A file that somebody brings along.
public struct ImportSource: Sendable {
  /// The path as the user gave it, for messages and comments.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why nothing can be made of a file.
///
/// Single cells that are not understood are no error: they are listed in the draft.
public enum ImportError: Error, Sendable, Equatable {
  /// It is no table that can be read.
  case table(file: String, CSVError)
  /// It is no JSON.
  case json(file: String, JSONError)
  /// It is no XML that is understood.
  case markup(file: String, MarkupError)
  /// It lacks a column; the columns that it has.
  case missingColumn(file: String, wanted: String, present: [String])
  /// It lacks a part.
  case missingPart(file: String, wanted: String)
  /// It names nobody.
  case nobody(file: String)
  /// It names more partners than a scenario may list.
  case tooManyPartners(file: String, count: Int)
  /// What kind of file it is cannot be told.
  case unknownFormat(file: String)
}

extension ImportError {
  /// What is wrong, in a sentence without a full stop.
  public var sentence: String {
    switch self {
    case .table(let file, let error): "\(file): \(error.description)"
    case .json(let file, let error): "\(file): \(error)"
    case .markup(let file, let error): "\(file): \(error.sentence)"
    case .missingColumn(let file, let wanted, let present):
      "\(file) has no column \(wanted); it has \(present.joined(separator: ", "))"
    case .missingPart(let file, let wanted): "\(file) has no \(wanted)"
    case .nobody(let file): "\(file) names no partner"
    case .tooManyPartners(let file, let count):
      "\(file) names \(count) partners; a scenario may list 10000"
    case .unknownFormat(let file): "\(file) is of no format that can be recognised"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .table(_, let error): error.fix
    case .json: "Export the map again, as JSON"
    case .markup: "Export the network again, as GraphML or GEXF"
    case .missingColumn: "Rename the column that holds it, or add one"
    case .missingPart: "Export the whole map again"
    case .nobody: "Check that the file is the right one, and not empty"
    case .tooManyPartners: "Use populations for large worlds"
    case .unknownFormat: "Say what it is with --format"
    }
  }
}
