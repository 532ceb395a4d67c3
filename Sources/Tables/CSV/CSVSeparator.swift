/// The character between two cells.
public enum CSVSeparator: UInt8, Sendable, CaseIterable {
  /// `,`, the standard.
  case comma = 0x2c
  /// `;`, written by spreadsheets where the comma is the decimal sign.
  case semicolon = 0x3b
  /// A tab.
  case tab = 0x09

  /// The separator that a first line such as `sep=;` names, as spreadsheets read and write it, and
  /// the offset behind that line; nil if there is no such line.
  static func said(in bytes: ArraySlice<UInt8>) -> (separator: CSVSeparator, end: Int)? {
    let line = bytes.prefix { $0 != 0x0a && $0 != 0x0d }
    guard line.count == 5, line.starts(with: "sep=".utf8),
      let separator = line.last.flatMap(CSVSeparator.init)
    else { return nil }
    return (separator, line.endIndex)
  }

  /// The separator that occurs most often in the first line, outside quotes; the comma if none does.
  init(detectedIn bytes: ArraySlice<UInt8>) {
    var counts = [0, 0, 0]
    var isQuoted = false
    scan: for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x0a, 0x0d: if !isQuoted { break scan }
      default:
        if !isQuoted, let found = Self.allCases.firstIndex(where: { $0.rawValue == byte }) {
          counts[found] += 1
        }
      }
    }
    let most = counts.max() ?? 0
    self = counts.firstIndex(of: most).map { Self.allCases[$0] } ?? .comma
  }
}
