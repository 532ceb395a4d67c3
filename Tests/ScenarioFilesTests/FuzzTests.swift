import Chance
import Testing

@testable import ScenarioFiles

/// Files damaged at random, always in the same way: whatever happens to a file, reading ends with a
/// scenario or with an error that has a place in the file.
@Suite struct FuzzTests {
  /// A fixed stream of random numbers.
  private struct Stream {
    var stream: UInt32
    var position: UInt32 = 0

    mutating func below(_ limit: Int) -> Int {
      position += 1
      let words = Philox.words(key: (20_240, 1), counter: (position, stream, 0, 0))
      return Int(words.0) % max(1, limit)
    }
  }

  private static let inserts: [[UInt8]] = [
    "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/*", "//", "\n", "-", ".", "1e999", "NaN",
    "\\u",
    "null", "\u{202E}", "#", "“", "99999999999999999999", "true", "= ",
  ].map { Array($0.utf8) }

  private static func damage(_ bytes: inout [UInt8], _ stream: inout Stream) {
    let place = stream.below(bytes.count)
    switch stream.below(6) {
    case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + stream.below(3)))
    case 1: bytes.insert(contentsOf: inserts[stream.below(inserts.count)], at: place)
    case 2: bytes[place] ^= UInt8(1 << stream.below(8))
    case 3: bytes[place] = UInt8(stream.below(256))
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + stream.below(200)))
    default: bytes.append(contentsOf: bytes[place..<min(bytes.count, place + 40)])
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) {
    let reading = ScenarioReader().read(bytes, file: name)
    let report = reading.report
    #expect((reading.scenario == nil) == report.hasErrors, "\(name)")
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    for diagnostic in report.diagnostics {
      let start = diagnostic.place.start
      #expect(start.line >= 1 && start.line <= lines && start.column >= 1, "\(name)")
      #expect(start.column <= bytes.count + 1 && start <= diagnostic.place.end, "\(name)")
    }
    let text = DiagnosticRenderer().render(report)
    #expect(report.isEmpty == text.isEmpty, "\(name)")
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(name)")
  }

  @Test(arguments: 0..<24)
  func damagedFilesNeverTrap(batch: UInt32) throws {
    let names = ["everything-again", "limit-degroot", "limit-beta-reputation"]
    let valid = try Fixture.bytes(names[Int(batch) % names.count])
    for number in 0..<12 {
      var stream = Stream(stream: batch * 100 + UInt32(number))
      var bytes = valid
      for _ in 0...stream.below(4) where !bytes.isEmpty { Self.damage(&bytes, &stream) }
      check(bytes, "batch \(batch), case \(number)")
    }
  }

  @Test(arguments: 0..<40)
  func truncatedFilesNeverTrap(step: Int) throws {
    let valid = Array(Draft(more: "events: [{month: 1, kind: 'join', partner: 'a'}]").text.utf8)
    check(Array(valid.prefix(step * valid.count / 40)), "cut \(step)")
  }

  @Test(arguments: 0..<10)
  func noiseNeverTraps(batch: UInt32) {
    var stream = Stream(stream: 90_000 + batch)
    let noise = (0..<2_000).map { _ in UInt8(stream.below(256)) }
    check(noise, "noise \(batch)")
    let pieces = (0..<400).flatMap { _ in Self.inserts[stream.below(Self.inserts.count)] }
    check(pieces, "pieces \(batch)")
  }

  @Test(arguments: 0..<10)
  func strangeOverridesNeverTrap(batch: UInt32) {
    var stream = Stream(stream: 95_000 + batch)
    let words = [
      "partners", "a", "urgency", ".", "..", "=", "1", "[", "{", "strategies", "s", "phases", "0",
      "shares", "uncertainty", "parameters", "trustGate", "funding", "network", "'", "-1", "é",
    ]
    for _ in 0..<20 {
      let override = (0..<(1 + stream.below(8))).map { _ in words[stream.below(words.count)] }
        .joined(separator: stream.below(2) == 0 ? "." : "")
      let reading = Draft().read([override])
      #expect((reading.scenario == nil) == reading.report.hasErrors, "\(override)")
    }
  }
}
