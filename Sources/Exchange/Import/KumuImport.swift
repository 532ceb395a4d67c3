import Partnership
import Tables

/// Makes a draft of a Kumu map: its two sheets, or its JSON.
///
/// The label of an element becomes the name, its type the sector. `Trust` or `Strength` of a
/// connection becomes trust; a connection is mutual unless its direction says "directed". Custom
/// fields that are settings of partners are taken over.
public enum KumuImport {
  /// The draft of two sheets: elements (Label, Type, …) and connections (From, To, …).
  public static func draft(
    elements: ImportSource, connections: ImportSource?, legend: Legend = .usual
  ) throws(ImportError) -> ScenarioDraft {
    let sheet = try TableSheet(elements)
    var builder = NetworkBuilder(file: elements.name, name: "Kumu map", legend: legend)
    try read(elements: sheet, &builder)
    if let connections { try read(connections: TableSheet(connections), &builder) }
    return try builder.finished("the sheets of a Kumu map")
  }

  private static func read(
    elements sheet: TableSheet, _ builder: inout NetworkBuilder
  ) throws(ImportError) {
    let label = try sheet.requiredColumn("Label", ["label", "name"])
    let id = sheet.column(["id"])
    for row in sheet.rows.indices {
      let cells = sheet.rows[row]
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      guard
        let position = builder.partner(
          cells[label], id: id.map { cells[$0] }, place: sheet.cell(row, label))
      else {
        builder.leave(
          "row \(row + 2) says " + cells.filter { !$0.isEmpty }.joined(separator: " | "))
        continue
      }
      for column in cells.indices where column != label && column != id {
        builder.attribute(
          sheet.header[column], cells[column], of: position, place: sheet.cell(row, column))
      }
    }
  }

  private static func read(
    connections sheet: TableSheet, _ builder: inout NetworkBuilder
  ) throws(ImportError) {
    let from = try sheet.requiredColumn("From", ["from", "source"])
    let to = try sheet.requiredColumn("To", ["to", "target"])
    let direction = sheet.column(["direction"])
    let strength = sheet.strengthColumn
    let experience = sheet.column(["experience"])
    let reader = StrengthReader(
      strength.map { column in sheet.rows.map { $0[column] } } ?? [], legend: builder.legend)
    let known = [from, to, direction].compactMap(\.self) + sheet.strengthColumns
    for row in sheet.rows.indices {
      let cells = sheet.rows[row]
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let text = strength.map { cells[$0] } ?? ""
      let trust = strength.flatMap { reader.trust(text, sheet.cell(row, $0)) }
      if trust == nil, !text.isEmpty, let strength {
        builder.leave("\(sheet.cell(row, strength)) is no strength: \"\(text)\"")
      }
      builder.tie(
        cells[from], cells[to], isMutual: !isDirected(direction.map { cells[$0] }),
        trust: trust, experience: experience.flatMap { StrengthReader.evidence(cells[$0]) },
        place: "row \(row + 2) of \(sheet.file)")
      for column in cells.indices where !known.contains(column) && !cells[column].isEmpty {
        builder.leave("\(sheet.cell(row, column)) of \(sheet.file): \"\(cells[column])\"")
      }
    }
  }

  private static func isDirected(_ direction: String?) -> Bool {
    direction?.lowercased() == "directed"
  }
}

extension KumuImport {
  /// The draft of a JSON map: `elements` and `connections`.
  public static func draft(
    json source: ImportSource, legend: Legend = .usual
  ) throws(ImportError) -> ScenarioDraft {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONValue(parsing: source.bytes)
    } catch {
      throw .json(file: source.name, error)
    }
    guard let elements = root["elements"]?.array else {
      throw .missingPart(file: source.name, wanted: "list of elements")
    }
    var builder = NetworkBuilder(file: source.name, name: "Kumu map", legend: legend)
    var keys: [String: String] = [:]
    for (number, element) in elements.enumerated() {
      read(element: element, place: "element \(number + 1)", &keys, &builder)
    }
    let connections = root["connections"]?.array ?? []
    let reader = StrengthReader(connections.map { text($0, StrengthReader.names) }, legend: legend)
    for (number, connection) in connections.enumerated() {
      read(connection: connection, place: "connection \(number + 1)", reader, keys, &builder)
    }
    for member in root.object?.members ?? []
    where member.key != "elements" && member.key != "connections" {
      builder.leave("\"\(member.key)\" of the map: \(member.value.text(.compact).prefix(200))")
    }
    return try builder.finished("the JSON of a Kumu map")
  }

  /// A value as text; numbers as they are written.
  private static func words(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text.trimmed
    case .null: ""
    case .array(let values): values.map(words).filter { !$0.isEmpty }.joined(separator: ", ")
    default: value.text(.compact)
    }
  }

  private static func text(_ object: JSONValue, _ names: [String]) -> String {
    let members = flattened(object)
    for name in names {
      for member in members where TableSheet.plain(member.key) == name {
        let text = words(member.value)
        if !text.isEmpty { return text }
      }
    }
    return ""
  }

  /// The members of an element; Kumu puts custom fields into `attributes`.
  private static func flattened(_ object: JSONValue) -> [(key: String, value: JSONValue)] {
    (object.object?.members ?? []).flatMap { member in
      member.key == "attributes" && member.value.object != nil
        ? flattened(member.value) : [(member.key, member.value)]
    }
  }

  private static func read(
    element: JSONValue, place: String, _ keys: inout [String: String],
    _ builder: inout NetworkBuilder
  ) {
    let label = text(element, ["label", "name"])
    let own = text(element, ["trustlabid"])
    guard let position = builder.partner(label, id: own.isEmpty ? nil : own, place: place) else {
      builder.leave("\(place) says \(element.text(.compact).prefix(200))")
      return
    }
    let reference = text(element, ["id"])
    keys[reference.isEmpty ? label : reference] = label
    for member in flattened(element)
    where !["label", "name", "id", "trustlabid"].contains(TableSheet.plain(member.key)) {
      builder.attribute(
        member.key, words(member.value), of: position, place: "\(place) (\(member.key))")
    }
  }

  private static func read(
    connection: JSONValue, place: String, _ reader: StrengthReader, _ keys: [String: String],
    _ builder: inout NetworkBuilder
  ) {
    let from = text(connection, ["from"])
    let to = text(connection, ["to"])
    let strength = text(connection, StrengthReader.names)
    let trust = strength.isEmpty ? nil : reader.trust(strength, "strength")
    if trust == nil, !strength.isEmpty { builder.leave("\(place): no strength is \"\(strength)\"") }
    builder.tie(
      keys[from] ?? from, keys[to] ?? to,
      isMutual: !isDirected(text(connection, ["direction"])), trust: trust,
      experience: StrengthReader.evidence(text(connection, ["experience"])), place: place)
    let members = flattened(connection).map {
      (key: $0.key, plain: TableSheet.plain($0.key), value: words($0.value))
    }.filter { !$0.value.isEmpty }
    let used = StrengthReader.used(members.map(\.plain))
    for member in members
    where !["from", "to", "direction", "id"].contains(member.plain)
      && !StrengthReader.covers(used, member.plain)
    {
      builder.leave("\(place) (\(member.key)): \"\(member.value)\"")
    }
  }
}
