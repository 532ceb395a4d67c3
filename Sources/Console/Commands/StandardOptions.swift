/// Options that a well-mannered tool offers with every command.
package enum StandardOptions {
  /// `--help`, `-h`: part of every tree.
  package static let help = Option.flag("help", short: "h", help: "show this help and stop")
  /// `--version`: part of every tree.
  package static let version = Option.flag("version", help: "print the version and stop")
  /// `--quiet`, `-q`: errors only.
  package static let quiet = Option.flag(
    "quiet", short: "q", help: "no progress, notes or next steps; warnings and errors only")
  /// `--color`: when to colour.
  package static let color = Option.choice(
    "color", value: "WHEN", default: ColourPolicy.auto,
    help: "colour on a terminal, always or never; NO_COLOR is respected")
  /// `--progress`: how to show progress.
  package static let progress = Option.choice(
    "progress", value: "HOW", default: ProgressPolicy.auto,
    help: "a moving line on a terminal, a line of text every 10 s, or none")
}
