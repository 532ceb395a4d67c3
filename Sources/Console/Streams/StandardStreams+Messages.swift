// What is said to people, on standard error.
extension StandardStreams {
  /// Says a sentence: what was done, how many runs. Left out with `--quiet`.
  package func say(_ text: String) {
    if !isQuiet { message(text) }
  }

  /// Says something worth knowing that needs no action. Left out with `--quiet`.
  package func note(_ text: String) {
    if !isQuiet { message(terminal.errorStyle.cyan("note:") + " " + text) }
  }

  /// Warns: the work goes on, but the user should look. Never left out.
  package func warn(_ text: String) {
    message(terminal.errorStyle.yellow("warning:") + " " + text)
  }

  /// Says why the command failed. Never left out.
  package func fail(_ text: String) {
    let style = terminal.errorStyle
    message(style.red(style.bold("error:")) + " " + text)
  }

  /// Says a prepared text of several lines, such as a ``UsageReport`` or a diagnostic, as it is.
  /// Never left out.
  package func block(_ text: String) {
    message(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  /// Offers the next step as a line to paste: `next: trustlab report out/ -o hub.html`.
  ///
  /// The words are quoted for a shell. Left out with `--quiet`, and when a word holds characters
  /// that a terminal would not show.
  package func next(_ words: [String]) {
    guard !isQuiet, let line = ShellWords.line(words) else { return }
    message(terminal.errorStyle.green("next:") + " " + line)
  }
}
