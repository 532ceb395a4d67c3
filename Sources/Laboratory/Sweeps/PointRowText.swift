import ScenarioFiles
import Statistics
import Tables

/// Rows of `summary.csv` and `contrasts.csv`, point by point, with everything that many rows share
/// written once.
///
/// The bytes are those of the tables' definitions, which would ask for every cell by itself.
struct PointRowText: Sendable {
  private let design: DesignTable
  private let baseline: Int
  /// `[strategy]` and `[output]`: the cell and the comma behind it.
  private let strategies, outputs: [TextBuffer]
  private var criticalValues = StudentCriticalValues()
  /// What rows of a slot begin with.
  private var lead = TextBuffer()
  /// The numbers of a row.
  private var numbers: [Double] = []

  init(_ plan: SweepPlan) {
    design = plan.design
    baseline = plan.study.baseline
    strategies = plan.strategyIDs.map(Self.cell)
    outputs = plan.outputNames.map(Self.cell)
  }

  /// The cell of a text, with a comma behind it.
  static func cell(_ text: String) -> TextBuffer {
    var cell = TextBuffer(capacity: text.utf8.count + 8)
    cell.append(cell: text)
    cell.append(byte: UInt8(ascii: ","))
    return cell
  }

  /// Appends the rows of `summary.csv` of a point.
  ///
  /// - Returns: their number.
  mutating func appendSummary(_ found: PointSummary, to text: inout TextBuffer) -> Int {
    let number = design.number(of: found.point)
    for (strategy, position) in found.strategies.enumerated() {
      for slot in found.slots.slots.indices {
        lead.removeAll()
        lead.append(number, before: UInt8(ascii: ","))
        lead.append(strategies[position])
        lead.append(found.slots.slots[slot].month, before: UInt8(ascii: ","))
        for output in outputs.indices {
          append(found.cell(strategy, slot, output), output, to: &text)
        }
      }
    }
    return found.strategies.count * found.slots.slots.count * outputs.count
  }

  private mutating func append(
    _ cell: PointCells.Cell, _ output: Int, to text: inout TextBuffer
  ) {
    let interval = cell.moments.meanInterval(&criticalValues)
    numbers.removeAll(keepingCapacity: true)
    add(cell.moments.mean)
    add(cell.moments.standardDeviation)
    add(cell.moments.standardError)
    add(interval)
    for place in Summary.levels.indices {
      add(cell.quantiles.indices.contains(place) ? cell.quantiles[place] : nil)
    }
    text.append(lead)
    text.append(outputs[output])
    text.append(cell.moments.count, before: UInt8(ascii: ","))
    text.append(cell.failed, before: UInt8(ascii: ","))
    endRow(&text)
  }

  /// Appends the rows of `contrasts.csv` of a point.
  ///
  /// - Returns: their number.
  mutating func appendContrasts(_ found: PointSummary, to text: inout TextBuffer) -> Int {
    let (others, number) = (found.opponents, design.number(of: found.point))
    for slot in found.slots.slots.indices {
      for output in outputs.indices {
        let pValues = others.map { found.pairs($0, slot, output).pValue }
        let adjusted = Multiplicity.holm(pValues)
        for (place, strategy) in others.enumerated() {
          lead.removeAll()
          lead.append(number, before: UInt8(ascii: ","))
          lead.append(strategies[found.strategies[strategy]])
          lead.append(strategies[baseline])
          lead.append(found.slots.slots[slot].month, before: UInt8(ascii: ","))
          append(
            found.pairs(strategy, slot, output), output, (pValues[place], adjusted[place]),
            to: &text)
        }
      }
    }
    return others.count * found.slots.slots.count * outputs.count
  }

  private mutating func append(
    _ pairs: PairedStream, _ output: Int, _ pValues: (raw: Double?, adjusted: Double?),
    to text: inout TextBuffer
  ) {
    numbers.removeAll(keepingCapacity: true)
    add(pairs.difference.mean)
    add(pairs.difference.standardDeviation)
    add(pairs.interval(&criticalValues))
    add(pValues.raw)
    add(pValues.adjusted)
    add(pairs.correlation)
    add(pairs.effectSize)
    add(pairs.probabilityAhead)
    text.append(lead)
    text.append(outputs[output])
    text.append(pairs.count, before: UInt8(ascii: ","))
    endRow(&text)
  }

  /// A missing number is written like one that is not finite: not at all.
  private mutating func add(_ number: Double?) { numbers.append(number ?? .nan) }

  private mutating func add(_ interval: Interval?) {
    add(interval?.low)
    add(interval?.high)
  }

  private mutating func endRow(_ text: inout TextBuffer) {
    text.append(numbers[...])
    text.append(byte: UInt8(ascii: "\n"))
  }
}
