/// Where engines that run many copies of a command tell each copy its number.
///
/// Only the number comes from the environment. How many parts there are does not: an array job that
/// repeats two failed tasks has two tasks, and the study still has all its parts.
public enum ShardIndex {
  /// A variable and the number at which its engine usually begins to count.
  public struct Source: Sendable, Hashable {
    /// The variable's name.
    public let variable: String
    /// The first number.
    public let base: Int
  }

  /// Known variables, in the order in which they are looked for.
  public static let sources: [Source] = [
    Source(variable: "SLURM_ARRAY_TASK_ID", base: 1),
    Source(variable: "JOB_COMPLETION_INDEX", base: 0),
    Source(variable: "AWS_BATCH_JOB_ARRAY_INDEX", base: 0),
    Source(variable: "SGE_TASK_ID", base: 1),
    Source(variable: "PBS_ARRAY_INDEX", base: 1),
    Source(variable: "PBS_ARRAYID", base: 1),
    Source(variable: "LSB_JOBINDEX", base: 1),
  ]

  /// Why there is no number.
  public enum Fault: Error, Sendable, Hashable {
    /// No variable is set.
    case absent
    /// The number is not one of a part.
    case outside(variable: String, value: String, lowest: Int, highest: Int)
  }

  /// The part of this copy.
  ///
  /// Grid Engine says `undefined` outside an array and LSF says 0; both count as not set.
  ///
  /// - Parameters:
  ///   - count: number of parts.
  ///   - base: the first number, if it is not the engine's usual one.
  ///   - value: the value of an environment variable.
  public static func shard(
    of count: Int, base: Int?, _ value: (String) -> String?
  ) throws(Fault) -> Shard {
    for source in sources {
      guard let text = value(source.variable), !text.isEmpty, text != "undefined" else { continue }
      if source.variable == "LSB_JOBINDEX", text == "0" { continue }
      let first = base ?? source.base
      guard let number = Int(text), number >= first, number - first < count,
        let shard = Shard(number - first + 1, of: count)
      else {
        throw .outside(
          variable: source.variable, value: text, lowest: first, highest: first + count - 1)
      }
      return shard
    }
    throw .absent
  }
}
