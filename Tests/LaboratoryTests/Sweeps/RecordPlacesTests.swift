import Testing

@testable import Laboratory

/// 3 points, 2 strategies, 20 worlds: bands of 8, 8 and 4 worlds.
private let blocks = RunBlocks(points: 3, strategies: 2)
private let runs = 120

@Test func everyRunHasItsOwnPlaceInABlock() {
  var seen = Set<[Int]>()
  for run in 0..<runs {
    let (block, offset) = blocks.locate(UInt32(run))
    #expect(block < blocks.count(runs: runs))
    #expect(offset < blocks.size)
    seen.insert([block, offset])
  }
  #expect(seen.count == runs)
  #expect(blocks.count(runs: runs) == 9)
}

/// The runs of a block, in the order in which they are lived.
private func block(_ band: Int, _ point: Int) -> [Int] {
  (8 * band..<min(8 * band + 8, 20)).flatMap { world in
    [0, 1].map { (world * 3 + point) * 2 + $0 }
  }
}

@Test func blocksThatStandSideBySideNeedNoLists() {
  var places = RecordPlaces(blocks, runs: runs)
  let order = [(0, 1), (0, 0), (2, 2), (0, 2), (1, 0), (1, 1), (2, 0), (1, 2), (2, 1)]
  let journal = order.flatMap { block($0.0, $0.1) }
  for (place, run) in journal.enumerated() {
    #expect(places[run] == nil)
    let isNew = places.note(run, at: place)
    #expect(isNew)
  }
  #expect(places.count == runs)
  #expect(places.listCount == 0)
  for (place, run) in journal.enumerated() { #expect(places[run] == place) }
  let isNewAgain = places.note(journal[17], at: 17)
  #expect(!isNewAgain)
  #expect(places.count == runs)
}

/// Any order of notes and forgetting gives what a list of all runs would.
@Test(arguments: 0..<20 as Range<UInt64>)
func placesAreThoseOfAListOfAllRuns(seed: UInt64) {
  var places = RecordPlaces(blocks, runs: runs)
  var expected = [Int?](repeating: nil, count: runs)
  var state = seed
  func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
  for step in 0..<400 {
    let run = next(runs)
    if next(4) == 0 {
      places.forget(run)
      expected[run] = nil
    } else {
      let place = next(3) == 0 ? step : run + 7
      let isNew = places.note(run, at: place)
      #expect(isNew == (expected[run] == nil))
      expected[run] = place
    }
  }
  #expect((0..<runs).map { places[$0] } == expected)
  #expect(places.count == expected.count { $0 != nil })
}

@Test func runsThatAreNotInThePlanArePassedOver() {
  var places = RecordPlaces(blocks, runs: runs)
  for (run, place) in [(-1, 0), (runs, 0), (.max, 0), (.min, 0), (3, Int(UInt32.max)), (3, -1)] {
    places.note(run, at: place)
    #expect(places[run] == nil)
    #expect(places.count == 0)
    places.forget(run)
  }
  #expect(places.count == 0)
}
