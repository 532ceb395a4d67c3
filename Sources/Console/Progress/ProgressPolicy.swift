/// How progress is shown, as the user asked for it with `--progress`.
package enum ProgressPolicy: String, CaseIterable, Sendable {
  /// A moving line when standard error is a terminal, nothing otherwise.
  case auto
  /// One line of text every ten seconds, wherever standard error goes.
  case text
  /// Nothing.
  case none
}
