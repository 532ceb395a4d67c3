import Chance
import Foundation
import Tables
import Testing

@testable import Exchange

/// Files damaged at random, always in the same way: whatever happens to a file, an import ends with a
/// sentence or with a scenario that reads.
@Suite struct ImportFuzzTests {
  /// A fixed stream of random numbers.
  private struct Stream {
    let stream: UInt32
    var position: UInt32 = 0

    mutating func below(_ limit: Int) -> Int {
      position += 1
      let words = Philox.words(key: (20_260, 1), counter: (position, stream, 0, 0))
      return Int(words.0) % max(1, limit)
    }
  }

  private static let inserts: [[UInt8]] = [
    ",", "\"", "\n", ";", "\t", "<", ">", "&#x0;", "</node>", "{", "]", "1e999", "-1", "nan",
    "=1+1",
    "\u{202E}", "very high", "100 %", "*/", "//",
  ].map { Array($0.utf8) }

  private static func damage(_ bytes: inout [UInt8], _ stream: inout Stream) {
    let place = stream.below(bytes.count)
    switch stream.below(5) {
    case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + stream.below(3)))
    case 1, 2: bytes.insert(contentsOf: inserts[stream.below(inserts.count)], at: place)
    case 3: bytes[place] = UInt8(0x20 + stream.below(95))
    default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
    }
  }

  private static let graphML = """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="t" for="edge" attr.name="trust" attr.type="double"/>
    <key id="s" for="node" attr.name="sector" attr.type="string"/>
    <graph edgedefault="directed"><node id="a"><data key="s">k12</data></node><node id="b"/>
    <edge source="a" target="b"><data key="t">0.7</data></edge></graph></graphml>
    """

  private static let gexf = """
    <gexf version="1.3"><graph mode="static"><attributes class="node">
    <attribute id="0" title="sector" type="string"/></attributes><nodes><node id="a" label="A">
    <attvalues><attvalue for="0" value="k12"/></attvalues></node><node id="b"/></nodes>
    <edges><edge source="a" target="b" weight="3"/></edges></graph></gexf>
    """

  private static let kumu = """
    {"elements": [{"label": "A", "type": "k12", "attributes": {"power": 2}}, {"label": "B"}],
    "connections": [{"from": "A", "to": "B", "direction": "mutual", "strength": "high"}]}
    """

  private static func source(_ number: Int) throws -> ImportSource {
    let texts = [("a.graphml", graphML), ("a.gexf", gexf), ("a.json", kumu)]
    if number < texts.count {
      return ImportSource(name: texts[number].0, bytes: Array(texts[number].1.utf8))
    }
    let name = ["organiser.csv", "survey.csv", "elements.csv"][number - texts.count]
    let url = URL(fileURLWithPath: Repository.path("Scenarios/maps/\(name)"))
    return ImportSource(name: name, bytes: Array(try Data(contentsOf: url)))
  }

  @Test(arguments: 0..<6)
  func damagedFilesEndInASentenceOrAScenario(number: Int) throws {
    let valid = try Self.source(number)
    var understood = 0
    for round in 0..<60 {
      var stream = Stream(stream: UInt32(number * 1000 + round))
      var bytes = valid.bytes
      for _ in 0...stream.below(3) { Self.damage(&bytes, &stream) }
      let damaged = ImportSource(name: valid.name, bytes: bytes)
      do throws(ImportError) {
        let draft = try ImportFormat(guessing: damaged).draft(damaged)
        understood += 1
        let found = findings(draft.text)
        #expect(found.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
      } catch {
        #expect(!error.sentence.isEmpty && !error.fix.isEmpty)
      }
    }
    #expect(understood > 0)
  }
}
