import Foundation
import Testing

@testable import Console

@Suite struct StandardStreamsTests {
  private let onTerminal = TerminalFacts(outputIsTerminal: true, errorIsTerminal: true)

  @Test func dataAndMessagesNeverMix() {
    let recorder = Recorder()
    let streams = recorder.streams()
    streams.writeLine("data")
    streams.say("said")
    streams.note("noted")
    streams.warn("warned")
    streams.fail("failed")
    streams.next(["lab", "report", "my hub.json"])
    #expect(streams.finish(.done) == .done)
    #expect(recorder.output == "data\n")
    #expect(
      recorder.error == """
        said
        note: noted
        warning: warned
        error: failed
        next: lab report 'my hub.json'

        """)
  }

  @Test func quietLeavesWarningsAndErrors() {
    let recorder = Recorder()
    let streams = recorder.streams(isQuiet: true)
    streams.say("said")
    streams.note("noted")
    streams.next(["lab"])
    streams.warn("warned")
    streams.fail("failed")
    streams.block("a\nb\n")
    #expect(recorder.error == "warning: warned\nerror: failed\na\nb\n")
  }

  @Test func nextIsOfferedOnlyIfItCanBePasted() {
    let recorder = Recorder()
    recorder.streams().next(["lab", "run", "a\u{1B}b"])
    #expect(recorder.error == "")
  }

  @Test func piecesAreCollectedUnlessOnATerminal() {
    let piped = Recorder()
    let streams = piped.streams()
    for _ in 0..<1000 { streams.writeLine("x") }
    #expect(piped.outputWrites == 0)
    streams.write(String(repeating: "y", count: StandardStreams.bufferLimit))
    #expect(piped.outputWrites == 1)

    let shown = Recorder()
    let direct = shown.streams(onTerminal)
    direct.writeLine("x")
    #expect(shown.output == "x\n")
  }

  @Test func aFailedWriteBecomesAnExitCode() {
    let recorder = Recorder(failure: ENOSPC)
    let streams = recorder.streams()
    streams.writeLine("data")
    #expect(streams.finish(.done) == .cannotReadOrWrite)
    #expect(recorder.error == "error: standard output cannot be written: No space left on device\n")
  }

  @Test func aFailedWriteDoesNotHideAnotherError() {
    for code in [ExitCode.usage, .inputFile, .bug, .interrupted] {
      let streams = Recorder(failure: EIO).streams()
      streams.write("x")
      #expect(streams.finish(code) == code)
    }
    let streams = Recorder(failure: EIO).streams()
    streams.write("x")
    #expect(streams.finish(.expectationFailed) == .cannotReadOrWrite)
  }

  @Test func aReaderWhoLeavesIsNoFailure() {
    let recorder = Recorder(failure: EPIPE)
    let streams = recorder.streams()
    streams.write("x")
    #expect(!streams.outputIsClosed)
    streams.flush()
    #expect(streams.outputIsClosed)
    streams.write("y")
    #expect(streams.finish(.done) == .done)
    #expect(recorder.error == "")
    #expect(recorder.outputWrites == 1)
  }

  @Test func messagesStandAboveTheStatusLine() {
    let recorder = Recorder()
    let streams = recorder.streams(onTerminal)
    streams.setStatus("run  1/2")
    streams.say("hello")
    streams.setStatus("")
    #expect(recorder.error == "run  1/2\r        \rhello\nrun  1/2\r        \r")
  }

  @Test func theStatusLineIsDrawnOver() {
    let recorder = Recorder()
    let streams = recorder.streams(onTerminal)
    for line in ["run  9/20  0:10 left", "run  9/20  0:10 left", "run  10/20  0:09"] {
      streams.setStatus(line)
    }
    #expect(recorder.error == "run  9/20  0:10 left\rrun  10/20  0:09    ")
  }

  @Test func outputOnATerminalRemovesTheStatusLine() {
    let recorder = Recorder()
    let streams = recorder.streams(onTerminal)
    streams.setStatus("ab")
    streams.writeLine("data")
    #expect(recorder.error == "ab\r  \r")
    #expect(recorder.output == "data\n")
  }
}
