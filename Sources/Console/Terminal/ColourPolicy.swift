/// When to colour, as the user asked for it with `--color`.
package enum ColourPolicy: String, CaseIterable, Sendable {
  /// On a terminal that can, unless `NO_COLOR` is set.
  case auto
  /// Even into a file or pipe.
  case always
  /// Not at all.
  case never
}
