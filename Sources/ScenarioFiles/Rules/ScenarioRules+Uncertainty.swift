import Partnership
import Wording

extension ScenarioRules {
  /// Uncertain settings exist, their ranges are the right way round and stay within what is allowed.
  func checkUncertainty() {
    for member in reader.members(root[key: "uncertainty"]) {
      let interval = checkInterval(member.value, named: SafeText.quoted(member.key))
      let resolver = SettingPathResolver(names: names, findings: findings)
      guard let path = resolver.resolve(member.key, at: member.keySpan), let interval else {
        continue
      }
      if case .everyPartner(let field) = path {
        checkShift(interval, of: field, at: member.value.span)
      } else {
        checkWithin(interval, allowed(for: path), path.text, at: member.value.span)
      }
    }
  }

  /// The values that may be drawn. Shares of partners are limited to 0…1 after drawing, so anything
  /// may be drawn for them.
  private func allowed(for path: SettingPath) -> AllowedRange {
    switch path {
    case .parameter(let parameter): parameter.definition.allowed
    case .initial(let stock): stock.allowed
    case .backboneLevel, .backboneInitial: .nonNegative
    case .partner(_, let field): field.isShare ? .anyNumber : field.allowed
    case .everyPartner: .anyNumber
    }
  }

  /// What is added to every partner's power or capacity leaves all of them above 0.
  private func checkShift(
    _ interval: (low: Double, high: Double), of field: PartnerField, at span: SourceSpan
  ) {
    guard !field.isShare, field.allowed == .positive else { return }
    let smallest = smallest(field)
    if smallest + interval.low > 0 { return }
    findings.add(
      .uncertaintyOutOfRange, at: span,
      "the \(field.name) of some partners could fall to 0 or below",
      label: "added to the \(field.name) of every partner",
      allowed: "a low above -\(smallest), for \(smallest) is the smallest \(field.name)")
  }

  /// The smallest value of a field among all partners.
  private func smallest(_ field: PartnerField) -> Double {
    let listed = reader.elements(root[key: "partners"]).map { value(of: field, in: $0) }
    let crowds = reader.elements(root[key: "populations"]).map { population in
      reader.interval(population[key: "ranges"]?[key: field.name])?.low
        ?? value(of: field, in: population[key: "template"])
    }
    return (listed + crowds).min() ?? field.defaultValue
  }

  private func value(of field: PartnerField, in node: JSONNode?) -> Double {
    reader.number(node?[key: field.name]) ?? field.defaultValue
  }

  /// Reports an interval that leaves the allowed values.
  func checkWithin(
    _ interval: (low: Double, high: Double), _ allowed: AllowedRange, _ name: String,
    at span: SourceSpan
  ) {
    if allowed.contains(interval.low), allowed.contains(interval.high) { return }
    findings.add(
      .uncertaintyOutOfRange, at: span, "the range of \(name) leaves what is allowed",
      label: "drawn between these two", allowed: "within: \(allowed.words)")
  }

  /// `developmentDelivery` and `measurementDelivery` together are at most 1, whatever is drawn and
  /// whichever strategy is followed.
  func checkDelivery() {
    let strategies: [JSONNode?] = reader.elements(root[key: "strategies"])
    for strategy in [nil] + strategies {
      let own = strategy?[key: "parameters"]
      if strategy != nil, own == nil { continue }
      let development = largest(.developmentDelivery, own)
      let measurement = largest(.measurementDelivery, own)
      guard let development, let measurement else { continue }
      let sum = development.value + measurement.value
      guard sum > 1 + 1e-9, let place = measurement.span ?? development.span else { continue }
      findings.add(
        .deliveryAboveOne, at: place,
        "developmentDelivery and measurementDelivery are together above 1",
        label: "together up to \(sum)", allowed: "together at most 1")
    }
  }

  /// The largest value of a parameter: the strategy's own, else the largest drawn, else the
  /// scenario's, else the default; nil if it cannot be read.
  private func largest(
    _ parameter: Parameter, _ own: JSONNode?
  ) -> (value: Double, span: SourceSpan?)? {
    let drawn = root[key: "uncertainty"]?[key: "parameters.\(parameter.name)"]
    let given = own?[key: parameter.name]
    if let node = given ?? (drawn == nil ? root[key: "parameters"]?[key: parameter.name] : nil) {
      return reader.number(node).map { ($0, node.span) }
    }
    guard let drawn else { return (parameter.definition.defaultValue, nil) }
    return reader.interval(drawn).map { (max($0.low, $0.high), drawn.span) }
  }
}
