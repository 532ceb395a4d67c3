import PartnershipModel

/// What happened in one month of one possible world.
public struct ChronicleMonth: Sendable, Hashable {
  /// The month counted from 1: the number of the record that it leads to. Scenario files count from
  /// 0, so an event of their month 13 happens in month 14 here.
  public let number: Int
  /// What happened, in the order of the month.
  public let events: [ChronicleEvent]
  /// The largest changes of trust, the largest first.
  ///
  /// Between members only, except for partners that fall out. Equally large ones stand in the order
  /// of (from, to).
  public let trustChanges: [TrustChange]
  /// The appraisals of the followed partners that took part, in the order asked for.
  public let appraisals: [PartnerAppraisal]
  /// `[measure]` the record at the end of the month, in the order of `Blueprint.measures`.
  public let record: [Double]

  /// One number of the record.
  public subscript(measure: Measure) -> Double { record[measure.column] }
}
