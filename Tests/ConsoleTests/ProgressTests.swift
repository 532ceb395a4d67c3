import Dispatch
import Foundation
import Testing

@testable import Console

@Suite struct ProgressTests {
  private let facts = TerminalFacts(errorIsTerminal: true, reportedColumns: 80)

  private func line(_ completed: Int, _ total: Int, resumed: Int = 0, elapsed: Double)
    -> ProgressLine
  {
    ProgressLine(
      label: "run", unit: "worlds", completed: completed, total: total, resumed: resumed,
      elapsed: elapsed)
  }

  @Test func theLineShowsCountAndTimeLeft() {
    #expect(line(112, 200, elapsed: 8).text() == "run  112/200 worlds  0:07 left")
    #expect(line(0, 200, elapsed: 8).text() == "run  0/200 worlds")
    #expect(line(200, 200, elapsed: 8).text() == "run  200/200 worlds  0:00 left")
  }

  @Test func resumedPiecesDoNotCountAsSpeed() {
    #expect(line(150, 200, resumed: 100, elapsed: 10).secondsLeft == 10)
    #expect(line(100, 200, resumed: 100, elapsed: 10).secondsLeft == nil)
  }

  @Test func pausesAreNoWork() {
    var time = WorkingTime(usual: 0.1, start: 5)
    for look in 1...20 { time.look(at: 5 + 0.1 * Double(look)) }
    #expect(abs(time.seconds - 2) < 1e-9)
    time.look(at: 3600)
    #expect(abs(time.seconds - 2.1) < 1e-9)
    // A machine that is busy is late, and goes on working.
    time.look(at: 3600.8)
    #expect(abs(time.seconds - 2.9) < 1e-9)
    time.look(at: 3000)
    #expect(abs(time.seconds - 2.9) < 1e-9)
  }

  @Test(arguments: [
    (80, "run  112/200 worlds  0:07 left"), (20, "run  112/200 worlds"), (15, "run  112/200"),
    (8, "run  11."), (1, "."), (0, ""),
  ])
  func theLineFitsTheWidth(columns: Int, text: String) {
    #expect(line(112, 200, elapsed: 8).text(columns: columns) == text)
  }

  @Test(arguments: [
    (0.0, "0:00"), (6.2, "0:07"), (59.5, "1:00"), (754, "12:34"), (3723, "1:02:03"),
    (1e12, "999:59:59"), (.infinity, "999:59:59"), (.nan, "999:59:59"), (-5, "0:00"),
  ])
  func timesAreShort(seconds: Double, text: String) {
    #expect(ProgressLine.clock(seconds) == text)
  }

  @Test func hostileCountsNeverTrap() {
    #expect(line(.min, .max, resumed: .max, elapsed: -1).secondsLeft == nil)
    #expect(line(.max, .min, elapsed: 1).secondsLeft == 0)
  }

  @Test(arguments: [
    (ProgressPolicy.auto, false, true, ProgressMode.line), (.auto, false, false, .silent),
    (.text, false, false, .text), (.text, false, true, .text), (.none, false, true, .silent),
    (.auto, true, true, .silent), (.text, true, true, .silent),
  ])
  func theModeFollowsUserAndTerminal(
    policy: ProgressPolicy, isQuiet: Bool, isTerminal: Bool, mode: ProgressMode
  ) {
    #expect(ProgressMode(policy, isQuiet: isQuiet, errorIsTerminal: isTerminal) == mode)
  }

  @Test func theFirstSignOfLifeComesSoonAndGoesAtTheEnd() async throws {
    let recorder = Recorder()
    let progress = ProgressMeter(
      "run", unit: "worlds", total: 200, mode: .line, streams: recorder.streams(facts))
    DispatchQueue.concurrentPerform(iterations: 100) { _ in progress.advance() }
    #expect(progress.count == 100)
    #expect(ProgressMeter.firstAfter < 0.3)
    for _ in 0..<100 where recorder.error.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    #expect(recorder.error.hasPrefix("run  100/200 worlds"))
    progress.finish()
    #expect(recorder.error.hasSuffix(" \r"))
    #expect(!recorder.error.contains("\n") && !recorder.error.contains("\u{1B}"))
    let length = recorder.error.count
    try await Task.sleep(for: .milliseconds(250))
    progress.finish()
    #expect(recorder.error.count == length)
  }

  @Test func textIsWrittenInLines() async throws {
    let recorder = Recorder()
    let progress = ProgressMeter(
      "run", unit: "worlds", total: 2, mode: .text, streams: recorder.streams(), interval: 0.05)
    try await Task.sleep(for: .milliseconds(400))
    progress.finish()
    let lines = recorder.error.split(separator: "\n")
    #expect(lines.count >= 2)
    #expect(lines.allSatisfy { $0 == "run  0/2 worlds" })
    #expect(!recorder.error.contains("\r"))
  }

  @Test func silenceIsSilent() async throws {
    let recorder = Recorder()
    let progress = ProgressMeter(
      "run", unit: "worlds", total: 2, mode: .silent, streams: recorder.streams())
    progress.advance()
    try await Task.sleep(for: .milliseconds(250))
    progress.finish()
    #expect(recorder.error == "")
  }

  @Test func aForgottenProgressCleansUp() async throws {
    let recorder = Recorder()
    var progress: ProgressMeter? = ProgressMeter(
      "run", unit: "worlds", total: 2, mode: .line, streams: recorder.streams(facts))
    progress?.advance()
    try await Task.sleep(for: .milliseconds(250))
    progress = nil
    try await Task.sleep(for: .milliseconds(100))
    #expect(recorder.error.hasSuffix(" \r"))
  }
}
