/// Weighted sums of the opinions that eight partners hear, for four goals: one vector a partner.
struct EightHearers {
  private var sums: (Lane4, Lane4, Lane4, Lane4, Lane4, Lane4, Lane4, Lane4)

  /// What the own opinions of the partners from `first` on weigh.
  @inline(__always) init(_ selfWeight: Double, _ opinions: Cells<Lane8>, from first: Int) {
    let weight = Lane4(selfWeight)
    sums = (
      weight * opinions.four(first), weight * opinions.four(first + 1),
      weight * opinions.four(first + 2), weight * opinions.four(first + 3),
      weight * opinions.four(first + 4), weight * opinions.four(first + 5),
      weight * opinions.four(first + 6), weight * opinions.four(first + 7)
    )
  }

  /// Adds what those weigh whom the partners listen to, from a place in their rows on.
  @inline(__always) mutating func add(
    _ weights: Cells<Lane8>, _ number: Int, _ opinions: Cells<Lane8>, of heeded: Cells<Int32>
  ) {
    func part(_ lane: Int) -> Lane4 {
      Lane4(weights.number(number, lane: lane)) * opinions.four(Int(heeded[number &* 8 &+ lane]))
    }
    sums.0 += part(0)
    sums.1 += part(1)
    sums.2 += part(2)
    sums.3 += part(3)
    sums.4 += part(4)
    sums.5 += part(5)
    sums.6 += part(6)
    sums.7 += part(7)
  }

  /// The same goal by goal.
  @inline(__always) func byGoal<L: WorldLanes>() -> FourGoals<L> {
    FourGoals(first: goal(0), second: goal(1), third: goal(2), fourth: goal(3))
  }

  @inline(__always) private func goal(_ goal: Int) -> Lane8 {
    Lane8(
      SIMD8(
        sums.0[goal], sums.1[goal], sums.2[goal], sums.3[goal], sums.4[goal], sums.5[goal],
        sums.6[goal], sums.7[goal]))
  }
}
