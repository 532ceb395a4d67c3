import Testing

@testable import Pages

@Suite("Palette") struct PaletteTests {
  /// Strategies, and the grey that they are seen against.
  static let colours = Palette.strategies.map(\.colour) + [Palette.context.colour]

  @Test("Every colour has a contrast of at least 3 with white", arguments: colours)
  func contrast(_ colour: String) throws {
    let light = try #require(LinearColour(colour))
    #expect(1.05 / (light.luminance + 0.05) >= 3)
  }

  @Test("Any two colours differ by 20 for everybody", arguments: Vision.allCases)
  func difference(_ vision: Vision) throws {
    let seen = try PaletteTests.colours.map { try #require(LinearColour($0)).seen(with: vision) }
    for first in seen.indices {
      for second in seen.indices.dropFirst(first + 1) {
        let difference = ColourDifference.between(seen[first].lab, seen[second].lab)
        #expect(difference >= 20, "\(PaletteTests.colours[first]) \(PaletteTests.colours[second])")
      }
    }
  }

  @Test("Strategies also differ by their dash")
  func dashes() {
    let dashes = Palette.strategies.map(\.dash) + [Palette.context.dash]
    #expect(Set(dashes).count == dashes.count)
  }

  @Test("The measure of difference agrees with published pairs")
  func published() {
    // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7 and 25.
    let pairs: [((Double, Double, Double), (Double, Double, Double), Double)] = [
      ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
      ((50, 0, 0), (50, -1, 2), 2.3669),
      ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ]
    for (first, second, expected) in pairs {
      #expect(abs(ColourDifference.between(first, second) - expected) < 1e-4)
    }
  }
}
