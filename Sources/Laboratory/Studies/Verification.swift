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
    self.init(record.files, in: folder, again: again.files)
  }

  /// Runs a study with a design again in a scratch folder and compares digests.
  ///
  /// - Parameters:
  ///   - record: what the study's folder says.
  ///   - folder: the study's folder.
  ///   - scratch: an empty folder for the second run; the caller removes it.
  ///   - sweep: how to run the plan of the record.
  public init(
    of record: SweepRecord, in folder: String, scratch: OutputFolder, sweep: Sweep
  ) throws {
    self.init(record.files, in: folder, again: try sweep.run(in: scratch).files)
  }

  private init(
    _ recorded: [(name: String, digest: String)], in folder: String, again: [WrittenFile]
  ) {
    var digests: [String: String] = [:]
    for file in again {
      digests[String(file.path.split(separator: "/").last ?? "")] = file.digest.hexadecimal
    }
    findings = recorded.map { name, digest in
      Finding(
        name: name, isIntact: Self.digest(of: folder + "/" + name).map { $0 == digest },
        isReproduced: digests[name] == digest)
    }
  }

  /// The digest of a file, read piece by piece; nil if it cannot be read.
  private static func digest(of path: String) -> String? {
    guard let file = try? JournalDescriptor(path, .read) else { return nil }
    var hash = SHA256()
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var position = 0
    while true {
      guard let length = try? piece.withUnsafeMutableBytes({ try file.read($0, at: position) })
      else { return nil }
      piece.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<length])) }
      position += length
      if length < piece.count { return hash.digest().hexadecimal }
    }
  }
}
