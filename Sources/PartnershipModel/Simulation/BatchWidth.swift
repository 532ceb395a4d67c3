/// How many worlds a batch carries side by side.
public enum BatchWidth: Int, CaseIterable, Sendable {
  /// One world at a time: the reference.
  case one = 1
  /// Eight worlds at a time, one in each lane of a vector.
  case eight = 8

  /// The width that suits a blueprint: eight, unless the state of eight worlds would outgrow the
  /// caches.
  public static func suited(to blueprint: Blueprint) -> BatchWidth {
    blueprint.links.views <= 20_000 ? .eight : .one
  }
}
