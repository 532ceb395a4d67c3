/// A number that is recorded at the start and after every month.
public enum Measure: Sendable, Hashable {
  /// 1 until the partnership dissolves, then 0.
  case alive
  /// Number of members.
  case members
  /// Mean engagement of members.
  case engagement
  /// Mean trust over ordered pairs of members.
  case trust
  /// The same within sectors.
  case trustWithin
  /// The same between sectors.
  case trustBetween
  /// Share of ordered member pairs whose mutual trust exceeds one half.
  case density
  /// Voice-weighted agreement with the agenda.
  case agreement
  /// 1 if enough members are near the agenda, else 0.
  case commonAgenda
  /// Systems capability.
  case capability
  /// Visible wins, a moving average of output.
  case wins
  /// How well the story of the work is understood.
  case narrative
  /// How far measurement is shared.
  case measurement
  /// Skills and shared leadership.
  case development
  /// Backbone in place.
  case backbone
  /// Money in hand.
  case funds
  /// Outcomes, weighted by the region's interest.
  case outcome
  /// Visible output of the month.
  case output
  /// Effort of the month.
  case effort
  /// Grants and dues of the month.
  case income
  /// Share of income that is not from grants.
  case recurringShare
  /// Money spent in the month.
  case spending
  /// Contacts between members in the month.
  case contacts
  /// Partners that joined in the month.
  case joined
  /// Partners that left in the month.
  case left
  /// Leaders that left in the month.
  case turnovers
  /// 1 while a disruption lasts.
  case disrupted
  /// The outcome on one goal, by its position.
  case goalOutcome(Int)
}
