import Partnership
import ScenarioFiles
import Statistics

extension DesignTable {
  /// Why a design cannot be made.
  public enum Fault: Error, Sendable, Hashable {
    /// The design asks for something that cannot be made.
    case design(StatisticsError)
    /// A one-at-a-time design needs a baseline that neither the factor nor the scenario gives.
    case noBaseline(path: String)
    /// The rows of a table do not make points.
    case samples(SampleRows.Fault)
    /// The table of points has not been read yet.
    case tableNotRead(String)
  }

  /// The points of a study's design.
  ///
  /// Doubling the points of a Latin hypercube, a Sobol' or Saltelli design, or adding trajectories,
  /// keeps every earlier row.
  ///
  /// - Parameters:
  ///   - study: the factors and the design.
  ///   - template: the scenario, asked for baselines of one-at-a-time designs.
  public static func make(
    _ study: StudyFile, _ template: ScenarioTemplate
  ) throws(Fault) -> DesignTable {
    do {
      return try points(study, template)
    } catch let fault as Fault {
      throw fault
    } catch let error as StatisticsError {
      throw .design(error)
    } catch let fault as SampleRows.Fault {
      throw .samples(fault)
    } catch {
      throw .tableNotRead("")
    }
  }

  private static func points(
    _ study: StudyFile, _ template: ScenarioTemplate
  ) throws -> DesignTable {
    let factors = study.factors
    let seed = study.scenario.seed
    switch study.design {
    case .grid:
      return DesignTable(
        factors, cells: try Factorial.grid(factors.map(\.gridLevels)).flatMap(\.self))
    case .oneAtATime:
      let baseline = try factors.map { factor in
        guard let value = factor.baseline ?? template.value(at: factor.path) else {
          throw Fault.noBaseline(path: factor.path)
        }
        return value
      }
      let rows = try Factorial.oneAtATime(baseline: baseline, levels: factors.map(\.gridLevels))
      return DesignTable(factors, cells: rows.flatMap(\.self))
    case .latinHypercube(let points, let isCentred):
      let cube = try LatinHypercube(
        count: points, dimensions: factors.count, seed: seed,
        placement: isCentred ? .centred : .jittered)
      return DesignTable(factors, unit: cube.rows)
    case .sobol(let points, let isShifted):
      let sequence = try SobolSequence(dimensions: factors.count)
      let shift = isShifted ? DigitalShift(seed: seed) : nil
      let rows = (0..<points).map { sequence.point(UInt32($0), shift: shift) }
      return DesignTable(factors, unit: rows)
    case .saltelli(let baseRows, let hasSecondOrder, let isShifted):
      let design = try SaltelliDesign(
        parameters: factors.count, baseRows: baseRows, hasSecondOrder: hasSecondOrder,
        shift: isShifted ? DigitalShift(seed: seed) : nil)
      let layout = design.layout
      return DesignTable(factors, unit: design.rows()) { row in
        Label(block: layout.role(ofRow: row).name, baseRow: row / layout.blockSize)
      }
    case .morris(let trajectories, let levels):
      let design = try MorrisDesign(
        parameters: factors.count, trajectories: trajectories, levels: levels, seed: seed)
      let length = factors.count + 1
      return DesignTable(factors, unit: design.rows) { row in
        Label(block: String(row % length), baseRow: row / length)
      }
    case .table(.rows(let table)): return try DesignTable(factors, table)
    case .table(.file(let path)): throw Fault.tableNotRead(path)
    }
  }

  /// Points of the unit cube mapped to values, factor by factor.
  private init(
    _ factors: [StudyFactor], unit: [[Double]], label: (@Sendable (Int) -> Label)? = nil
  ) {
    let spreads = factors.map { $0.spread ?? .uniform(low: 0, high: 1) }
    self.init(
      factors, cells: unit.flatMap { row in zip(spreads, row).map { $0.value(at: $1) } },
      label: label)
  }
}

extension StudyFactor {
  /// The factor's values in a grid.
  fileprivate var gridLevels: [SettingValue] { spread?.levels(levels) ?? [] }
}
