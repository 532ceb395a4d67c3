import Partnership

/// One number read off the history of a partnership: a measure, and where along the way it is read.
///
/// | text | read as |
/// | --- | --- |
/// | `outcome` | the outcome at the end |
/// | `outcome@36` | the outcome after 36 months |
/// | `output:sum@1-36` | visible output added up over months 1 to 36 |
/// | `engagement:min` | the lowest engagement of any month |
/// | `trust:mean@24` | mean trust of months 1 to 24 |
public struct Reading: Sendable, Hashable {
  /// What is made of the records read.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// The value of one record.
    case at
    /// The sum over several records.
    case sum
    /// The mean over several records.
    case mean
    /// The smallest of several records.
    case min
    /// The largest of several records.
    case max
  }

  /// Which measure.
  public var measure: Measure
  /// What is made of its records.
  public var kind: Kind
  /// First record read, counted from 0, the start; of no meaning for one record.
  public var first: Int
  /// Last record read; the end of the run if nil.
  public var last: Int?

  /// A reading; at the end of the run unless said otherwise.
  public init(_ measure: Measure, _ kind: Kind = .at, from first: Int = 1, to last: Int? = nil) {
    self.measure = measure
    self.kind = kind
    self.first = first
    self.last = last
  }

  /// The last record read in a run of some months.
  func end(_ months: Int) -> Int { Swift.min(last ?? months, months) }

  /// The number.
  ///
  /// - Parameters:
  ///   - trajectory: `[record × measure]`, records 0…months.
  ///   - columns: number of measures.
  ///   - months: length of the run.
  func value(_ trajectory: ArraySlice<Double>, columns: Int, months: Int) -> Double {
    let column = trajectory.startIndex + measure.column
    let end = end(months)
    func record(_ index: Int) -> Double { trajectory[column + index * columns] }
    let last = record(end)
    let first = Swift.min(first, end)
    guard kind != .at, first < end else { return last }
    switch kind {
    case .at: return last
    case .sum, .mean:
      var sum = 0.0
      for index in first...end { sum += record(index) }
      return kind == .sum ? sum : sum / Double(end - first + 1)
    case .min: return (first..<end).reduce(last) { Swift.min($0, record($1)) }
    case .max: return (first..<end).reduce(last) { Swift.max($0, record($1)) }
    }
  }
}
