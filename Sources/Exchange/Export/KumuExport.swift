import Partnership
import Tables

/// Writes a network as Kumu takes it: two sheets, or one JSON.
///
/// Names that a spreadsheet could run as a formula get an apostrophe in front, in both sheets.
public enum KumuExport {
  /// The sheet of elements: Label, Type, Id, Status, the numbers of partners, their words.
  public static func elements(_ history: NetworkHistory, _ frame: NetworkFilm.Frame) -> TextBuffer {
    var buffer = TextBuffer()
    let words = Profile().columns.map(\.title)
    let header =
      ["Label", "Type", "Id", "Status"] + PartnerField.allCases.map { $0.name.capitalized } + words
    append(header, to: &buffer)
    for (position, partner) in history.partners.enumerated() {
      for text in [
        history.labels[position], partner.sector, partner.id,
        history.status(position, frame),
      ] {
        buffer.append(cell: text)
        buffer.append(",")
      }
      for field in PartnerField.allCases {
        buffer.append(history.number(field, position, frame))
        buffer.append(",")
      }
      append(partner.profile.columns.map(\.text), to: &buffer)
    }
    return buffer
  }

  /// The sheet of connections: From, To, Direction, Trust, Kept, Experience.
  public static func connections(
    _ history: NetworkHistory, _ frame: NetworkFilm.Frame
  ) -> TextBuffer {
    var buffer = TextBuffer()
    append(["From", "To", "Direction"] + NetworkTie.names.map(\.capitalized), to: &buffer)
    history.eachTie(frame) { tie in
      buffer.append(cell: history.labels[tie.from])
      buffer.append(",")
      buffer.append(cell: history.labels[tie.to])
      buffer.append(",directed")
      for number in tie.numbers {
        buffer.append(",")
        buffer.append(number)
      }
      buffer.append("\r\n")
    }
    return buffer
  }

  /// The map as JSON: elements and connections.
  public static func json(_ history: NetworkHistory, _ frame: NetworkFilm.Frame) -> JSONValue {
    let elements = history.partners.indices.map { element($0, history, frame) }
    var connections: [JSONValue] = []
    history.eachTie(frame) { tie in
      var connection = JSONObject()
      connection["from"] = .string(history.labels[tie.from])
      connection["to"] = .string(history.labels[tie.to])
      connection["direction"] = "directed"
      for (name, number) in zip(NetworkTie.names, tie.numbers) {
        connection[name] = JSONValue(number)
      }
      connections.append(.object(connection))
    }
    return ["elements": .array(elements), "connections": .array(connections)]
  }

  private static func element(
    _ position: Int, _ history: NetworkHistory, _ frame: NetworkFilm.Frame
  ) -> JSONValue {
    let partner = history.partners[position]
    var object = JSONObject()
    object["label"] = .string(history.labels[position])
    object["type"] = .string(partner.sector)
    object["trustlab id"] = .string(partner.id)
    object["status"] = .string(history.status(position, frame))
    for field in PartnerField.allCases {
      object[field.name] = JSONValue(history.number(field, position, frame))
    }
    for (title, text) in partner.profile.columns where !text.isEmpty {
      object[title.lowercased()] = .string(text)
    }
    return .object(object)
  }

  private static func append(_ cells: [String], to buffer: inout TextBuffer) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.append(",") }
      buffer.append(cell: cell)
    }
    buffer.append("\r\n")
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
