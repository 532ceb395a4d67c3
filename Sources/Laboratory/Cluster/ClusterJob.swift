/// Scripts that run the parts of a study on many machines and merge them.
public struct ClusterJob: Sendable {
  /// What runs the parts.
  public enum Engine: String, Sendable, Hashable, CaseIterable {
    /// Slurm: an array job and a job that merges.
    case slurm
    /// Kubernetes: an indexed job and a job that merges.
    case kubernetes
    /// GNU parallel: one line for one machine, or several by ssh.
    case parallel
  }

  /// A script.
  public struct File: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its text.
    public let text: String
  }

  /// The tool, as it is called there.
  public var tool: String
  /// The study's folder, seen from the machines.
  public var folder: String
  /// The frozen study file, seen from the machines.
  public var study: String
  /// Number of parts.
  public var shards: Int
  /// The container image, for Kubernetes.
  public var image: String
  /// The persistent volume claim that holds the folder, for Kubernetes.
  public var volume: String

  /// A job.
  public init(
    tool: String, folder: String, study: String, shards: Int, image: String = "trustlab",
    volume: String = "trustlab"
  ) {
    self.tool = tool
    self.folder = folder
    self.study = study
    self.shards = shards
    self.image = image
    self.volume = volume
  }

  /// The scripts for an engine.
  public func files(_ engine: Engine) -> [File] {
    switch engine {
    case .slurm:
      [
        File(name: "shards.sbatch", text: slurmShards),
        File(name: "merge.sbatch", text: slurmMerge),
        File(name: "submit.sh", text: slurmSubmit),
      ]
    case .kubernetes:
      [
        File(name: "shards.yaml", text: kubernetesShards),
        File(name: "merge.yaml", text: kubernetesMerge),
      ]
    case .parallel: [File(name: "parallel.sh", text: parallelScript)]
    }
  }

  /// A word that a shell takes as it is.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// A text that YAML takes as it is.
  static func yaml(_ word: String) -> String {
    var text = "\""
    for scalar in word.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      if (" "..."~").contains(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16)
        text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return text + "\""
  }
}
