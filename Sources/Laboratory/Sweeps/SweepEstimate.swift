import Partnership

extension SweepPlan {
  /// Lives eight worlds at a point under all strategies and forgets them: a sample for estimates.
  ///
  /// - Returns: the number of runs; 0 if the point fails.
  public func sample(point: Int) -> Int {
    guard let simulation = try? PointSimulation(self, point, Array(0..<strategies)) else {
      return 0
    }
    var runs = 0
    simulation.run(0..<WorldChunks.block) { _ in runs += 1 }
    return runs
  }

  /// Bytes that a finished study takes, about: its journal and its tables.
  public var estimatedBytes: Int {
    let outputs = study.outputs.count
    let rows = points * strategies
    let run = RecordForm(values: layout.count).size + 48 + 18 * outputs + 12 * design.factors.count
    let point = outputs * layout.slots * (140 + 200) + 40 + 18 * outputs
    return mostRuns * run + rows * point
  }
}
