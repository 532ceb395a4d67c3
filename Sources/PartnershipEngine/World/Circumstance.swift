import Chance
import PartnershipModel

/// What distinguishes one possible world from the next before its first month: the scenario's
/// numbers, with the uncertain ones drawn.
struct Circumstance<L: Lanes>: ~Copyable {
  /// Parameters; those of the strategy win over drawn ones.
  var parameters: Settings<L>
  /// `[field][partner]`.
  var fields: [[L]]
  /// Stocks at the start.
  var capability, wins, narrative, measurement, development, funds: L
  /// Backbone in place at the start, and the level wanted.
  var backbone, backboneLevel: L

  /// The circumstances of the replications from `replication` on, under a strategy.
  init(_ blueprint: Blueprint, course: Course, replication: UInt32) {
    let scenario = blueprint.scenario
    parameters = Settings(blueprint.parameters)
    fields = blueprint.fields.map { numbers in numbers.map { L($0) } }
    var stocks = InitialStock.allCases.map { stock in scenario.initial[stock].map { L($0) } }
    var level = L(scenario.backbone.level)
    var inPlace = scenario.backbone.initial.map { L($0) }
    for setting in blueprint.uncertainty {
      let drawn = setting.draw(replication: replication, key: blueprint.key) as L
      switch setting.path {
      case .parameter(let parameter): parameters[parameter] = drawn
      case .initial(let stock): stocks[stock.position] = drawn
      case .backboneLevel: level = drawn
      case .backboneInitial: inPlace = drawn
      case .everyPartner(let field):
        for partner in blueprint.partners.indices {
          let shifted = fields[field.position][partner] + drawn
          fields[field.position][partner] = field.limited(shifted)
        }
      case .partner(_, let field):
        if let partner = setting.partner { fields[field.position][partner] = field.limited(drawn) }
      }
    }
    for setting in course.parameters { parameters[setting.parameter] = L(setting.value) }
    func start(_ stock: InitialStock) -> L { stocks[stock.position] ?? 0 }
    capability = start(.capability)
    wins = stocks[InitialStock.wins.position] ?? parameters[.winReference]
    narrative = start(.narrative)
    measurement = start(.measurement)
    development = start(.development)
    funds = start(.funds)
    backboneLevel = level
    backbone = inPlace ?? level
  }
}

extension ResolvedUncertainty {
  /// The setting's value in the replications from `replication` on: low + (high − low) · u0, of the
  /// counter (identity, 0xFFFFFFFE, 0, replication).
  func draw<L: Lanes>(replication: UInt32, key: (UInt32, UInt32)) -> L {
    let moment = Moment(month: 0, replication: replication, key: key)
    let uniform = L.uniforms(first: identity, second: 0xFFFF_FFFE, moment).0
    return L(low) + L(high - low) * uniform
  }
}

extension PartnerField {
  /// A drawn value within 0…1 if the field is a share.
  func limited<L: Lanes>(_ value: L) -> L {
    isShare ? L.smaller(1, L.larger(0, value)) : value
  }
}
