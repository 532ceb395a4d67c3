import Partnership
import Tables

/// The numbers behind all figures of a report as one table, for spreadsheets and programs.
///
/// One row is one thing at one month. Figures with bands fill the quantile columns, the others
/// `value`; numbers are those of the page: 0 to 100 where the page says so.
struct ReportTable: Sendable {
  let study: PageStudy
  let screen: FlipScreen?

  /// The columns: which figure, what of it, under which strategy, when, and the numbers.
  static let columns = [
    "figure", "subject", "strategy", "month", "q05", "q25", "q50", "q75", "q95", "value",
  ]

  /// The table as CSV, RFC 4180, with a header.
  var csv: TextBuffer {
    var buffer = TextBuffer(capacity: 1 << 18)
    buffer.append(ReportTable.columns.joined(separator: ",") + "\n")
    appendFans(to: &buffer)
    appendGap(to: &buffer)
    appendRuns(to: &buffer)
    appendStays(to: &buffer)
    appendNetworks(to: &buffer)
    appendFlips(to: &buffer)
    return buffer
  }

  private func id(_ strategy: Int) -> String { study.scenario.strategies[strategy].id }

  private var pair: String { "\(id(study.leader)) minus \(id(study.rival))" }

  private func name(_ place: Int) -> String {
    study.measures[place].measure.definition(goals: study.scenario.goals).name
  }

  private func row(
    _ figure: String, _ subject: String, _ strategy: String, _ month: Int,
    quantiles: [Double] = [], value: Double? = nil, to buffer: inout TextBuffer
  ) {
    for text in [figure, subject, strategy] {
      buffer.append(cell: text)
      buffer.append(byte: UInt8(ascii: ","))
    }
    buffer.append(String(month))
    for place in 0..<5 {
      buffer.append(byte: UInt8(ascii: ","))
      if place < quantiles.count { buffer.append(quantiles[place]) }
    }
    buffer.append(byte: UInt8(ascii: ","))
    if let value { buffer.append(value) }
    buffer.append(byte: UInt8(ascii: "\n"))
  }

  private func append(
    _ fan: Fan, _ figure: String, _ subject: String, _ strategy: String, to buffer: inout TextBuffer
  ) {
    for month in fan.median.indices {
      row(
        figure, subject, strategy, month, quantiles: fan.levels.map { $0[month] }, to: &buffer)
    }
  }

  private func appendFans(to buffer: inout TextBuffer) {
    for place in study.measures.indices {
      for strategy in study.lines {
        append(
          study.column(strategy, place).fan, "head-to-head", name(place), id(strategy), to: &buffer)
      }
    }
  }

  private func appendGap(to buffer: inout TextBuffer) {
    guard study.leader != study.rival else { return }
    let gap = PairedGap(study.column(study.leader), minus: study.column(study.rival))
    append(gap.difference.fan, "gap", name(0), pair, to: &buffer)
  }

  private func appendRuns(to buffer: inout TextBuffer) {
    for strategy in study.shown {
      for (month, value) in study.column(strategy).run(study.told).enumerated() {
        row("run \(study.told)", name(0), id(strategy), month, value: value, to: &buffer)
      }
    }
  }

  private func appendStays(to buffer: inout TextBuffer) {
    for (partner, described) in study.plan.blueprint.partners.enumerated() {
      for strategy in study.lines {
        let count = study.stay.count(strategy: strategy, record: study.months, partner: partner)
        row(
          "who-stays", described.id, id(strategy), study.months, value: Double(count), to: &buffer)
      }
    }
  }

  private func appendNetworks(to buffer: inout TextBuffer) {
    for chart in NetworkSection(study: study).charts.joined() {
      for (subject, count) in [
        ("partners", chart.members), ("joined_pairs", chart.joined.all),
        ("joined_across_sectors", chart.joined.between),
      ] {
        row(
          "network of run \(study.told)", subject, id(chart.strategy), chart.frame.record,
          value: Double(count), to: &buffer)
      }
    }
  }

  private func appendFlips(to buffer: inout TextBuffer) {
    guard let screen else { return }
    for line in screen.rows + screen.others {
      for stop in line.stops {
        row(
          "what-would-change", "\(line.setting.path)=\(Prose.setting(stop.value))", pair,
          study.months, value: stop.lead, to: &buffer)
      }
    }
  }
}
