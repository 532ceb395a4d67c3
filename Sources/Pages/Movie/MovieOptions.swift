/// What a movie is asked to show.
public struct MovieOptions: Sendable {
  /// What every page is asked; up to two strategies.
  public var page: PageOptions
  /// The possible world that is told, counted from 0; nil leaves the choice to a rule.
  public var replication: Int?
  /// Mutual trust, of 100, above which links are drawn when the page opens: one of
  /// ``thresholds``. Nil leaves the choice to a rule that avoids crowded pictures.
  public var threshold: Int?

  /// The stops of the slider for links.
  public static let thresholds = Array(stride(from: 0, through: 95, by: 5))

  /// Options; everything left out is as the scenario and the rules say.
  public init(
    page: PageOptions = PageOptions(command: "trustlab movie"), replication: Int? = nil,
    threshold: Int? = nil
  ) {
    self.page = page
    self.replication = replication
    self.threshold = threshold
  }
}
