import Console

/// A command of the tool: what it is, and what it does.
struct Command: Sendable {
  /// The command as data.
  let description: CommandDescription
  /// What it does; errors it throws are turned into words and exit codes by ``Tool``.
  let run: @Sendable (CommandSession) throws -> ExitCode
}

extension Command {
  /// All commands, in the order of the overview.
  static let all: [Command] = [
    Command(description: RunCommand.description, run: RunCommand.run),
    Command(description: SweepCommand.description, run: SweepCommand.run),
    Command(description: StatusCommand.description, run: StatusCommand.run),
    Command(description: MergeCommand.description, run: MergeCommand.run),
    Command(description: ClusterCommand.description, run: ClusterCommand.run),
    Command(description: ServeCommand.description, run: ServeCommand.run),
    Command(description: TraceCommand.description, run: TraceCommand.run),
    Command(description: ReportCommand.description, run: ReportCommand.run),
    Command(description: ExploreCommand.description, run: ExploreCommand.run),
    Command(description: WorkshopCommand.description, run: WorkshopCommand.run),
    Command(description: MovieCommand.description, run: MovieCommand.run),
    Command(description: CompareCommand.description, run: CompareCommand.run),
    Command(description: TippingCommand.description, run: TippingCommand.run),
    Command(description: SensitivityCommand.description, run: SensitivityCommand.run),
    Command(description: DiscoverCommand.description, run: DiscoverCommand.run),
    Command(description: PatternsCommand.description, run: PatternsCommand.run),
    Command(description: OptimizeCommand.description, run: OptimizeCommand.run),
    Command(description: CalibrateCommand.description, run: CalibrateCommand.run),
    Command(description: CheckCommand.description, run: CheckCommand.run),
    Command(description: VerifyCommand.description, run: VerifyCommand.run),
    Command(description: InitCommand.description, run: InitCommand.run),
    Command(description: ImportCommand.description, run: ImportCommand.run),
    Command(description: ExportCommand.description, run: ExportCommand.run),
    Command(description: ExplainCommand.description, run: ExplainCommand.run),
    Command(description: ModelCommand.description, run: ModelCommand.run),
    Command(description: CompletionsCommand.description, run: CompletionsCommand.run),
    Command(description: ManCommand.description, run: ManCommand.run),
  ]
}
