import Tables

/// An SVG file that stands alone: XML in UTF-8, with a name and a description for those who cannot see
/// it, its own style, and a white ground.
enum PlotSheet {
  /// Writes the file.
  ///
  /// - Parameters:
  ///   - width: pixels.
  ///   - height: pixels.
  ///   - title: the name.
  ///   - description: what the picture shows, in sentences.
  ///   - draw: draws everything on the ground.
  static func file(
    width: Double, height: Double, title: String, description: String,
    _ draw: (inout Markup) -> Void
  ) -> TextBuffer {
    let size = [width, height].map(PathText.coordinate)
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
      svg.element("title", ["id": "plot-title"], text: title)
      svg.element("desc", ["id": "plot-desc"], text: description)
      svg.element("style") { $0.verbatim(style) }
      svg.shape("rect", ["width": "100%", "height": "100%", "fill": "#fff"])
      draw(&svg)
    }
    markup.newLine()
    return markup.buffer
  }

  /// The classes are those of charts on pages.
  private static let style: StaticString = """
    text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
    font-size:13px;unicode-bidi:isolate}
    text:not([fill]){fill:#1a1a1a}
    .title{font-size:20px;font-weight:700}.note{fill:#595959}
    .panel{font-size:14px;font-weight:600}
    .mark{fill:#444}.middle{text-anchor:middle}.end{text-anchor:end}.label{font-weight:600}
    .rule{stroke:#e3e3e3;stroke-width:1}.zero{stroke:#767676;stroke-width:1}
    .event{fill:none;stroke:#767676;stroke-width:1}
    .half{fill-opacity:.2;stroke:none}.most{fill-opacity:.07;stroke:none}
    .edge{fill:none;stroke-width:.8;stroke-opacity:.75}
    .rim{fill:none;stroke-width:.6;stroke-opacity:.5}
    .run{fill:none;stroke:#6b6b6b;stroke-width:.7;stroke-opacity:.6}
    .median{fill:none;stroke-width:2.4}.leader{fill:none;stroke-width:1}
    .range{stroke:#1f78b4;stroke-width:2.4}.dot{fill:#1f78b4}
    """
}
