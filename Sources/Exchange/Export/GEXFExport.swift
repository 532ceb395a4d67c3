import Partnership
import Tables

/// Writes a network that changes in time as GEXF 1.3, for Gephi and networkx.
///
/// Time counts in months from 0, as whole numbers. A value holds from its record to the month before
/// the next one, both included; equal values in a row are one interval. Membership is the spell of a
/// node; a tie exists while its trust is not below the threshold.
public enum GEXFExport {
  /// The file.
  public static func text(_ history: NetworkHistory) -> TextBuffer {
    var writer = MarkupWriter()
    let end = history.frames.last?.record ?? 0
    writer.element("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"]) { writer in
      writer.element("meta", [:]) { writer in
        writer.element("creator", text: "trustlab")
        writer.element("description", text: history.description)
      }
      writer.element(
        "graph",
        [
          "mode": "dynamic", "defaultedgetype": "directed", "timeformat": "integer",
          "timerepresentation": "interval", "start": "0", "end": String(end),
        ]
      ) { writer in
        attributes(&writer)
        nodes(history, &writer)
        edges(history, &writer)
      }
    }
    return writer.buffer
  }

  private static func attributes(_ writer: inout MarkupWriter) {
    writer.element("attributes", ["class": "node", "mode": "static"]) { writer in
      writer.element("attribute", ["id": "sector", "title": "sector", "type": "string"])
      for field in PartnerField.allCases where field != .engagement {
        writer.element("attribute", ["id": field.name, "title": field.name, "type": "double"])
      }
    }
    for (kind, names) in [("node", ["engagement"]), ("edge", NetworkTie.names)] {
      writer.element("attributes", ["class": kind, "mode": "dynamic"]) { writer in
        for name in names {
          writer.element("attribute", ["id": name, "title": name, "type": "double"])
        }
      }
    }
  }

  private static func nodes(_ history: NetworkHistory, _ writer: inout MarkupWriter) {
    let spans = Span.all(history.frames.map(\.record))
    writer.element("nodes", [:]) { writer in
      for (position, partner) in history.partners.enumerated() {
        writer.element("node", ["id": partner.id, "label": history.labels[position]]) { writer in
          writer.element("attvalues", [:]) { writer in
            writer.element("attvalue", ["for": "sector", "value": partner.sector])
            for field in PartnerField.allCases where field != .engagement {
              writer.element(
                "attvalue",
                ["for": field.name, "value": DecimalFormat.text(partner[field]) ?? "0"])
            }
            values("engagement", history.frames.map { $0.engagement[position] }, spans, &writer)
          }
          spells(history.frames.map { $0.isMember[position] }, spans, &writer)
        }
      }
    }
  }

  private static func edges(_ history: NetworkHistory, _ writer: inout MarkupWriter) {
    let spans = Span.all(history.frames.map(\.record))
    writer.element("edges", [:]) { writer in
      for from in history.partners.indices {
        for view in history.links.rows[from]..<history.links.rows[from + 1] {
          let target = Int(history.links.target[view])
          let ties = history.frames.map { NetworkTie(from: from, to: target, view: view, $0) }
          let exists = ties.map { $0.trust >= history.threshold }
          guard exists.contains(true) else { continue }
          let to = history.partners[target].id
          writer.element(
            "edge", ["id": String(view), "source": history.partners[from].id, "target": to]
          ) { writer in
            writer.element("attvalues", [:]) { writer in
              for (place, name) in NetworkTie.names.enumerated() {
                values(name, ties.map { $0.numbers[place] }, spans, &writer)
              }
            }
            spells(exists, spans, &writer)
          }
        }
      }
    }
  }

  /// A value for each run of equal numbers.
  private static func values(
    _ name: String, _ numbers: [Double], _ spans: [Span], _ writer: inout MarkupWriter
  ) {
    for run in Span.runs(numbers, spans) {
      writer.element(
        "attvalue",
        [
          "for": name, "value": DecimalFormat.text(run.value) ?? "0",
          "start": String(run.span.first), "end": String(run.span.last),
        ])
    }
  }

  private static func spells(_ flags: [Bool], _ spans: [Span], _ writer: inout MarkupWriter) {
    let runs = Span.runs(flags, spans).filter(\.value)
    guard !runs.isEmpty else { return }
    writer.element("spells", [:]) { writer in
      for run in runs {
        writer.element(
          "spell", ["start": String(run.span.first), "end": String(run.span.last)])
      }
    }
  }
}

/// Months from the first to the last, both included.
struct Span: Equatable {
  var first: Int
  var last: Int

  /// The months for which each record stands: until the next one.
  static func all(_ records: [Int]) -> [Span] {
    records.indices.map { place in
      let next = place + 1 < records.count ? records[place + 1] - 1 : records[place]
      return Span(first: records[place], last: next)
    }
  }

  /// Runs of equal values.
  static func runs<Value: Equatable>(
    _ values: [Value], _ spans: [Span]
  ) -> [(value: Value, span: Span)] {
    var runs: [(value: Value, span: Span)] = []
    for (value, span) in zip(values, spans) {
      if let last = runs.last, last.value == value {
        runs[runs.count - 1].span.last = span.last
      } else {
        runs.append((value, span))
      }
    }
    return runs
  }
}
