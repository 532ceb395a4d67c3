import Foundation

/// Prints measurements as a table and appends them to a file.
struct Report {
  private var lines: [String] = []

  /// Prints the heading.
  init() {
    print(
      Report.row(
        "", "seconds", "runs/s", "M pair-months/s", "ratio", "figure"))
  }

  /// Prints one measurement, and keeps it for the file.
  mutating func add(_ measured: Measurement) {
    let runs = measured.runs.map { Report.short($0 / measured.seconds) } ?? ""
    let pairs = measured.pairMonths.map { Report.short($0 / measured.seconds * 1e-6) } ?? ""
    let figure = measured.figure.map { "\(Report.short($0.value)) \($0.unit)" } ?? ""
    print(
      Report.row(
        "\(measured.group): \(measured.name)", Report.short(measured.seconds), runs, pairs,
        measured.ratio.map(Report.short) ?? "", figure))
    lines.append(json(measured))
  }

  /// Appends all measurements, one JSON object a line.
  func append(to path: String) throws {
    let url = URL(fileURLWithPath: path)
    var content = (try? Data(contentsOf: url)) ?? Data()
    content.append(Data((lines.joined(separator: "\n") + "\n").utf8))
    try content.write(to: url, options: .atomic)
  }

  private func json(_ measured: Measurement) -> String {
    var fields = [
      "\"group\":\"\(measured.group)\"", "\"name\":\"\(measured.name)\"",
      "\"seconds\":\(measured.seconds)",
    ]
    if let runs = measured.runs { fields.append("\"runs\":\(runs)") }
    if let pairs = measured.pairMonths { fields.append("\"pair_months\":\(pairs)") }
    if let ratio = measured.ratio { fields.append("\"ratio\":\(ratio)") }
    if let figure = measured.figure {
      fields.append("\"value\":\(figure.value),\"unit\":\"\(figure.unit)\"")
    }
    return "{\(fields.joined(separator: ","))}"
  }

  private static func row(_ cells: String...) -> String {
    let widths = [52, 9, 9, 16, 7]
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column == 0 ? cell.0 + space : space + cell.0
    }
    return (padded + cells.dropFirst(widths.count)).joined(separator: "  ")
  }

  /// Three or four digits.
  private static func short(_ value: Double) -> String {
    let digits = value >= 100 ? 1.0 : value >= 1 ? 100.0 : 10_000.0
    let rounded = (value * digits).rounded() / digits
    return rounded >= 100 ? "\(Int(rounded))" : "\(rounded)"
  }
}
