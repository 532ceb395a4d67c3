/// What was measured of one piece of work.
struct Measurement {
  let group: String
  let name: String
  /// Median seconds.
  let seconds: Double
  /// Runs and pair-months that these seconds bought.
  var runs: Double?
  var pairMonths: Double?
  /// Speed relative to the scalar engine, or as the name says.
  var ratio: Double?
  /// Something else, with its unit.
  var figure: (value: Double, unit: String)?
}

/// The median; work is never empty.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// Does pieces of work in turn, forwards and backwards, so that a busy moment meets all of them.
///
/// - Returns: `[piece]` the median seconds of each.
func interleaved(
  rounds: Int, clock: () -> Double = Clock.processorSeconds, _ work: [() -> Void]
) -> [Double] {
  for piece in work { piece() }
  var seconds = work.map { _ in [Double]() }
  for round in 0..<rounds {
    let order = round % 2 == 0 ? Array(work.indices) : work.indices.reversed()
    for index in order {
      let start = clock()
      work[index]()
      seconds[index].append(clock() - start)
    }
  }
  return seconds.map(median)
}
