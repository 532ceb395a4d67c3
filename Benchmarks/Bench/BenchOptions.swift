/// What the benchmark is asked to do.
struct BenchOptions {
  /// `table` measures everything; `run` does one piece of work for a comparison from outside;
  /// `means` prints what other programs are checked against, `writer` measures trajectories,
  /// `sparse` large worlds and `start` what happens before the first month alone.
  var command = "table"
  /// The small world.
  var scenario = "Scenarios/regional-hub.json5"
  /// Where results are appended, one JSON object a line.
  var results: String?
  /// Rounds of which the median counts.
  var rounds = 5
  /// Smaller pieces of work.
  var isQuick = false
  // For `run`:
  var strategy = "now-and-then"
  var replications = 2000
  var width: Int?
  var instructions: String?
  var threads = 1
  /// Partners of a sparse world that is lived instead of the scenario's.
  var sparsePartners: Int?

  static let usage = """
    usage: trustlab-bench [table] [--scenario FILE] [--results FILE] [--rounds N] [--quick]
           trustlab-bench run [--scenario FILE] [--strategy ID|all] [--replications N]
           trustlab-bench writer|sparse|start [--scenario FILE] [--rounds N] [--quick]
           trustlab-bench means [--scenario FILE] [--strategy ID] [--replications N]
           trustlab-bench sweep ...   (see trustlab-bench sweep --help)
           (run also takes)   [--width 1|8] [--instructions base|avx2|avx512] [--threads N]
                              [--sparse PARTNERS]   60 months of one sparse world
    """

  /// Reads the words after the program's name; nil if they make no sense.
  init?(_ words: [String]) {
    var words = words[...]
    if let first = words.first,
      ["table", "run", "means", "writer", "sparse", "start"].contains(first)
    {
      command = first
      words.removeFirst()
    }
    while let word = words.popFirst() {
      if word == "--quick" {
        isQuick = true
        continue
      }
      guard let value = words.popFirst(), take(word, value) else { return nil }
    }
  }

  private mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--scenario": scenario = value
    case "--results": results = value
    case "--strategy": strategy = value
    case "--instructions": instructions = value
    case "--rounds": return set(&rounds, value)
    case "--replications": return set(&replications, value)
    case "--threads": return set(&threads, value)
    case "--sparse":
      sparsePartners = Int(value)
      return (sparsePartners ?? 0) > 10
    case "--width":
      width = Int(value)
      return width == 1 || width == 8
    default: return false
    }
    return true
  }

  private func set(_ number: inout Int, _ text: String) -> Bool {
    guard let value = Int(text), value > 0 else { return false }
    number = value
    return true
  }
}
