import Partnership
import Tables

/// Writes a network at one month as GraphML, for yEd, igraph, networkx and Gephi.
public enum GraphMLExport {
  /// The file.
  public static func text(_ history: NetworkHistory, _ frame: NetworkFilm.Frame) -> TextBuffer {
    var writer = MarkupWriter()
    writer.element("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"]) { writer in
      keys(&writer)
      writer.element("graph", ["id": "partnership", "edgedefault": "directed"]) { writer in
        writer.element("desc", text: "\(history.description); month \(frame.record)")
        for position in history.partners.indices { node(position, history, frame, &writer) }
        history.eachTie(frame) { tie in
          let ends = [history.partners[tie.from].id, history.partners[tie.to].id]
          writer.element("edge", ["source": ends[0], "target": ends[1]]) { writer in
            for (name, number) in zip(NetworkTie.names, tie.numbers) {
              writer.element("data", ["key": name], text: DecimalFormat.text(number) ?? "")
            }
          }
        }
      }
    }
    return writer.buffer
  }

  private static let texts = ["label", "sector", "status"]

  private static func keys(_ writer: inout MarkupWriter) {
    let fields = PartnerField.allCases.map(\.name)
    for name in texts + fields + words.map(\.key) {
      let type = fields.contains(name) ? "double" : "string"
      let title = words.first { $0.key == name }?.title ?? name
      writer.element(
        "key", ["id": name, "for": "node", "attr.name": title, "attr.type": type])
    }
    for name in NetworkTie.names {
      writer.element("key", ["id": name, "for": "edge", "attr.name": name, "attr.type": "double"])
    }
  }

  /// Keys of the columns in words, which must not equal those of numbers.
  private static let words: [(key: String, title: String)] = Profile().columns.map {
    ("words-" + TableSheet.plain($0.title), $0.title.lowercased())
  }

  private static func node(
    _ position: Int, _ history: NetworkHistory, _ frame: NetworkFilm.Frame,
    _ writer: inout MarkupWriter
  ) {
    let partner = history.partners[position]
    writer.element("node", ["id": partner.id]) { writer in
      let values = [
        history.labels[position], partner.sector, history.status(position, frame),
      ]
      for (name, value) in zip(texts, values) {
        writer.element("data", ["key": name], text: value)
      }
      for field in PartnerField.allCases {
        let value = history.number(field, position, frame)
        writer.element("data", ["key": field.name], text: DecimalFormat.text(value) ?? "")
      }
      for (word, column) in zip(words, partner.profile.columns) where !column.text.isEmpty {
        writer.element("data", ["key": word.key], text: column.text)
      }
    }
  }
}
