/// Numbers of the partners of a slice for four goals that follow each other.
struct FourGoals<L: WorldLanes> {
  var first, second, third, fourth: Lane8

  /// Adds the priorities of those whom the views of a slice look at.
  @inline(__always) mutating func add(
    _ weight: Lane8, _ priorities: Cells<L>, _ seen: Seen, from goal: Int, of goals: Int
  ) {
    first += weight * L.slice(priorities, of: seen, goal: goal, of: goals)
    second += weight * L.slice(priorities, of: seen, goal: goal + 1, of: goals)
    third += weight * L.slice(priorities, of: seen, goal: goal + 2, of: goals)
    fourth += weight * L.slice(priorities, of: seen, goal: goal + 3, of: goals)
  }

  /// The four numbers of one partner.
  @inline(__always) subscript(lane: Int) -> SIMD4<Double> {
    SIMD4(first[lane], second[lane], third[lane], fourth[lane])
  }
}
