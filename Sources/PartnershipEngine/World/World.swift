import PartnershipModel

/// Possible worlds side by side under one strategy: the state of a partnership.
///
/// Every array is a column of a struct of arrays. Index order: `[partner]`, `[view]` as in
/// ``LinkTable``, `[partner × goal]` as ``WorldLanes/place(of:goal:of:)`` says. Flags are 0 or 1.
struct World<L: WorldLanes>: ~Copyable {
  let blueprint: Blueprint
  let links: LinkTable
  /// Threads that share the rows.
  let crew: Crew
  let course: Course
  /// Number of goals.
  let goals: Int
  /// `[goal]` months that an outcome lags behind what drives it.
  let lags: Column<Double>
  /// Money from outside, in the order of the scenario.
  let grants: Column<GrantSpell>
  /// Parameters of these worlds.
  let parameters: Settings<L>
  /// Numbers that describe partners in these worlds, by field.
  let attributes: Attributes<L>
  /// `[goal]` the region's interest: power-weighted mean of all partners' values.
  let interest: Column<L>
  /// `[partner × goal]` values of the partners.
  let anchors: Column<Double>
  /// Capacity of all partners listed, members or not, at the start.
  let capacityOfAll: L

  // Partners
  /// `[partner]` 1 while it is a member.
  var member: Column<L>
  /// `[partner]` the same as a mask.
  var isMember: Column<L.Where>
  /// `[partner]` where it has left; it cannot return.
  var isGone: Column<L.Where>
  /// `[partner]` share of its capacity that it gives.
  var engagement: Column<L>
  /// `[partner]` what it has come to expect.
  var aspiration: Column<L>
  /// `[partner]` consecutive months below the exit engagement.
  var lowMonths: Column<L>
  /// `[partner]` capacity now.
  var capacity: Column<L>
  /// `[partner × goal]` priorities now.
  var priorities: Column<L>

  // Views
  /// `[view]` evidence of kept promises.
  var kept: Column<L>
  /// `[view]` evidence of broken promises.
  var broken: Column<L>
  /// `[view]` trust.
  var trust: Column<L>

  // Stocks of the partnership
  var capability, wins, narrative, measurement, development, backbone, backboneLevel, funds: L
  /// `[goal]` outcome.
  var outcomes: Column<L>
  /// Months of disruption left.
  var crisis: L = 0
  /// 1 until the partnership dissolves.
  var alive: L = 1

  /// What this month has brought so far.
  var month: MonthInProgress<L>
  /// Sums over trust, and who counts in them.
  var tally: TrustTally<L>
  /// The last record, in the order of the measures.
  var record: Column<L>
}

/// Money from outside for some months, without its name.
struct GrantSpell: BitwiseCopyable {
  let from, months: Int
  let amount: Double

  /// Whether it is paid in a month (counted from 0).
  @inline(__always) func lasts(in month: Int) -> Bool { month >= from && month - from < months }
}

/// Columns of the numbers that describe partners.
struct Attributes<L: WorldLanes>: ~Copyable {
  let power, propensity, reliability, values, fear, urgency, cost, turnover, engagement: Column<L>
}

/// What the steps of a month leave to the steps after them.
struct MonthInProgress<L: WorldLanes>: ~Copyable {
  /// `[partner]` whether an event forces its leader out, or the partner in.
  var forcedTurnover, forcedEntry: Column<Bool>
  var isAnyEntryForced = false
  /// `[partner]` pressure of this month; empty if there never is any.
  var pressure: Column<L>
  /// `[partner]` where the leader left.
  var turnedOver: Column<L.Where>
  /// Whether any leader left.
  var isAnyLeaderNew = false
  /// `[slice of views]` where the views look at new leaders, if there are any; empty where contacts are not
  /// heard one by one.
  let newLeaders: Column<UInt8>
  /// `[partner]` whether it or somebody linked to it has a new leader, joined or left.
  var isTouched: Column<Bool>
  /// `[slice of views]` where the two partners met.
  var meets: Column<L.Marks>
  /// `[partner]` number of contacts.
  var met: Column<L>
  /// `[partner]` voice.
  var voice: Column<L>
  /// `[partner]` number of members times voice: 1 for an average voice; empty where contacts are heard one
  /// by one.
  var voices: Column<L>
  /// `[partner]` where its voice is above the average.
  var dominates: Column<L.Where>
  /// Number of members, their power together, and the equal voice under which `voice` was computed.
  var members, power: L
  var equalVoice: Double
  /// Whether the agenda, and `distance`, are those of the present priorities and members.
  var isAgendaCurrent = false
  /// `[goal]` the agenda.
  var agenda: Column<L>
  /// `[partner]` distance of its priorities, and of its values, from the agenda when work was delivered;
  /// empty where contacts are heard one by one, for there they are computed faster than kept.
  var distance, gap: Column<L>
  /// `[partner]` where it delivered.
  var delivered: Column<L.Where>
  /// `[partner]` where it delivered, and where its voice is above the average, together; empty where
  /// contacts are heard one by one.
  var standing: Column<L.Standing>
  /// `[partner]` where it leaves or joins.
  var leaving, entering: Column<L.Where>
  /// Dues of all members if they paid for capability at its reference.
  var dues: L
  var effort = EffortSums<L>()
  /// Capability to which this month's work leads if kept up.
  var forecast: L
  /// Share of the programme that is paid for.
  var programme: L
  /// What experience counts for, what partners appraise by, and who may join.
  var experience: Experience<L>
  var scale: Scale<L>
  var door = Door()
  /// Flows of the month.
  var output, grants, recurring, spending, contacts, joined, left, turnovers: L
  /// Room for the priorities that deliberation leads to, and for a row of weights of each worker.
  var heard: Column<L>
  var weights: Column<L.Slice>
  /// What partners say, for sparse worlds.
  let opinions: Opinions
  let longestRow: Int
  var closeness: MutualTrust

  /// The row of weights of a worker.
  @inline(__always) func weights(of worker: Int) -> Cells<L.Slice> {
    weights.part(worker * longestRow..<(worker + 1) * longestRow)
  }
}
