import ScenarioFiles
import Tables

/// Reads the cells of a table of samples, row by row.
struct SampleCells {
  private let columns: SampleColumns
  /// Names that the column of scenarios may hold.
  private let scenarios: [String]
  private let strategyIDs: [String]
  private let strategies: [String: Int]
  private let worlds: Int

  init(_ columns: SampleColumns, _ study: StudyFile) {
    self.columns = columns
    scenarios =
      study.name == study.scenario.name ? [study.name] : [study.scenario.name, study.name]
    strategyIDs = study.strategies.map { study.scenario.strategies[$0].id }
    strategies = Dictionary(uniqueKeysWithValues: strategyIDs.enumerated().map { ($1, $0) })
    worlds = study.mostWorlds
  }

  /// A row with its settings and what it asks for.
  func row(_ row: CSVRow) throws -> SampleRow {
    if let place = columns.scenario, let name = row.restoredText(place), !scenarios.contains(name) {
      throw SampleTable.Fault.otherScenario(name, own: scenarios, line: row.line)
    }
    return SampleRow(
      try columns.places.map { try value(row, $0) }, designID: try designID(row),
      strategy: try strategy(row), replication: try replication(row))
  }

  private func value(_ row: CSVRow, _ place: Int) throws(CSVError) -> SettingValue {
    guard let text = row.restoredText(place) else { throw row.error(.missingCell, at: place) }
    if let first = text.unicodeScalars.first, first.properties.isAlphabetic { return .text(text) }
    return .number(try row.required(place, row.number(place)))
  }

  private func designID(_ row: CSVRow) throws -> Int? {
    guard let place = columns.designID else { return nil }
    let id = try row.required(place, row.integer(place))
    guard id >= 0 else { throw SampleTable.Fault.negativeNumber(id, line: row.line) }
    return id
  }

  private func strategy(_ row: CSVRow) throws -> Int? {
    guard let place = columns.strategy, let id = row.restoredText(place) else { return nil }
    guard let strategy = strategies[id] else {
      throw SampleTable.Fault.unknownStrategy(id, line: row.line, known: strategyIDs)
    }
    return strategy
  }

  private func replication(_ row: CSVRow) throws -> Int? {
    guard let place = columns.replication, let world = try row.integer(place) else { return nil }
    guard (0..<worlds).contains(world) else {
      throw SampleTable.Fault.unknownWorld(world, line: row.line, worlds: worlds)
    }
    return world
  }
}
