import Testing

@testable import Console

@Suite struct SessionTests {
  private struct Result {
    let code: ExitCode
    let output: String
    let error: String
  }

  private func run(
    _ words: String..., facts: TerminalFacts = TerminalFacts(),
    body: (CommandSession) throws -> ExitCode = { _ in .done }
  ) -> Result {
    let recorder = Recorder()
    let code = Sample.tree.run(
      words, facts: facts, makeStreams: recorder.streams, makeInterrupt: { _ in Interrupt() },
      body: body)
    return Result(code: code, output: recorder.output, error: recorder.error)
  }

  @Test func aCommandIsRunWithItsValues() {
    let result = run("run", "hub.json", "--runs", "3") { session in
      session.streams.writeLine("\(session.invocation[Sample.runs])")
      session.streams.say("done")
      return .expectationFailed
    }
    #expect(result.code == .expectationFailed)
    #expect(result.output == "3\n")
    #expect(result.error == "done\n")
  }

  @Test func helpIsDataOnStandardOutput() {
    let help = HelpText(Sample.tree)
    let overview = run("--help")
    #expect((overview.code, overview.output, overview.error) == (.done, help.full(), ""))
    #expect(run("run", "--help").output == help.full(Sample.run))
    #expect(run("--version").output == "lab 1.2.3\n")
  }

  @Test func aBareCallIsAMistakeOnStandardError() {
    let result = run()
    #expect((result.code, result.output) == (.usage, ""))
    #expect(result.error == HelpText(Sample.tree).short())
    #expect(run("compare").code == .usage)
  }

  @Test func mistakesAreExplainedOnStandardError() {
    let result = run("reprot", "x") { _ in
      Issue.record("the command must not run")
      return .done
    }
    #expect((result.code, result.output) == (.usage, ""))
    #expect(result.error.hasPrefix("error: there is no command \"reprot\"\n"))
  }

  @Test func aCommandMayFindItsOwnMistakes() {
    let result = run("run", "x", "--seed", "9") { session in
      throw UsageError.refused(
        .option("seed"), text: "9", cause: "is taken", allowed: nil, fix: "take another")
    }
    #expect(result.code == .usage)
    #expect(
      result.error == """
        error: option --seed: "9" is taken
          = help: take another
          = see:  lab run --help

        """)
  }

  @Test func anUnexpectedErrorIsOurFault() {
    struct Odd: Error {}
    let result = run("init") { _ in throw Odd() }
    #expect(result.code == .bug)
    #expect(result.error.hasPrefix("error: lab has a fault; please report it: Odd"))
  }

  @Test func quietReachesTheStreamsAndProgress() {
    let onTerminal = TerminalFacts(errorIsTerminal: true)
    let result = run("init", "--quiet", facts: onTerminal) { session in
      #expect(session.progressMode == .silent)
      session.streams.say("said")
      return .done
    }
    #expect(result.error == "")
    _ = run("init", facts: onTerminal) { session in
      #expect(session.progressMode == .line)
      return .done
    }
    _ = run("init", "--progress=text") { session in
      #expect(session.progressMode == .text)
      return .done
    }
  }

  @Test(arguments: [["--help"], ["run", "--help"], ["reprot"], [], ["run", "x"]])
  func noEscapeByteReachesAPipe(words: [String]) {
    let recorder = Recorder()
    _ = Sample.tree.run(
      words, facts: TerminalFacts(environment: ["TERM": "xterm"]), makeStreams: recorder.streams,
      makeInterrupt: { _ in Interrupt() }
    ) { session in
      session.streams.warn("careful")
      return .done
    }
    #expect(!(recorder.output + recorder.error).contains("\u{1B}"))
  }

  @Test func colourCanBeForced() {
    #expect(run("--color=always", "--help").output.contains("\u{1B}"))
    #expect(run("--color", "always", "reprot").error.contains("\u{1B}"))
    #expect(run("--color=always").error.contains("\u{1B}"))
    let onTerminal = TerminalFacts(outputIsTerminal: true, errorIsTerminal: true)
    #expect(run("--help", facts: onTerminal).output.contains("\u{1B}"))
    #expect(!run("--color=never", "--help", facts: onTerminal).output.contains("\u{1B}"))
    #expect(run("--", "--color=never", "reprot", facts: onTerminal).error.contains("\u{1B}"))
  }

  @Test func exitCodesAreTheDocumentedOnes() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 70, 130])
    #expect(ExitCode.allCases.allSatisfy { !$0.meaning.isEmpty && !$0.meaning.hasSuffix(".") })
  }
}
