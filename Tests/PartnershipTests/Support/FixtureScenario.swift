import Foundation
import Partnership

/// Docking scenarios, read with Foundation.
enum Fixture {
  static func url(_ name: String) -> URL {
    Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures")!
  }

  static func scenario(_ name: String) throws -> Scenario {
    let data = try Data(contentsOf: url(name + ".json"))
    let o = try JSONSerialization.jsonObject(with: data) as! [String: Any]
    let goals = (o["goals"] as! [[String: Any]]).map {
      Goal(id: $0["id"] as! String, lag: num($0["lag"]) ?? 36)
    }
    var s = Scenario(
      name: o["name"] as! String, months: int(o["months"]) ?? 120,
      replications: int(o["replications"]) ?? 200,
      seed: (o["seed"] as? NSNumber)?.uint64Value ?? 1, goals: goals,
      partners: (o["partners"] as! [[String: Any]]).map { partner($0, goals) },
      strategies: (o["strategies"] as! [[String: Any]]).map { strategy($0, goals) })
    if let r = o["relationships"] as? [String: Any] { s.relationships = relationships(r) }
    if let b = o["backbone"] as? [String: Any] {
      s.backbone = Backbone(level: num(b["level"]) ?? 0, initial: num(b["initial"]))
    }
    s.funding = (o["funding"] as? [[String: Any]] ?? []).map {
      Grant(
        name: $0["name"] as? String ?? "", from: int($0["from"])!, months: int($0["months"])!,
        amount: num($0["amount"])!)
    }
    for (k, v) in o["initial"] as? [String: Any] ?? [:] {
      s.initial[InitialStock(rawValue: k)!] = num(v)
    }
    s.events = (o["events"] as? [[String: Any]] ?? []).map(event)
    s.parameters = settings(o["parameters"])
    s.uncertainty = (o["uncertainty"] as? [String: [Any]] ?? [:]).map {
      UncertainSetting(path($0.key), low: num($0.value[0])!, high: num($0.value[1])!)
    }
    return s
  }

  private static func num(_ v: Any?) -> Double? { (v as? NSNumber)?.doubleValue }
  private static func int(_ v: Any?) -> Int? { (v as? NSNumber)?.intValue }

  private static func settings(_ v: Any?) -> [ParameterSetting] {
    (v as? [String: Any] ?? [:]).map { ParameterSetting(Parameter(name: $0.key)!, num($0.value)!) }
  }

  private static func partner(_ o: [String: Any], _ goals: [Goal]) -> Partner {
    let weights = o["priorities"] as! [String: Any]
    var p = Partner(
      id: o["id"] as! String, sector: o["sector"] as! String,
      status: o["status"] as? String == "prospect" ? .prospect : .member,
      priorities: goals.map { num(weights[$0.id]) ?? 0 })
    for f in PartnerField.allCases { if let v = num(o[f.name]) { p[f] = v } }
    return p
  }

  private static func strategy(_ o: [String: Any], _ goals: [Goal]) -> Strategy {
    let phases = (o["phases"] as! [[String: Any]]).map { p -> Phase in
      let s = p["shares"] as! [String: Any]
      func share(_ n: String) -> Double { num(s[n]) ?? 0 }
      return Phase(
        from: int(p["from"]) ?? 0,
        shares: Shares(
          quickWins: share("quickWins"), systems: share("systems"), convening: share("convening"),
          narrative: share("narrative"), measurement: share("measurement"),
          development: share("development")),
        connection: num(p["connection"]) ?? 0, equalVoice: num(p["equalVoice"]) ?? 0,
        invitations: num(p["invitations"]) ?? 0)
    }
    let adaptation = (o["adapt"] as? [String: Any]).map {
      Adaptation(
        reads: Measure(name: $0["reads"] as! String, goals: goals)!, target: num($0["target"])!,
        gain: num($0["gain"])!, lowest: num($0["min"])!, highest: num($0["max"])!)
    }
    return Strategy(
      id: o["id"] as! String, phases: phases, adaptation: adaptation,
      parameters: settings(o["parameters"]))
  }

  private static func relationships(_ o: [String: Any]) -> Relationships {
    func known(_ v: [String: Any]) -> Relationships.Acquaintance {
      .init(trust: num(v["trust"])!, experience: num(v["experience"])!)
    }
    var r = Relationships()
    if let d = o["default"] as? [String: Any] { r.standard = known(d) }
    if let d = o["sameSector"] as? [String: Any] { r.sameSector = known(d) }
    r.pairs = (o["pairs"] as? [[String: Any]] ?? []).map {
      if let b = $0["between"] as? [String] {
        return .init(from: b[0], to: b[1], isMutual: true, acquaintance: known($0))
      }
      return .init(
        from: $0["from"] as! String, to: $0["to"] as! String, isMutual: false,
        acquaintance: known($0))
    }
    return r
  }

  private static func event(_ o: [String: Any]) -> Event {
    let size = num(o["size"]) ?? 0
    let partner = o["partner"] as? String
    let kind: Event.Kind
    switch o["kind"] as! String {
    case "leaderChange": kind = .leaderChange(partner: partner!)
    case "budgetCut": kind = .budgetCut(partner: partner!, size: size)
    case "conflict":
      let b = o["between"] as! [String]
      kind = .conflict(between: b[0], and: b[1], size: size)
    case "backbone": kind = .backbone(level: num(o["level"])!)
    case "join": kind = .join(partner: partner!)
    default: kind = .pressure(size: size, months: int(o["months"])!, partner: partner)
    }
    return Event(month: int(o["month"])!, kind)
  }

  private static func path(_ text: String) -> SettingPath {
    let parts = text.split(separator: ".").map(String.init)
    switch parts[0] {
    case "parameters": return .parameter(Parameter(name: parts[1])!)
    case "initial": return .initial(InitialStock(rawValue: parts[1])!)
    case "backbone": return parts[1] == "level" ? .backboneLevel : .backboneInitial
    default:
      return parts.count == 2
        ? .everyPartner(PartnerField(rawValue: parts[1])!)
        : .partner(id: parts[1], PartnerField(rawValue: parts[2])!)
    }
  }
}
