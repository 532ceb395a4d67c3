import Partnership
import ScenarioFiles

extension ModelTables {
  static var parameterTable: String {
    var table = MarkdownTable([
      "parameter", "default", "allowed", "sweep", "unit", "meaning", "source",
    ])
    for parameter in Parameter.allCases {
      let definition = parameter.definition
      let sweep = definition.sweep.map {
        "\(PlainNumber.text($0.lowerBound)) to \(PlainNumber.text($0.upperBound))"
      }
      table.add([
        "`\(definition.name)`", PlainNumber.text(definition.defaultValue),
        definition.allowed.words, sweep ?? "", definition.unit, definition.meaning,
        definition.source,
      ])
    }
    return table.text
  }

  static var measureTable: String {
    var table = MarkdownTable(["measure", "meaning", "unit", "range", "kind", "better"])
    for measure in Measure.common {
      let definition = measure.definition(goals: [])
      table.add([
        "`\(definition.name)`", definition.meaning, definition.unit, definition.rangeInWords,
        definition.kind.rawValue, definition.direction.rawValue,
      ])
    }
    table.add([
      "`outcome_GOAL`", "share of the possible gain on one goal achieved", "share", "0 to 1",
      "stock", "higher",
    ])
    return table.text
  }

  static var partnerColumnTable: String {
    var table = MarkdownTable(["column", "meaning"])
    for record in PartnerRecord.allCases { table.add(["`\(record.name)`", record.meaning]) }
    return table.text
  }

  static var settingTable: String {
    var table = MarkdownTable(["setting", "allowed", "default", "meaning"])
    for place in PlacedField.all {
      let only = place.variant.map { ", with kind `\($0)`" } ?? ""
      table.add([
        "`\(place.path)`\(only)", place.field.type.fullWords,
        place.field.defaultText ?? "required", place.field.meaning,
      ])
    }
    return table.text
  }

  static var partnerFieldTable: String {
    var table = MarkdownTable(["setting", "default", "allowed", "unit", "meaning", "source"])
    for field in PartnerField.allCases {
      table.add([
        "`\(field.name)`", PlainNumber.text(field.defaultValue), field.allowed.words, field.unit,
        field.meaning, field.source,
      ])
    }
    return table.text
  }

  static var stockTable: String {
    var table = MarkdownTable(["setting", "default", "meaning"])
    for field in ObjectDescription.of(.initial).fields {
      table.add(["`\(field.name)`", field.defaultText ?? "", field.meaning])
    }
    return table.text
  }

  static var eventTable: String {
    var table = MarkdownTable(["kind", "what happens", "settings"])
    for variant in ObjectDescription.of(.event).variants {
      let settings = variant.fields.map { "`\($0.name)`: \($0.meaning)" }
      table.add(["`\(variant.kind)`", variant.meaning, settings.joined(separator: "; ")])
    }
    return table.text
  }

  static var constructTable: String {
    var table = MarkdownTable(["construct", "what it says", "carried by", "shown by", "note"])
    for group in Construct.Group.allCases {
      for construct in Construct.all where construct.group == group {
        let carriers = construct.carriers.map { "`\($0)`" }.joined(separator: ", ")
        table.add([
          "\(group.title): **\(construct.name)**", construct.meaning,
          carriers.isEmpty ? "none" : carriers, construct.scenario.map { "`\($0)`" } ?? "none",
          construct.note,
        ])
      }
    }
    return table.text
  }

  static var factTable: String {
    var table = MarkdownTable(["fact", "statement", "measure", "source", "standing", "look in"])
    for fact in StylisedFact.all {
      table.add([
        fact.id, fact.statement, fact.metric, fact.source, fact.standing.meaning,
        "`\(fact.scenario)`",
      ])
    }
    return table.text
  }
}
