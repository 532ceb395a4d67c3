import Partnership

/// The names that a scenario defines, collected before anything refers to them.
struct KnownNames {
  /// Ids of goals, in their order.
  private(set) var goals: [String] = []
  /// Ids of listed partners, in their order.
  private(set) var partners: [String] = []
  /// Sizes of populations by id.
  private(set) var populations: [String: Int] = [:]
  /// Whether all goals could be read, so that another name is a mistake.
  private(set) var goalsAreComplete: Bool
  /// The same for partners and populations.
  private(set) var partnersAreComplete: Bool
  private var partnerSet: Set<String> = []
  private var goalSet: Set<String> = []
  /// Names of measures, with those of the goals.
  let measures: [String]

  /// Collects the names of a scenario.
  init(_ root: JSONNode, _ reader: NodeReader) {
    goalsAreComplete = !root.isDamaged
    partnersAreComplete = !root.isDamaged
    let goalIDs = Self.ids(of: root[key: "goals"], reader)
    goals = goalIDs.names
    goalsAreComplete = goalsAreComplete && goalIDs.isComplete
    let partnerIDs = Self.ids(of: root[key: "partners"], reader)
    partners = partnerIDs.names
    let crowds = Self.ids(of: root[key: "populations"], reader)
    partnersAreComplete = partnersAreComplete && partnerIDs.isComplete && crowds.isComplete
    for node in reader.elements(root[key: "populations"]) {
      guard let id = reader.text(node[key: "id"]) else { continue }
      let count = reader.integer(node[key: "count"])
      populations[id] = count ?? Int.max
    }
    goalSet = Set(goals)
    partnerSet = Set(partners)
    let common = Measure.common.map { $0.definition(goals: []).name }
    measures = common + goals.map { Self.outcomeName(of: $0) }
  }

  /// The measure of a goal.
  static func outcomeName(of goal: String) -> String {
    "outcome_" + String(goal.map { $0 == "-" ? "_" : $0 })
  }

  /// The ids in a list, and whether all of them could be read. A missing list is complete.
  private static func ids(
    of list: JSONNode?, _ reader: NodeReader
  ) -> (names: [String], isComplete: Bool) {
    guard let list else { return ([], true) }
    guard let elements = list.elements, !list.isDamaged else { return ([], false) }
    let names = elements.compactMap { reader.text($0[key: "id"]) }
    return (names, names.count == elements.count)
  }

  /// Whether a goal has this id.
  func hasGoal(_ id: String) -> Bool { goalSet.contains(id) }

  /// Whether a partner has this id, listed or of a population.
  func hasPartner(_ id: String) -> Bool {
    partnerSet.contains(id) || isInPopulation(id)
  }

  /// Whether an id is that of a population, a dash and a number below its size.
  func isInPopulation(_ id: String) -> Bool {
    guard !populations.isEmpty, let dash = id.lastIndex(of: "-") else { return false }
    let digits = id[id.index(after: dash)...]
    guard let count = populations[String(id[..<dash])], let number = Int(digits) else {
      return false
    }
    return number >= 0 && number < count && String(number) == digits
  }
}
