/// Everything a command needs to run: what was asked for, and how to answer.
package struct CommandSession: Sendable {
  /// The command line, understood.
  package let invocation: Invocation
  /// Where to write.
  package let streams: StandardStreams
  /// How progress is shown.
  package let progressMode: ProgressMode
  /// Whether to stop.
  package let interrupt: Interrupt

  /// The terminal behind the streams.
  package var terminal: Terminal { streams.terminal }

  /// Starts to show progress; the caller ends it with ``ProgressMeter/finish()``.
  package func progress(
    _ label: String, unit: String, total: Int, resumed: Int = 0
  ) -> ProgressMeter {
    ProgressMeter(
      label, unit: unit, total: total, resumed: resumed, mode: progressMode, streams: streams)
  }
}
