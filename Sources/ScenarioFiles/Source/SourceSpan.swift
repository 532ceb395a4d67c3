/// A stretch of bytes of one source text.
package struct SourceSpan: Sendable, Hashable {
  private let first: UInt32
  private let last: UInt32
  /// Which text of the ``SourceSet``.
  package let source: UInt16

  /// A stretch from `start` up to and without `end`, in bytes counted from 0.
  ///
  /// Positions beyond 4 GB, which no accepted text has, are cut to 4 GB.
  package init(source: UInt16, start: Int, end: Int) {
    self.source = source
    first = UInt32(clamping: start)
    last = UInt32(clamping: max(start, end))
  }

  /// First byte.
  package var start: Int { Int(first) }
  /// The byte after the last one.
  package var end: Int { Int(last) }
}

/// A place in a text as an editor shows it.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Line, counted from 1; lines end with LF, CR LF or CR.
  public let line: Int
  /// Column, counted from 1 in Unicode characters (scalars); a tab counts as one.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one place comes before another.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
