/// The style of a chart that is a file of its own; the same as in pages.
enum PlotStyle {
  static let sheet: StaticString = """
    text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
    unicode-bidi:isolate}
    .mark{fill:#444}.middle{text-anchor:middle}.end{text-anchor:end}.label{font-weight:600}
    .rule{stroke:#e3e3e3}.zero{stroke:#767676}.half{fill-opacity:.2}.most{fill-opacity:.07}
    .edge{fill:none;stroke-width:.8;stroke-opacity:.75}.rim{fill:none;stroke-width:.6;stroke-opacity:.5}
    .median{fill:none;stroke-width:2.4}.leader{fill:none}
    """
}
