import Laboratory
import Tables

/// The figures of an analysis, one under the other, as an SVG file that stands alone.
public struct AnalysisPlot: Sendable {
  private let report: AnalysisReport
  private let panels: [any FigurePanel]

  static let width = 960.0
  private static let (head, gap, foot) = (62.0, 26.0, 30.0)

  /// Draws the figures of a report.
  ///
  /// - Returns: XML in UTF-8; the answer in words takes the place of a figure without numbers.
  public static func svg(_ report: AnalysisReport) -> TextBuffer { AnalysisPlot(report).file }

  init(_ report: AnalysisReport) {
    self.report = report
    var known: [String: Int] = [:]
    panels = report.figures.filter { !$0.isEmpty }.map { figure -> any FigurePanel in
      switch figure.shape {
      case .marks(let marks): MarkPanel(figure: figure, marks: marks)
      case .lines(let lines): LinePanel(figure: figure, lines: lines, known: &known)
      }
    }
  }

  private var file: TextBuffer {
    let heights = panels.map { $0.height + AnalysisPlot.gap }
    let bottom = AnalysisPlot.head + heights.reduce(0, +)
    return PlotSheet.file(
      width: AnalysisPlot.width, height: bottom + AnalysisPlot.foot,
      title: "\(report.kind): \(report.title)",
      description: report.sentences.joined(separator: " ")
    ) { svg in
      line(report.title, "title", 20, y: 30, in: &svg)
      line(report.sentences.first ?? "", "note", 13, y: 51, in: &svg)
      var top = AnalysisPlot.head
      for (panel, height) in zip(panels, heights) {
        svg.element("g", ["transform": "translate(0 \(PathText.coordinate(top)))"]) { group in
          line(panel.title, "panel", 14, y: 18, in: &group)
          panel.draw(in: &group)
        }
        top += height
      }
      line(
        "Runs of a model, for thinking and training; not a forecast.", "note", 13, y: top + 16,
        in: &svg)
    }
  }

  private func line(
    _ text: String, _ kind: String, _ size: Double, y: Double, in svg: inout Markup
  ) {
    svg.element(
      "text", ["class": kind, "x": "16", "y": PathText.coordinate(y)],
      text: TextWidth.cut(text, to: (AnalysisPlot.width - 32) / size))
  }
}

/// A part of the file with axes of its own.
protocol FigurePanel: Sendable {
  /// What stands over it.
  var title: String { get }
  /// Its height, title included.
  var height: Double { get }
  /// Draws everything under the title.
  func draw(in svg: inout Markup)
}
