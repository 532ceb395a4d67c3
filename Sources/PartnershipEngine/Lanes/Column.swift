import Processor

/// A fixed number of values in one piece of memory: one column of a struct of arrays.
///
/// Unlike an array a column has one owner and is never shared, so that writing an element needs no
/// check for other owners.
///
/// Indices are positions of a blueprint: partners, views, pairs, goals. ``LinkTable`` checks those that
/// come from tables once, all others run from 0 to a count. So debug builds, in which the tests run,
/// check every access and release builds check rows and parts.
///
/// Memory: a ``ColumnRoom`` is allocated in `init` and freed in `deinit`; a pointer leaves the column only
/// as ``cells``, for the length of a step.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private let room: ColumnRoom
  private let start: UnsafeMutablePointer<Element>
  /// Number of elements.
  let count: Int

  /// A column with the same value everywhere.
  init(repeating value: Element, count: Int) {
    (room, start) = Column.room(for: count)
    let isZero = withUnsafeBytes(of: value) { $0.allSatisfy { $0 == 0 } }
    if !isZero { start.initialize(repeating: value, count: count) }
    self.count = count
  }

  /// A column with the elements of an array.
  init(_ elements: [Element]) {
    (room, start) = Column.room(for: elements.count)
    count = elements.count
    for index in 0..<count { (start + index).initialize(to: elements[index]) }
  }

  /// Memory for a column, and behind it enough for eight to be read and written from any element on.
  private static func room(for count: Int) -> (ColumnRoom, UnsafeMutablePointer<Element>) {
    let room = ColumnRoom(bytes: (count + padding) * MemoryLayout<Element>.stride)
    return (room, room.start.bindMemory(to: Element.self, capacity: count + padding))
  }

  /// Elements behind the last: what a slice may reach beyond it.
  private static var padding: Int { MemoryLayout<Element>.size <= 8 ? 7 : 0 }

  deinit { room.deallocate() }

  /// One element; an index outside the column is a programming error, found by debug builds.
  @inline(__always) subscript(index: Int) -> Element {
    get {
      assert(UInt(bitPattern: index) < UInt(bitPattern: count))
      return start[index]
    }
    set {
      assert(UInt(bitPattern: index) < UInt(bitPattern: count))
      start[index] = newValue
    }
  }

  /// Takes over every element of a column of the same length.
  func copy(_ other: borrowing Column<Element>) {
    precondition(count == other.count)
    start.update(from: other.start, count: count)
  }

  /// Sets every element.
  func fill(_ value: Element) { start.update(repeating: value, count: count) }

  /// The whole column for the inner loops of a step.
  @inline(__always) var cells: Cells<Element> { Cells(start: start, count: count) }

  /// The cells of a row, checked once; indices stay those of the column.
  @inline(__always) func cells(of row: Range<Int>) -> Cells<Element> {
    precondition(row.lowerBound >= 0 && row.upperBound <= count)
    return cells
  }

  /// The cells of a part, checked once; indices count from its start.
  @inline(__always) func part(_ part: Range<Int>) -> Cells<Element> {
    precondition(part.lowerBound >= 0 && part.upperBound <= count)
    return Cells(start: start + part.lowerBound, count: part.count)
  }
}

/// The memory of a column as inner loops see it: a place that does not move while a step writes.
///
/// An index must come from a row that was checked, or from ``LinkTable``, whose positions were
/// checked when it was made. So a release build checks once a row and not once an element; debug
/// builds, in which the tests run, check every access. Cells must not outlive the step.
///
/// Threads that share cells write different elements; see ``Crew``.
struct Cells<Element: BitwiseCopyable>: @unchecked Sendable {
  fileprivate let start: UnsafeMutablePointer<Element>
  fileprivate let count: Int

  /// Whether there are none.
  @inline(__always) var isEmpty: Bool { count == 0 }

  /// Whether they begin at a line of the caches.
  var isAtLine: Bool { UInt(bitPattern: start) % 64 == 0 }

  /// Eight neighbouring numbers.
  @inline(__always) func eight(from index: Int) -> Lane8 where Element == Double {
    Lane8(neighbours(as: SIMD8<Double>.self, from: index))
  }
  /// Eight neighbouring random words.
  @inline(__always) func eight(from index: Int) -> Draw8 where Element == UInt32 {
    Draw8(neighbours(as: SIMD8<UInt32>.self, from: index))
  }
  /// Eight neighbouring positions.
  @inline(__always) func eight(from index: Int) -> Draw8 where Element == Int32 {
    Draw8(neighbours(as: SIMD8<UInt32>.self, from: index))
  }
  /// Eight neighbouring masks.
  @inline(__always) func eight(from index: Int) -> SIMD8<UInt8> where Element == Mask1 {
    neighbours(as: SIMD8<UInt8>.self, from: index)
  }
  /// Eight neighbouring bytes.
  @inline(__always) func eight(from index: Int) -> SIMD8<UInt8> where Element == UInt8 {
    neighbours(as: SIMD8<UInt8>.self, from: index)
  }
  /// Eight neighbouring answers, 1 for yes.
  @inline(__always) func eight(from index: Int) -> SIMD8<UInt8> where Element == Bool {
    neighbours(as: SIMD8<UInt8>.self, from: index)
  }

  /// Eight neighbours; what lies behind the last element of a column counts for nothing.
  @inline(__always) private func neighbours<Eight: BitwiseCopyable>(
    as eight: Eight.Type, from index: Int
  ) -> Eight {
    assert(index >= 0 && index < count)
    assert(MemoryLayout<Eight>.size == 8 * MemoryLayout<Element>.size)
    return UnsafeRawPointer(start + index).loadUnaligned(as: Eight.self)
  }

  /// Sets eight neighbours, or what is left of the column and some of what lies behind it.
  @inline(__always) func set<Eight: BitwiseCopyable>(eight: Eight, from index: Int) {
    assert(index >= 0 && index < count)
    assert(MemoryLayout<Eight>.size == 8 * MemoryLayout<Element>.size)
    UnsafeMutableRawPointer(start + index).storeBytes(of: eight, as: Eight.self)
  }

  /// The number of one lane of one element.
  @inline(__always) func number(_ index: Int, lane: Int) -> Double where Element: Lanes {
    assert(index >= 0 && index < count && lane >= 0 && lane < Element.width)
    return UnsafeRawPointer(start + index).load(fromByteOffset: lane * 8, as: Double.self)
  }

  /// Begins to bring an element into the caches, if there is one.
  @inline(__always) func fetch(_ index: Int) { processor_prefetch(start + index) }

  @inline(__always) subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return start[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      start[index] = newValue
    }
  }
}
