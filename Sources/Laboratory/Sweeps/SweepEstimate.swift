extension SweepPlan {
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
