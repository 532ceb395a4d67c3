import Tables

/// The folder of one part of a study: it says itself what it is a part of.
///
/// Every try writes a journal of its own, `try-….records`, and takes over what earlier tries have
/// finished. The first that is complete gives its journal the name `runs.records`; so two tries at
/// once, as after a node was lost, do no harm.
public struct ShardFolder: Sendable {
  /// The folder.
  public let path: String
  /// Which part.
  public let shard: Shard
  /// The plan it is a part of.
  public let plan: SHA256Digest

  static let recordName = "shard.json"
  static let runsName = "runs.records"
  static let tryPrefix = "try-"
  static let trySuffix = ".records"

  /// Why a folder is no part of a study.
  public enum Fault: Error, Sendable, Hashable {
    /// There is no readable record of a part.
    case unreadable(path: String, reason: String)
  }

  /// The name of a part's folder: `shard-003-of-008`.
  public static func name(_ shard: Shard) -> String {
    let width = max(3, String(shard.count).count)
    func padded(_ number: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "shard-\(padded(shard.number))-of-\(padded(shard.count))"
  }

  /// A folder that is about to be written.
  init(_ path: String, _ shard: Shard, plan: SHA256Digest) {
    self.path = path
    self.shard = shard
    self.plan = plan
  }

  /// Reads what a folder says of itself.
  public init(reading path: String) throws(Fault) {
    func fault(_ reason: String) -> Fault { .unreadable(path: path, reason: reason) }
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.read(path + "/" + Self.recordName)
    } catch {
      throw fault("there is no \(Self.recordName)")
    }
    guard let value = try? JSONValue(parsing: bytes), let number = value["shard"]?.int,
      let count = value["of"]?.int, let shard = Shard(number, of: count),
      let plan = value["planDigest"]?.string.flatMap(SHA256Digest.init(hexadecimal:))
    else { throw fault("its \(Self.recordName) cannot be read") }
    self.init(path, shard, plan: plan)
  }

  /// The file of the finished runs.
  var runsPath: String { path + "/" + Self.runsName }

  /// Whether the part is finished, and of this plan.
  public var isFinished: Bool {
    guard let reader = try? JournalReader(runsPath) else { return false }
    return reader.header.plan == plan
  }

  /// The record in the folder.
  var record: TextBuffer {
    let value: JSONValue = [
      "schemaVersion": JSONValue(StudyManifest.schemaVersion),
      "tool": ["name": "trustlab", "version": .string(ToolVersion.text)],
      "planDigest": .string(plan.hexadecimal), "shard": JSONValue(shard.number),
      "of": JSONValue(shard.count),
    ]
    var buffer = TextBuffer()
    buffer.append(value, .pretty)
    return buffer
  }

  /// The journals of tries in the folder.
  func tries() -> [String] {
    JournalDescriptor.names(in: path).filter {
      $0.hasPrefix(Self.tryPrefix) && $0.hasSuffix(Self.trySuffix)
    }
  }
}
