/// A column as numbers: categories stand as their places in ascending order of their names.
struct CodedColumn: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case real
    case integer
    case category([String])
  }

  let name: String
  let kind: Kind
  let values: [Double]

  init(_ column: DiscoveryTable.Column) throws(StatisticsError) {
    name = column.name
    switch column.values {
    case .real(let numbers):
      try requireFinite(numbers)
      kind = .real
      values = numbers
    case .integer(let numbers):
      kind = .integer
      values = numbers.map(Double.init)
    case .category(let names):
      let categories = names.sorted().reduce(into: [String]()) { unique, name in
        if unique.last != name { unique.append(name) }
      }
      kind = .category(categories)
      // Binary search in the sorted categories keeps this free of hash tables.
      values = names.map { Double(place(of: $0, in: categories)) }
    }
  }

  /// The limit that lets every value through: observed minimum to maximum, or all categories.
  var open: BoxLimit {
    switch kind {
    case .category(let categories): return .categories(categories)
    case .real, .integer:
      let low = values.reduce(.infinity, min)
      return .range(low: low, high: values.reduce(-.infinity, max))
    }
  }

  /// The rows of a list whose value a limit lets through.
  func rows(_ rows: [Int], within limit: BoxLimit) -> [Int] {
    switch (limit, kind) {
    case (.range(let low, let high), _):
      return rows.filter { low <= values[$0] && values[$0] <= high }
    case (.categories(let kept), .category(let categories)):
      let isKept = categories.map(kept.contains)
      return rows.filter { isKept[Int(values[$0])] }
    case (.categories, _):
      return rows
    }
  }
}

/// The place of an item in an ascending list that holds it.
private func place(of item: String, in sorted: [String]) -> Int {
  var (low, high) = (0, sorted.count - 1)
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] < item { low = middle + 1 } else { high = middle }
  }
  return low
}
