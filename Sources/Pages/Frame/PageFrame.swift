import Partnership
import Tables

/// What all pages have around their content: head, style, footer.
struct PageFrame: Sendable {
  /// The title in the browser's tab.
  let title: String
  /// Where the page comes from.
  let origin: PageOrigin
  /// Style sheets, in order.
  let styles: [StaticString]
  /// Scripts, in order; none for a page that only has to be read.
  var scripts: [StaticString] = []
  /// Data for the scripts.
  var data: JSONValue?

  /// Writes the page around its content.
  func page(_ content: (inout Markup) -> Void) -> TextBuffer {
    var markup = Markup(capacity: 1 << 18)
    markup.verbatim("<!DOCTYPE html>\n")
    markup.element("html", ["lang": "en"]) { html in
      html.element("head", [:], head)
      html.newLine()
      // A page without script is ready as soon as it is there; the others say so themselves.
      html.element("body", ["data-ready": scripts.isEmpty ? "1" : "0"]) { body in
        body.element("a", ["class": "skip", "href": "#main"], text: "To the content")
        body.element("main", ["id": "main"], content)
        body.newLine()
        origin.footer(in: &body)
        if let data {
          body.element("script", ["type": "application/json", "id": "data"]) { $0.data(data) }
        }
        for script in scripts { body.element("script") { $0.verbatim(script) } }
      }
    }
    markup.newLine()
    return markup.buffer
  }

  private func head(_ head: inout Markup) {
    head.void("meta", ["charset": "utf-8"])
    head.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    head.void("meta", ["name": "generator", "content": origin.options.version])
    head.element("title", text: title)
    for style in styles { head.element("style") { $0.verbatim(style) } }
  }

  /// The browser itself refuses everything that is not in the file.
  private var policy: String {
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
      + "form-action 'none'" + (scripts.isEmpty ? "" : "; script-src 'unsafe-inline'")
  }
}

/// Where a page comes from: enough to make it again.
struct PageOrigin: Sendable {
  /// What was asked for.
  let options: PageOptions
  /// What was simulated.
  let scenario: Scenario
  /// Runs of each strategy, and their length.
  let worlds, months: Int
  /// Whether the page has a table of assumptions.
  var hasAssumptions = false
  /// Further lines of the footer.
  var remarks: [String] = []

  /// The three things that every reader should know about the model.
  static let leftOut = [
    "Each partner acts as one; what happens between people inside it is not in the model.",
    "Law, politics and everything that the scenario does not name stay as they are.",
    "How long shared capacity lasts once built has never been measured; it is varied, not known.",
  ]

  /// Draws the footer. It holds no date: the same inputs give the same bytes.
  func footer(in markup: inout Markup) {
    markup.element("footer") { footer in
      footer.element("h2", text: "About this page")
      footer.element("p", text: "Runs of a model, not a forecast. What this model leaves out:")
      footer.element("ul") { list in
        for line in PageOrigin.leftOut { list.element("li", text: line) }
      }
      for remark in remarks { footer.element("p", text: remark) }
      footer.element("p", [:], assumptions)
      footer.element("dl", ["class": "origin"]) { list in
        for (term, text) in facts {
          list.element("div") { pair in
            pair.element("dt", text: term)
            pair.element("dd") { description in
              if term == "Command" {
                description.element("code", text: text)
              } else {
                description.text(text)
              }
            }
          }
        }
      }
    }
  }

  /// Where every assumption stands with its value, range and source.
  private func assumptions(_ line: inout Markup) {
    if hasAssumptions {
      line.element("a", ["href": "#assumptions"], text: "Every assumption with its source")
    } else {
      line.text(
        "Every assumption with its value, range and source: see the report of this scenario, ")
      line.element("code", text: "trustlab report")
      line.text(".")
    }
  }

  private var facts: [(String, String)] {
    let hash = options.scenarioHash.isEmpty ? "" : " (\(options.scenarioHash))"
    return [
      ("Made with", options.version), ("Scenario", Prose.name(scenario.name) + hash),
      ("Seed", String(scenario.seed)),
      ("Runs", "\(worlds) of each strategy, \(Prose.count(months, "month"))"),
      ("Command", options.command),
    ]
  }
}
