import Console
import TrustLab

/// A chronicle in sentences.
struct Story {
  let blueprint: Blueprint
  let chronicle: Chronicle
  /// The partner whose appraisals are shown.
  let partner: Int?
  let names: [String]

  init(_ blueprint: Blueprint, _ chronicle: Chronicle, partner: Int?) {
    self.blueprint = blueprint
    self.chronicle = chronicle
    self.partner = partner
    names = blueprint.partners.map(\.name)
  }

  private var strategy: Strategy { blueprint.scenario.strategies[chronicle.strategy] }

  /// Writes the story to standard output.
  ///
  /// - Parameter quietMonths: whether months in which nothing happened are told too.
  func write(to streams: StandardStreams, quietMonths: Bool) {
    let terminal = streams.terminal
    streams.writeLine(terminal.outputStyle.bold(SafeText.terminal(title)))
    streams.writeLine("")
    tell("At the start: \(state(chronicle.start)).", indent: "", streams)
    for month in chronicle.months where quietMonths || isEventful(month) {
      streams.writeLine(terminal.outputStyle.bold("Month \(month.number)"))
      for event in month.events { tell(event.sentence(names: names), indent: "  ", streams) }
      for change in month.trustChanges {
        tell(change.sentence(names: names), indent: "  ", streams)
      }
    }
    if let last = chronicle.months.last {
      streams.writeLine("")
      tell("After \(Words.months(last.number)): \(state(last.record)).", indent: "", streams)
    }
    if let partner { write(appraisalsOf: partner, to: streams) }
  }

  private var title: String {
    "\(blueprint.scenario.name), \"\(strategy.name)\", world \(chronicle.replication)"
  }

  private func isEventful(_ month: ChronicleMonth) -> Bool { !month.events.isEmpty }

  private func tell(_ sentence: String, indent: String, _ streams: StandardStreams) {
    let columns = max(20, streams.terminal.columns - indent.count)
    for line in WordWrap.lines(SafeText.terminal(sentence), columns: columns) {
      streams.writeLine(indent + line)
    }
  }

  private func state(_ record: [Double]) -> String {
    func value(_ measure: Measure) -> Double { record[measure.column] }
    return
      "\(Words.tally(value(.members))) partners, trust \(Words.fixed(value(.trust), decimals: 2))"
      + ", engagement \(Words.fixed(value(.engagement), decimals: 2))"
      + ", capability \(Words.fixed(value(.capability), decimals: 2))"
      + ", outcome \(Words.fixed(value(.outcome), decimals: 2))"
  }

  /// The sum behind a partner's engagement, month by month.
  private func write(appraisalsOf partner: Int, to streams: StandardStreams) {
    let terminal = streams.terminal
    let heading =
      "What it is worth to \(names[partner]): now + then + trust - cost - fear - "
      + "pressure - disruption = total, against what it has come to expect"
    streams.writeLine("")
    tell(heading, indent: "", streams)
    var table = TextTable(["month"] + Story.terms.map(\.name))
    for (month, appraisal) in chronicle.appraisals(of: partner) {
      table.add(
        [String(month)] + Story.terms.map { Words.fixed($0.value(appraisal), decimals: 3) })
    }
    streams.write(
      table.text(
        width: terminal.tableColumns, style: terminal.outputStyle, unicode: terminal.isUTF8))
  }

  /// The columns of an appraisal, in the order of the sum.
  private static let terms: [(name: String, value: @Sendable (PartnerAppraisal) -> Double)] = [
    ("now", { $0.now }), ("then", { $0.then }), ("trust", { $0.trust }), ("cost", { $0.cost }),
    ("fear", { $0.fear }), ("pressure", { $0.pressure }), ("disruption", { $0.disruption }),
    ("total", { $0.total }), ("aspiration", { $0.aspiration }),
    ("engagement", { $0.engagementAfter }),
  ]
}

extension Story {
  /// The story as data.
  var json: JSONValue {
    var object: JSONObject = JSONObject()
    object["scenario"] = .string(blueprint.scenario.name)
    object["strategy"] = .string(strategy.id)
    object["replication"] = JSONValue(chronicle.replication)
    object["start"] = record(chronicle.start)
    object["months"] = .array(chronicle.months.map(month))
    return .object(object)
  }

  private func month(_ month: ChronicleMonth) -> JSONValue {
    var object = JSONObject()
    object["month"] = JSONValue(month.number)
    object["events"] = JSONValue(month.events.map { $0.sentence(names: names) })
    object["trust_changes"] = .array(month.trustChanges.map(change))
    if partner != nil { object["appraisals"] = .array(month.appraisals.map(appraisal)) }
    object["record"] = record(month.record)
    return .object(object)
  }

  private func change(_ change: TrustChange) -> JSONValue {
    [
      "from": .string(blueprint.partners[change.from].id),
      "to": .string(blueprint.partners[change.to].id),
      "before": JSONValue(change.before), "after": JSONValue(change.after),
      "why": .string(change.sentence(names: names)),
    ]
  }

  private func appraisal(_ appraisal: PartnerAppraisal) -> JSONValue {
    var object = JSONObject()
    object["partner"] = .string(blueprint.partners[appraisal.partner].id)
    for term in Story.terms { object[term.name] = JSONValue(term.value(appraisal)) }
    return .object(object)
  }

  private func record(_ values: [Double]) -> JSONValue {
    var object = JSONObject()
    for (measure, value) in zip(blueprint.measures, values) {
      object[measure.definition(goals: blueprint.scenario.goals).name] = JSONValue(value)
    }
    return .object(object)
  }
}
