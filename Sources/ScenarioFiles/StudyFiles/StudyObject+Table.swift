import Partnership

extension StudyObject {
  private static let count = FieldType.integer(IntegerRange(1, ScenarioLimits.replications))

  static let study = StudyObject(
    "study", "studies",
    [
      Field("name", .value(.text(allowsEmpty: false)), "name shown in every output"),
      Field("question", .value(.text(allowsEmpty: true)), "what the study is to find out"),
      Field(
        "scenario", .checkedLater, isRequired: true,
        "the path of a scenario file, or a scenario in braces"),
      Field("factors", .objects(factor), "the settings that vary"),
      Field("design", .object(design), "which points are visited"),
      Field(
        "strategies", .value(.list(.text(allowsEmpty: false), count: IntegerRange(1, 64))),
        "ids of the strategies to run; all unless given"),
      Field("baseline", .value(.text(allowsEmpty: false)), "id of the strategy to compare with"),
      Field("replications", .value(count), "number of possible worlds at every point"),
      Field(
        "months", .value(.integer(IntegerRange(1, ScenarioLimits.months))), "length of every run"),
      Field("seed", .value(.integer(IntegerRange(0, .max))), "seed of all chance"),
      Field("until", .object(until), "replicate until differences are known well enough"),
      Field("select", .object(select), "replicate until the best strategy is known"),
      Field(
        "outputs", .value(.list(.reference(.measure), count: IntegerRange(1, 1000))),
        "measures to report; all unless given"),
    ])

  static let factor = StudyObject(
    "factor", "factors",
    [
      Field("path", .value(.text(allowsEmpty: false)), isRequired: true, "the setting that varies"),
      Field("range", .value(.interval), "two numbers; values lie evenly between them"),
      Field(
        "integer", .value(.list(.integer(wholeNumbers), count: IntegerRange(2, 2))),
        "two whole numbers; both ends and all between are equally likely"),
      Field("list", .checkedLater, "numbers or words that are equally likely"),
      Field("category", .checkedLater, "the same with weights"),
      Field(
        "weights", .value(.list(.number(.nonNegative), count: .anyCount)),
        "weight of each entry of a category"),
      Field("distribution", .object(distribution), "how values are spread"),
      Field(
        "levels", .value(.integer(IntegerRange(2, 10_000))),
        "number of evenly spaced values in a grid"),
      Field("baseline", .checkedLater, "value around which one-at-a-time designs move"),
    ])

  private static let wholeNumbers = IntegerRange(-1_000_000_000, 1_000_000_000)

  private static let ends = [
    Field("low", .value(.number(.anyNumber)), isRequired: true, "smallest value"),
    Field("high", .value(.number(.anyNumber)), isRequired: true, "largest value"),
  ]

  static let distribution = StudyObject(
    "distribution", "distributions",
    [
      Field(
        "kind", .value(.choice(["uniform", "logarithmic", "normal", "triangular"])),
        isRequired: true, "the shape")
    ],
    variants: [
      ("uniform", ends),
      ("logarithmic", ends),
      (
        "triangular",
        ends + [
          Field("mode", .value(.number(.anyNumber)), isRequired: true, "most likely value")
        ]
      ),
      (
        "normal",
        [
          Field("mean", .value(.number(.anyNumber)), isRequired: true, "centre"),
          Field("sd", .value(.number(.positive)), isRequired: true, "standard deviation"),
          Field("low", .value(.number(.anyNumber)), "values below are cut off"),
          Field("high", .value(.number(.anyNumber)), "values above are cut off"),
        ]
      ),
    ])

  private static let shift = Field(
    "shift", .value(.choice(["random", "none"])),
    "random moves all points by one random step of the seed; none is for comparisons with others")

  static let design = StudyObject(
    "design", "designs",
    [
      Field(
        "kind",
        .value(
          .choice([
            "grid", "oneAtATime", "latinHypercube", "sobol", "saltelli", "morris", "table",
          ])), isRequired: true, "how points are chosen")
    ],
    variants: [
      ("grid", []),
      ("oneAtATime", []),
      (
        "latinHypercube",
        [
          Field("points", .value(points), isRequired: true, "number of points"),
          Field(
            "placement", .value(.choice(["jittered", "centred"])),
            "where in its cell a point lies; only jittered points stay when they are doubled"),
        ]
      ),
      ("sobol", [Field("points", .value(points), isRequired: true, "a power of two"), shift]),
      (
        "saltelli",
        [
          Field("baseRows", .value(points), isRequired: true, "a power of two"), shift,
          Field(
            "order", .value(.choice(["first", "second"])),
            "second also gives the indices of pairs, for twice the points"),
        ]
      ),
      (
        "morris",
        [
          Field(
            "trajectories", .value(.integer(IntegerRange(1, 65_536))), isRequired: true,
            "number of walks through the factors"),
          Field(
            "levels", .value(.integer(IntegerRange(2, 65_536))),
            "an even number of levels of every factor; 4 unless given"),
        ]
      ),
      (
        "table",
        [
          Field(
            "file", .value(.text(allowsEmpty: false)),
            "a CSV file with a column for every factor, relative to the study file"),
          Field("rows", .checkedLater, "the rows themselves, as lists of values"),
          Field("designId", .checkedLater, "for each of the rows the number of its point"),
          Field(
            "strategy", .checkedLater,
            "for each of the rows the id of the one strategy to run, or null for all"),
          Field(
            "replication", .checkedLater,
            "for each of the rows the one world to run, from 0, or null for all"),
        ]
      ),
    ])

  /// Points of a design; more than ten million do not fit into memory.
  private static let points = FieldType.integer(IntegerRange(1, 10_000_000))

  private static let deciding = [
    Field("of", .value(.reference(.measure)), "the measure that decides; outcome unless given"),
    Field(
      "month", .value(.integer(IntegerRange(1, ScenarioLimits.months))),
      "months after the start; the end unless given"),
    Field(
      "confidence",
      .value(.number(.share)),
      "level of the intervals; 0.95 unless given"),
    Field(
      "initial", .value(.integer(IntegerRange(5, 1_000_000))),
      "worlds before the first look; 20 unless given"),
    Field(
      "max", .value(.integer(IntegerRange(5, 10_000_000))),
      "worlds at which to give up; 1000 unless given"),
  ]

  static let until = StudyObject(
    "precision request", "precision requests",
    deciding + [
      Field(
        "target", .value(.choice(PrecisionTarget.allCases.map(\.rawValue))),
        "what has to be known: the difference to the baseline, unless given, or the mean"),
      Field(
        "strategy", .value(.text(allowsEmpty: false)),
        "id of the one strategy that decides; all unless given"),
      Field("halfWidth", .value(.number(.positive)), "half-width wanted of the difference or mean"),
      Field("relative", .value(.number(.positive)), "half-width wanted, as a share of the mean"),
      Field(
        "batch", .value(.integer(IntegerRange(1, 1_000_000))),
        "worlds between looks; 10 unless given"),
      Field(
        "lookahead", .value(.integer(IntegerRange(0, 100))),
        "further looks that must be precise enough too"),
    ])

  static let select = StudyObject(
    "selection", "selections",
    deciding + [
      Field(
        "difference", .value(.number(.positive)), isRequired: true,
        "smallest difference worth acting on")
    ])
}
