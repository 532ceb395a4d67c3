import ScenarioFiles

/// A study as its folder remembers it: enough to run it again, and the digests of what it wrote.
public struct StudyRecord: Sendable {
  /// The study.
  public let study: Study
  /// The files it wrote, by name, with their digests, in order.
  public let files: [(name: String, digest: String)]
  /// The version of the tool that wrote it.
  public let toolVersion: String

  /// Why a folder cannot be read as a study.
  public enum Fault: Error, Sendable, Hashable {
    /// The manifest is not JSON, or lacks something.
    case unreadable(path: String, reason: String)
    /// The manifest has a form that this version does not know.
    case otherSchema(path: String, version: Int)
    /// The scenario in the manifest has mistakes.
    case scenario(DiagnosticReport)
  }
}
