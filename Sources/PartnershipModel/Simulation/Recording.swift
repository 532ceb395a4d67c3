/// What a batch keeps of every month.
public struct Recording: Sendable, Hashable {
  /// Keep what each partner does, beside the measures of the partnership.
  public var partners: Bool

  /// What to keep.
  public init(partners: Bool = false) {
    self.partners = partners
  }
}
