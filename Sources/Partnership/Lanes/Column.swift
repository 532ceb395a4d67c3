/// A fixed number of values in one piece of memory: one column of a struct of arrays.
///
/// Unlike an array a column has one owner and is never shared, so that writing an element needs no
/// check for other owners. Every access is checked against the count.
///
/// Memory: the pointer is allocated in `init` and freed in `deinit`; it never leaves the column.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private let start: UnsafeMutablePointer<Element>
  /// Number of elements.
  let count: Int

  /// A column with the same value everywhere.
  init(repeating value: Element, count: Int) {
    start = .allocate(capacity: count)
    start.initialize(repeating: value, count: count)
    self.count = count
  }

  /// A column with the elements of an array.
  init(_ elements: [Element]) {
    start = .allocate(capacity: elements.count)
    count = elements.count
    for index in 0..<count { (start + index).initialize(to: elements[index]) }
  }

  deinit { start.deallocate() }

  /// One element; an index outside the column is a programming error.
  @inline(__always) subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return start[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      start[index] = newValue
    }
  }

  /// Sets every element.
  func fill(_ value: Element) { start.update(repeating: value, count: count) }
}
