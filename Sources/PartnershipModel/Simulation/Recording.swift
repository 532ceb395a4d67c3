/// What a batch keeps of a run.
public struct Recording: Sendable, Hashable {
  /// Keep what each partner does, beside the measures of the partnership.
  public var partners: Bool
  /// The records to keep, counted from 0, the start; nil for all of them. They are kept in ascending
  /// order, each once, and those behind the end of the run not at all.
  ///
  /// Measures of other months are not computed, unless a strategy steers by them.
  public var records: [Int]?

  /// What to keep.
  public init(partners: Bool = false, records: [Int]? = nil) {
    self.partners = partners
    self.records = records
  }

  /// The records that are kept of a run.
  package func records(months: Int) -> [Int] {
    guard let records else { return Array(0...months) }
    var kept: [Int] = []
    for record in records.sorted()
    where record >= 0 && record <= months && record != kept.last { kept.append(record) }
    return kept
  }
}
