import Partnership

extension SweepPlan {
  /// Lives eight worlds at a point under all strategies and forgets them: a sample for estimates.
  ///
  /// - Returns: the number of runs; 0 if the point fails.
  public func sample(point: Int) -> Int {
    guard order.chosen == nil else { return sampleChosen(point) }
    guard let simulation = try? PointSimulation(self, point, Array(0..<strategies)) else {
      return 0
    }
    var runs = 0
    simulation.run(0..<WorldChunks.block) { _ in runs += 1 }
    return runs
  }

  /// Lives the chosen runs of a point, of one block at most.
  private func sampleChosen(_ point: Int) -> Int {
    let worlds = order.chosen?.worlds(at: point).first.map { $0..<$0 + WorldChunks.block } ?? 0..<0
    guard let blueprint = try? blueprint(of: point),
      let lot = order.lots(at: RunVisit(point: point, worlds: worlds)).first,
      let block = lot.blocks.first
    else { return 0 }
    let simulation = PointSimulation(
      self, point, lot.strategies, blueprint, width: block.count == 1 ? .one : nil)
    var runs = 0
    simulation.run(block) { _ in runs += 1 }
    return runs
  }

  /// Bytes that a finished study takes, about: its journal and its tables.
  public var estimatedBytes: Int {
    let outputs = study.outputs.count
    let cells = order.chosen?.cellCount ?? points * strategies
    let run = RecordForm(values: layout.count).size + 48 + 18 * outputs + 12 * design.factors.count
    let point = outputs * layout.slots * (140 + 200) + 40 + 18 * outputs
    let row = 48 + 18 * outputs + 12 * design.factors.count
    return mostRuns * run + cells * point + (choosingRows ?? 0) * row
  }
}
