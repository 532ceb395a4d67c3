extension CommandTree {
  /// Understands a command line, answers what can be answered without a command (help, version,
  /// mistakes), and runs the command otherwise.
  ///
  ///     exit(tree.run(Array(CommandLine.arguments.dropFirst())) { session in … }.rawValue)
  ///
  /// - Parameters:
  ///   - words: the words behind the tool's name.
  ///   - facts: the world outside; made up in tests.
  ///   - makeStreams: opens the streams for a terminal, quiet or not.
  ///   - makeInterrupt: called only when a command is run; see ``Interrupt/install(onFirst:)``.
  ///   - body: the command. A ``UsageError`` it throws is explained like one of the parser; any
  ///     other error that escapes it is a fault of the tool.
  /// - Returns: how the process should end. Standard output has been written by then.
  package func run(
    _ words: [String], facts: TerminalFacts = .current(),
    makeStreams: (Terminal, _ isQuiet: Bool) -> StandardStreams = StandardStreams.process,
    makeInterrupt: (StandardStreams) -> Interrupt = Interrupt.announced,
    body: (CommandSession) throws -> ExitCode
  ) -> ExitCode {
    let early = makeStreams(Terminal(facts, colour: ColourPolicy.requested(in: words)), false)
    do {
      guard case .run(let invocation) = try answered(words, early) else {
        return early.finish(isBare(words) ? .usage : .done)
      }
      let isQuiet = invocation.shared(StandardOptions.quiet)
      let streams = isQuiet ? makeStreams(early.terminal, true) : early
      let mode = ProgressMode(
        invocation.shared(StandardOptions.progress), isQuiet: isQuiet,
        errorIsTerminal: facts.errorIsTerminal)
      let session = CommandSession(
        invocation: invocation, streams: streams, progressMode: mode,
        interrupt: makeInterrupt(streams))
      return streams.finish(ended(session, body))
    } catch {
      early.block(UsageReport(error, in: words, of: self).text(style: early.terminal.errorStyle))
      return early.finish(.usage)
    }
  }

  private func isBare(_ words: [String]) -> Bool {
    guard case .shortHelp = try? parse(words) else { return false }
    return true
  }

  /// Parses, and prints help or the version where they were asked for.
  private func answered(
    _ words: [String], _ streams: StandardStreams
  ) throws(UsageError) -> ParseOutcome {
    let outcome = try parse(words)
    let help = HelpText(self, style: streams.terminal.outputStyle)
    switch outcome {
    case .run: break
    case .help(let command): streams.write(help.full(command))
    case .version: streams.write(help.version)
    case .shortHelp(let command):
      streams.block(HelpText(self, style: streams.terminal.errorStyle).short(command))
    }
    return outcome
  }

  private func ended(
    _ session: CommandSession, _ body: (CommandSession) throws -> ExitCode
  ) -> ExitCode {
    do {
      return try body(session)
    } catch let error as UsageError {
      let report = UsageReport(error, in: session.invocation.words, of: self)
      session.streams.block(report.text(style: session.terminal.errorStyle))
      return .usage
    } catch {
      let text = SafeText.terminal(String(describing: error), limit: 400)
      session.streams.fail("\(name) has a fault; please report it: \(text)")
      return .bug
    }
  }
}

extension Invocation {
  /// The value of a standard option, or its default in a tree that does not offer it.
  func shared<Value>(_ key: OptionKey<Value>) -> Value {
    key.extract(values[key.option.name] ?? [])
  }
}

extension ColourPolicy {
  /// What the line asks for, as far as can be told before it is understood.
  static func requested(in words: [String]) -> ColourPolicy {
    let options = words.prefix { $0 != "--" }
    for (word, next) in zip(options, options.dropFirst() + [""]) {
      if word == "--color", let policy = ColourPolicy(rawValue: next) { return policy }
      if word.hasPrefix("--color="), let policy = ColourPolicy(rawValue: String(word.dropFirst(8)))
      {
        return policy
      }
    }
    return .auto
  }
}

extension Interrupt {
  /// Takes over the signals, and says so on standard error when the first one comes.
  package static func announced(on streams: StandardStreams) -> Interrupt {
    install {
      streams.say("stopping after the work in hand; press Ctrl-C again to stop at once")
    }
  }
}
