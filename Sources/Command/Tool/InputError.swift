import Console
import TrustLab

/// An input that cannot be used, with everything that is to be said about it.
enum InputError: Error {
  /// Mistakes in a file or in settings given on the command line.
  case mistakes(DiagnosticReport)
  /// A scenario that reads well and cannot be simulated.
  case scenario(ScenarioError, file: String)
  /// A study's record that cannot be read.
  case record(StudyRecord.Fault)
  /// A file or folder that cannot be used, in words.
  case refused(file: String, cause: String, fix: String?)

  /// 3 for files; 2 if all mistakes are in settings given on the command line.
  var code: ExitCode {
    guard case .mistakes(let report) = self else { return .inputFile }
    let errors = report.diagnostics.filter { $0.code.severity == .error }
    let isUsage = !errors.isEmpty && errors.allSatisfy { $0.place.file != report.file }
    return isUsage ? .usage : .inputFile
  }

  /// Says what is wrong, on standard error.
  func show(on streams: StandardStreams) {
    switch self {
    case .mistakes(let report), .record(.scenario(let report)):
      streams.block(Diagnostics.renderer(streams).render(report))
    case .scenario(let error, let file):
      streams.fail("\(SafeText.terminal(file)): \(SafeText.terminal(error.sentence))")
    case .refused(let file, let cause, let fix):
      streams.fail("\(SafeText.terminal(file)): \(SafeText.terminal(cause))")
      if let fix { streams.block("  = help: " + SafeText.terminal(fix)) }
    case .record(.unreadable(let path, let reason)):
      streams.fail("\(SafeText.terminal(path)) is no study record: \(SafeText.terminal(reason))")
      streams.block("  = help: name the folder that `trustlab run SCENARIO -o FOLDER` wrote")
    case .record(.otherSchema(let path, let version)):
      streams.fail(
        "\(SafeText.terminal(path)) has schema version \(version); this tool reads version "
          + "\(StudyManifest.schemaVersion)")
    }
  }
}

/// How diagnostics are shown.
enum Diagnostics {
  /// A renderer for standard error.
  static func renderer(_ streams: StandardStreams) -> DiagnosticRenderer {
    DiagnosticRenderer(
      style: streams.terminal.errorStyle.isOn ? .coloured : .plain,
      width: streams.terminal.columns, explainCommand: "\(Tool.tree.name) explain")
  }
}
