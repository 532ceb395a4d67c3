import Foundation
import Laboratory
import Partnership
import Tables
import Testing

/// Small scenarios and folders for tests.
enum Sample {
  /// Six partners of two sectors, a grant of a year, three strategies.
  static func hub(months: Int = 24, replications: Int = 12) -> Scenario {
    let partners = (0..<6).map { place in
      Partner(
        id: "p\(place)", sector: place < 3 ? "k12" : "employer",
        priorities: place.isMultiple(of: 2) ? [0.7, 0.3] : [0.3, 0.7])
    }
    return Scenario(
      name: "Sample hub", months: months, replications: replications, seed: 7,
      goals: [Goal(id: "a"), Goal(id: "b")], partners: partners,
      backbone: Backbone(level: 0.5), funding: [Grant(from: 0, months: 12, amount: 1)],
      strategies: [
        strategy("quick", quickWins: 0.9, systems: 0.1),
        strategy("balanced", quickWins: 0.5, systems: 0.5),
        strategy("systems", quickWins: 0.1, systems: 0.9),
      ],
      uncertainty: [
        UncertainSetting(.parameter(.aspiration), low: 0.6, high: 0.9),
        UncertainSetting(.everyPartner(.urgency), low: -0.2, high: 0.2),
      ])
  }

  static func strategy(_ id: String, quickWins: Double, systems: Double) -> Strategy {
    Strategy(id: id, phases: [Phase(shares: Shares(quickWins: quickWins, systems: systems))])
  }

  /// The pure capability trap: output is effort times capability, capability erodes in 20 months.
  static func trap(start: Double = 4, months: Int = 36) -> Scenario {
    let partners = ["p", "q", "r"].map { id in
      var partner = Partner(id: id, sector: "k12", priorities: [1])
      partner[.engagement] = 1
      partner[.reliability] = 1
      for field in [PartnerField.values, .fear, .urgency, .cost, .turnover] { partner[field] = 0 }
      return partner
    }
    let off: [Parameter] = [
      .misperception, .captureResentment, .rivalry, .contactBase, .contactBackbone,
      .contactConvening, .silo, .meetingTime, .turnoverLoss, .turnoverDisengagement,
      .turnoverReversion, .developmentDelivery, .measurementDelivery, .gravity, .dues,
      .backboneCost, .programmeCost, .outsideMoney, .baseCapability, .connectionCost,
      .reinforcement, .connectionYield, .trustGate, .agendaGate, .narrativeRate,
      .measurementRate, .developmentRate, .outcomeValue, .trustValue, .aspirationRate,
      .engagementRate, .exitEngagement, .disruptionHazard,
    ]
    var initial = InitialStocks()
    initial[.capability] = start
    initial[.wins] = 0
    return Scenario(
      name: "Trap", months: months, replications: 1, goals: [Goal(id: "a")], partners: partners,
      initial: initial,
      strategies: [
        strategy("few", quickWins: 0.8, systems: 0.2),
        strategy("half", quickWins: 0.5, systems: 0.5),
      ],
      parameters: off.map { ParameterSetting($0, 0) } + [
        ParameterSetting(.winYield, 1), ParameterSetting(.capabilityRate, 1),
        ParameterSetting(.capabilityMemory, 20),
      ])
  }

  static func plan(_ scenario: Scenario, baseline: Int = 0) throws -> StudyPlan {
    StudyPlan(try Blueprint(scenario), baseline: baseline)
  }

  static func runner(_ plan: StudyPlan, workers: Int = 2) -> Runner {
    Runner(plan, workers: workers)
  }

  /// A folder that is gone afterwards.
  static func withFolder(
    _ names: [String], _ body: (OutputFolder) throws -> Void
  ) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("analysis-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(try OutputFolder(creating: path, ownNames: names))
  }

  /// All texts of a report's tables as they would be written.
  static func texts(_ report: AnalysisReport) throws -> [String] {
    var texts: [String] = []
    let names = AnalysisFolder.ownNames(report.tables.map { String($0.fileName.dropLast(4)) })
    try withFolder(names) { folder in
      try AnalysisFolder.write(report, about: nil, arguments: ["test"], to: folder)
      for name in try folder.existingOwnNames() {
        texts.append(
          String(decoding: try WholeFile.read(try folder.path(of: name)), as: UTF8.self))
      }
    }
    return texts
  }
}

extension ResultTable {
  /// The numbers of a column, missing ones as nil.
  func column(_ name: String) -> [Double?] {
    let place = columns.firstIndex { $0.name.text == name }!
    return cells.map { $0[place].double }
  }

  /// The texts of a column.
  func names(_ name: String) -> [String] {
    let place = columns.firstIndex { $0.name.text == name }!
    return cells.map { $0[place].string ?? "" }
  }
}

extension Sample {
  /// A report is fit for people and programs: sentences, tables with schemas that say what every
  /// column is, and no number that is none.
  static func expectSound(_ report: AnalysisReport, _ name: String) throws {
    #expect(report.sentences.first?.hasSuffix(".") == true, "\(name)")
    for sentence in report.sentences {
      #expect(!hasNonNumber(sentence), "\(name): \(sentence)")
    }
    for text in try texts(report) { #expect(!hasNonNumber(text), "\(name): \(text.prefix(400))") }
    for view in report.views {
      #expect(view.rows.allSatisfy { $0.allSatisfy { !hasNonNumber($0) } }, "\(name)")
    }
    #expect(!report.tables.isEmpty, "\(name)")
    for table in report.tables {
      #expect(table.about.count > 20, "\(name): \(table.fileName)")
      #expect(table.schema["fields"]?.array?.count == table.columns.count, "\(name)")
    }
  }

  /// Whether a word of the text is `nan` or `inf`.
  private static func hasNonNumber(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { ["nan", "inf", "infinity"].contains($0) }
  }
}
