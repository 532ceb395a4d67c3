import Console
import TrustLab

/// `trustlab trace SCENARIO`: one possible world as a story.
enum TraceCommand {
  static let strategy = Option.text(
    "strategy", short: "s", value: "ID", defaultText: "the first", help: "strategy to follow")
  static let replication = Option.integer(
    "replication", short: "r", in: 0...100_000_000, default: 0,
    help: "which possible world, counted from 0")
  static let partner = Option.text(
    "partner", short: "p", value: "ID", help: "show the sum behind this partner's engagement")
  static let changes = Option.integer(
    "changes", in: 0...1000, default: 2, help: "largest changes of trust shown each month")
  static let all = Option.flag("all", help: "show quiet months too")
  static let json = Option.flag("json", help: "print the story as JSON")

  static let description = CommandDescription(
    name: "trace", group: "simulate", purpose: "tell one possible world as a story",
    arguments: [ScenarioInput.argument],
    options: [
      strategy, replication, partner, changes, all, ScenarioInput.months, ScenarioInput.seed,
      ScenarioInput.settings, json,
    ],
    examples: [
      CommandExample(
        "trustlab trace Scenarios/regional-hub.json5 -s quick-wins",
        "what happened, month by month"),
      CommandExample(
        "trustlab trace Scenarios/regional-hub.json5 -s systems -r 3 -p employers",
        "why the employers stay or leave: the sum behind their engagement"),
    ],
    notes: [
      "Months count from 1, the number of the record they lead to; scenario files count months "
        + "from 0, so their month 36 is month 37 of the story."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    let blueprint = try ScenarioInput.blueprint(session)
    let followed = try partnerPosition(invocation, blueprint)
    let chronicle = Chronicle(
      blueprint, strategy: try strategyPosition(invocation, blueprint),
      replication: invocation[replication], following: followed.map { [$0] } ?? [],
      trustChanges: invocation[changes])
    let story = Story(blueprint, chronicle, partner: followed)
    if invocation[json] {
      session.streams.write(story.json.text(.pretty))
    } else {
      story.write(to: session.streams, quietMonths: invocation[all])
    }
    return .done
  }

  private static func strategyPosition(
    _ invocation: Invocation, _ blueprint: Blueprint
  ) throws -> Int {
    let ids = blueprint.scenario.strategies.map(\.id)
    guard let id = invocation[strategy] else { return 0 }
    guard let position = ids.firstIndex(of: id) else {
      throw RunCommand.unknown(id, "strategy", ids)
    }
    return position
  }

  private static func partnerPosition(
    _ invocation: Invocation, _ blueprint: Blueprint
  ) throws -> Int? {
    guard let id = invocation[partner] else { return nil }
    let ids = blueprint.partners.map(\.id)
    if let position = ids.firstIndex(of: id) { return position }
    let near = NearNames.find(id, among: ids).first
    throw UsageError.refused(
      .option(partner.option.name), text: id, cause: "is no partner of the scenario",
      allowed: ids.count > 40 ? nil : ids.joined(separator: ", "),
      fix: near.map { "a similar partner exists: \"\($0)\"" })
  }
}
