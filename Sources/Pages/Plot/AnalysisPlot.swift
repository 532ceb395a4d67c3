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
    panels = report.figures.filter { !$0.isEmpty }.map { figure -> any FigurePanel in
      switch figure.shape {
      case .marks(let marks): MarkPanel(figure: figure, marks: marks)
      case .lines(let lines): LinePanel(figure: figure, lines: lines)
      }
    }
  }

  private var file: TextBuffer {
    let heights = panels.map { $0.height + AnalysisPlot.gap }
    let bottom = AnalysisPlot.head + heights.reduce(0, +)
    let size = [AnalysisPlot.width, bottom + AnalysisPlot.foot].map(PathText.coordinate)
    var markup = Markup()
    markup.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(size[0]) \(size[1])",
        "width": size[0], "height": size[1], "role": "img",
        "aria-labelledby": "plot-title plot-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "plot-title"], text: "\(report.kind): \(report.title)")
      svg.element("desc", ["id": "plot-desc"], text: report.sentences.joined(separator: " "))
      svg.element("style") { $0.verbatim(AnalysisPlotStyle.sheet) }
      svg.shape("rect", ["width": "100%", "height": "100%", "fill": "#fff"])
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
    markup.newLine()
    return markup.buffer
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

/// The style of the file; the classes are those of charts on pages.
enum AnalysisPlotStyle {
  static let sheet: StaticString = """
    text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
    font-size:13px;unicode-bidi:isolate}
    text:not([fill]){fill:#1a1a1a}
    .title{font-size:20px;font-weight:700}.note{fill:#595959}
    .panel{font-size:14px;font-weight:600}
    .mark{fill:#444}.middle{text-anchor:middle}.end{text-anchor:end}.label{font-weight:600}
    .rule{stroke:#e3e3e3;stroke-width:1}.zero{stroke:#767676;stroke-width:1}
    .half{fill-opacity:.2;stroke:none}
    .median{fill:none;stroke-width:2.4}.range{stroke:#1f78b4;stroke-width:2.4}
    .dot{fill:#1f78b4}.leader{fill:none;stroke-width:1}
    """
}
