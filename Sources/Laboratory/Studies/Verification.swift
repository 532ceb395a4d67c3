import Tables

/// Whether a study's files are what its record says, and what running it again gives.
public struct Verification: Sendable {
  /// One file.
  public struct Finding: Sendable, Equatable {
    /// The file's name.
    public let name: String
    /// Whether the file in the folder has the recorded digest; nil if it is not there.
    public let isIntact: Bool?
    /// Whether running the study again gives the recorded digest.
    public let isReproduced: Bool
  }

  /// Files in the order of the record.
  public let findings: [Finding]

  /// Whether everything is as recorded.
  public var isConfirmed: Bool { findings.allSatisfy { $0.isIntact == true && $0.isReproduced } }

  /// Runs a study again in a scratch folder and compares digests.
  ///
  /// - Parameters:
  ///   - record: what the study's folder says.
  ///   - folder: the study's folder.
  ///   - scratch: an empty folder for the second run; the caller removes it.
  ///   - runner: how to run the plan.
  public init(
    of record: StudyRecord, in folder: String, scratch: OutputFolder, runner: Runner
  ) throws {
    let again = try record.study.run(runner, into: scratch)
    var digests: [String: String] = [:]
    for file in again.files {
      digests[String(file.path.split(separator: "/").last ?? "")] = file.digest.hexadecimal
    }
    findings = record.files.map { name, digest in
      let bytes = try? WholeFile.read(folder + "/" + name)
      return Finding(
        name: name, isIntact: bytes.map { SHA256.digest(of: $0).hexadecimal == digest },
        isReproduced: digests[name] == digest)
    }
  }
}
