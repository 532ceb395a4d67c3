import Partnership
import Tables
import Testing

@testable import Pages

/// A movie of the sample scenario, with a partner that may join later.
private func sample(
  months: Int = 24, names: [String] = [], _ options: MovieOptions = MovieOptions()
) throws -> MoviePage {
  var scenario = SampleScenario.small(months: months, names: names)
  scenario.partners.append(
    Partner(id: "late", name: "Latecomer", sector: "k12", status: .prospect, priorities: [1, 1]))
  scenario.events.append(Event(month: min(6, months - 1), .join(partner: "late")))
  return try MoviePage(scenario, options: options)
}

private func choosing(_ ids: [String]) -> MovieOptions {
  MovieOptions(page: PageOptions(strategies: ids))
}

@Suite("Movie: what is shown") struct MovieStudyTests {
  @Test("Two strategies that are asked for stand in the order of the scenario")
  func asked() throws {
    #expect(try sample(choosing(["both", "quick"])).strategies == ["quick", "both"])
  }

  @Test("Beside one strategy stands the best of the others; without any, a rule chooses two")
  func rule() throws {
    let one = try sample(choosing(["quick"]))
    #expect(one.strategies.contains("quick") && one.strategies.count == 2)
    let none = try sample()
    #expect(Set(none.strategies).count == 2)
    #expect(none.study.choice.contains("a rule chose them"))
  }

  @Test("Wrong strategies are refused with a sentence that helps")
  func refused() {
    #expect(throws: PageError.notTwoStrategies(3)) {
      try sample(choosing(["both", "quick", "systems"]))
    }
    #expect(throws: PageError.unknownStrategy("x", known: ["quick", "systems", "both"])) {
      try sample(choosing(["x"]))
    }
    var single = SampleScenario.small()
    single.strategies.removeLast(2)
    #expect(throws: PageError.tooFewStrategies(1, least: 2)) { try MoviePage(single) }
    #expect(
      PageError.notTwoStrategies(3).sentence
        == "two strategies stand side by side, and 3 were asked for")
  }

  @Test("The world that is told is the one asked for, even beyond those that were run")
  func told() throws {
    let far = try sample(MovieOptions(replication: 500))
    #expect(far.replication == 500)
    let usual = try sample()
    #expect((0..<8).contains(usual.replication))
    #expect(usual.study.toldChoice.contains("A rule chose it"))
  }

  @Test("The nearest world is nearest to the medians of every column")
  func nearest() {
    let near = WorldColumn(values: [0, 0, 0, 10, 20, 90], worlds: 3)
    #expect(WorldColumn.nearestToMedians([near]) == 1)
    let other = WorldColumn(values: [0, 0, 0, 50, 500, 60], worlds: 3)
    #expect(WorldColumn.nearestToMedians([near, other]) == 0)
  }

  @Test("A threshold that no stop of the slider has is refused", arguments: [-5, 52, 100])
  func threshold(_ points: Int) {
    #expect(throws: PageError.self) { try sample(MovieOptions(threshold: points)) }
  }

  @Test("A movie too large to be mailed is refused before its frames are kept")
  func tooLarge() throws {
    var scenario = SampleScenario.small(months: 600, worlds: 1)
    let first = scenario.partners[0]
    for number in 0..<56 {
      scenario.partners.append(
        Partner(id: "x\(number)", sector: first.sector, priorities: first.priorities))
    }
    scenario.strategies.removeLast()
    let error = #expect(throws: PageError.self) { try MoviePage(scenario) }
    #expect(error?.sentence.contains("--months") == true)
  }
}

@Suite("Movie: frames") struct MovieReelTests {
  @Test(
    "Trust is above a threshold only if it is more, as where pairs that trust each other are counted",
    arguments: MovieOptions.thresholds)
  func thresholds(points: Int) {
    let trust = Double(points) / 100
    #expect(Double(MovieReel.halfPoints(trust)) / 2 == Double(points))
    #expect(Double(MovieReel.halfPoints(trust + 1e-10)) / 2 == Double(points))
    #expect(Double(MovieReel.halfPoints(trust + 1e-6)) / 2 > Double(points))
    #expect(Double(MovieReel.halfPoints(trust - 1e-6)) / 2 <= Double(points))
  }

  @Test("No more and no less than all trust has its byte")
  func edges() {
    #expect(MovieReel.halfPoints(1) == 200)
    #expect(MovieReel.halfPoints(0) == 0)
  }

  @Test("Links are the smaller trust of both, within half a point, and only between members")
  func links() throws {
    let movie = try sample()
    let map = movie.map.network
    for side in 0..<2 {
      let film = NetworkFilm(
        movie.study.blueprint, strategy: movie.study.pair[side], replication: movie.replication,
        months: 24)
      for frame in film.frames {
        for (place, pair) in map.pairs.enumerated() {
          let isDrawn = frame.isMember[pair.first] && frame.isMember[pair.second]
          let usual =
            isDrawn ? 100 * min(frame.trust[pair.forward], frame.trust[pair.back]) : 0
          let shown = movie.reels[side].trust(frame.record, place)
          #expect(shown >= usual - 1e-6 && shown < usual + 0.5)
        }
        #expect(movie.reels[side].members[frame.record] == frame.isMember.count { $0 })
      }
    }
  }

  @Test("Squares are the mean trust of one sector in another")
  func squares() throws {
    let movie = try sample()
    let map = movie.map.network
    let film = NetworkFilm(
      movie.study.blueprint, strategy: movie.study.pair[1], replication: movie.replication,
      months: 24)
    let frame = film.frames[20]
    let links = movie.study.blueprint.links
    var compared = 0
    for (one, other) in [(0, 1), (1, 0), (0, 0), (2, 1)] {
      var values: [Double] = []
      for (place, from) in map.shown.enumerated() where map.sectorOf[place] == one {
        for (otherPlace, to) in map.shown.enumerated() where map.sectorOf[otherPlace] == other {
          guard from != to, frame.isMember[from], frame.isMember[to],
            let view = links.view(from: from, to: to)
          else { continue }
          values.append(100 * frame.trust[view])
        }
      }
      guard let shown = movie.reels[1].sector(20, one, other) else {
        #expect(values.isEmpty)
        continue
      }
      compared += 1
      #expect(abs(Double(shown) - values.reduce(0, +) / Double(values.count)) <= 0.5 + 1e-9)
    }
    #expect(compared > 2)
  }

  @Test("A prospect waits, takes part, and is never said to have left before it came")
  func prospect() throws {
    let movie = try sample()
    let late = movie.study.blueprint.partners.firstIndex { $0.id == "late" }
    let place = try #require(movie.map.network.shown.firstIndex { $0 == late })
    let reel = movie.reels[0]
    #expect(!reel.isMember(0, place) && !reel.hasLeft(0, place))
    #expect(reel.isMember(7, place))
  }

  @Test("Frames watched one by one are those of a film, all or chosen")
  func watched() throws {
    let blueprint = try Blueprint(SampleScenario.small())
    let film = NetworkFilm(blueprint, strategy: 1, replication: 3, months: 12, records: [0, 5, 12])
    var watched: [NetworkFilm.Frame] = []
    NetworkFilm.watch(blueprint, strategy: 1, replication: 3, months: 12) { watched.append($0) }
    #expect(watched.map(\.record) == Array(0...12))
    #expect([0, 5, 12].map { watched[$0] } == film.frames)
  }
}

@Suite("Movie: words") struct MovieWordsTests {
  @Test("What happens to several partners in a month is one sentence")
  func together() {
    let names = ["A", "B", "C", "D", "E"]
    func sentences(_ partners: [Int]) -> [String] {
      MovieStory.sentences(
        partners.map { .leaves(partner: $0, .disengaged(months: 6)) }, names: names)
    }
    #expect(sentences([1]) == ["B leaves."])
    #expect(sentences([0, 2]) == ["A and C leave."])
    #expect(sentences([0, 1, 2, 3]) == ["A, B, C and D leave."])
    #expect(sentences([0, 1, 2, 3, 4]) == ["A, B, C and 2 others leave."])
    #expect(MovieStory.sentences([], names: names).isEmpty)
  }

  @Test("The weightiest event comes first; the end drowns what is small")
  func order() {
    let events: [ChronicleEvent] = [
      .leaderLeaves(partner: 0, isForced: false, kept: 0.5), .grantEnds(name: "seed", amount: 1),
    ]
    #expect(
      MovieStory.sentences(events, names: ["A"]) == [
        "The seed grant ends.", "A gets a new leader.",
      ])
    let end = MovieStory.sentences(events + [.dissolves(engaged: 1, quorum: 3)], names: ["A"])
    #expect(end.count == 2 && end[0].hasPrefix("The partnership dissolves"))
  }

  @Test("The sentence at the top is written from the numbers")
  func top() throws {
    let movie = try sample(choosing(["quick", "systems"]))
    let words = MovieWords(study: movie.study, stories: movie.stories).sentences
    let ends = movie.stories.map { $0.points(24) }
    #expect(words[0].hasPrefix("After 2 years, “Quick wins” has trust of \(ends[0]) and "))
    #expect(words[0].contains("“Systems first” has trust of \(ends[1]) and "))
    #expect(words[1].contains("of 8 runs"))
    #expect(words.last == MovieWords.limits)
  }

  @Test("Captions stand at the month they happen: the grant of twelve months ends in month 13")
  func month() throws {
    let movie = try sample()
    for story in movie.stories {
      let end = story.months.first { $0.sentences.contains("The seed grant ends.") }
      #expect(end?.number == 13)
      let joined = story.months.first { $0.sentences.contains { $0.contains("Latecomer joins") } }
      #expect(joined?.number == 7)
    }
  }

  @Test("A network that is gone has no trust, and the line of trust ends")
  func gone() {
    let story = MovieStory(months: [], trust: [40, 50, 0, 0], members: [3, 3, 0, 0])
    #expect(story.dissolution == 2)
    #expect(story.words(1) == "50" && story.words(2) == "–")
    #expect(story.livingTrust == [40, 50])
  }
}

@Suite("Movie: pictures") struct MoviePictureTests {
  @Test("Places lie on the picture, apart from each other", arguments: [2, 5, 24, 30, 60])
  func apart(_ count: Int) throws {
    var scenario = SampleScenario.small()
    scenario.partners = (0..<count).map {
      Partner(id: "p\($0)", sector: "sector \($0 % 7)", priorities: [1, 1])
    }
    scenario.events = []
    let map = MovieMap(try Blueprint(scenario))
    let (places, radii) = (map.network.places, map.network.radii)
    #expect(places.count == count)
    for one in places.indices {
      let reach = radii[one] + MovieMap.ringRoom
      #expect(places[one].x > reach && places[one].x < MovieMap.size - reach)
      #expect(places[one].y > reach && places[one].y < MovieMap.size - reach)
      for other in places.indices where other > one {
        let (x, y) = (places[one].x - places[other].x, places[one].y - places[other].y)
        let distance = (x * x + y * y).squareRoot()
        #expect(distance + 0.2 >= radii[one] + radii[other])
      }
    }
  }

  @Test("More than sixty partners: those with most power are drawn, and the page says so")
  func cut() throws {
    var scenario = SampleScenario.small(months: 2, worlds: 2)
    scenario.partners = (0..<64).map { number in
      var partner = Partner(id: "p\(number)", sector: "s", priorities: [1, 1])
      partner[.power] = number < 4 ? 0.1 : 1
      return partner
    }
    let movie = try MoviePage(scenario)
    #expect(movie.map.network.shown == Array(4..<64))
    #expect(try movie.html().text.contains("60 of 64 partners are drawn"))
  }

  @Test("Letters count like the columns of a sheet")
  func letters() {
    #expect([0, 25, 26, 27, 51, 52].map(MovieMap.letter) == ["A", "Z", "AA", "AB", "AZ", "BA"])
  }

  @Test("Every number can be read on its square", arguments: 0...100)
  func shade(_ points: Int) throws {
    let style = MovieShade.style(points)
    let numbers = style.split { !$0.isNumber }.prefix(3).compactMap { Double($0) }
    try #require(numbers.count == 3)
    func light(_ channel: Double) -> Double {
      let c = channel / 255
      guard c > 0.04045 else { return c / 12.92 }
      // Newton's fourth powers are near enough to the exponent 2.4 from above and below.
      let base = (c + 0.055) / 1.055
      return base * base * base.squareRoot()
    }
    let ground =
      0.2126 * light(numbers[0]) + 0.7152 * light(numbers[1]) + 0.0722 * light(numbers[2])
    let contrast = style.hasSuffix("#fff") ? 1.05 / (ground + 0.05) : (ground + 0.05) / 0.05
    #expect(contrast >= 4.4)
  }

  @Test("Moments are six, evenly spaced, or as many as there are", arguments: [1, 3, 24, 120, 121])
  func moments(_ months: Int) throws {
    let moments = try sample(months: months, MovieOptions(threshold: 50)).moments
    #expect(moments.first == 0 && moments.last == months)
    #expect(moments.count == min(6, months + 1))
    let steps = zip(moments, moments.dropFirst()).map { $1 - $0 }
    #expect((steps.max() ?? 0) - (steps.min() ?? 0) <= 1)
  }

  @Test("Pictures say how many links they draw, and draw as many")
  func counted() throws {
    let movie = try sample(MovieOptions(threshold: 40))
    var markup = Markup()
    let chart = movie.chart(0, 24, kind: .stage, id: "x")
    chart.draw(in: &markup)
    let drawn = markup.buffer.text.split(separator: "class=\"links\"")[1]
      .split(separator: "</g>")[0].count { $0 == "Q" || $0 == "C" }
    #expect(drawn == chart.counts.all && drawn > 0)
    #expect(chart.sentence.contains("\(Prose.count(drawn, "link")) above 40"))
  }

  @Test("Hostile names are only names, and the same inputs give the same bytes")
  func hostile() throws {
    let options = MovieOptions(threshold: 50)
    let page = try sample(names: SampleScenario.hostileNames, options).html().text
    #expect(!page.contains("<img") && !page.contains("<b>bold"))
    #expect(page.components(separated: "</script>") == 5)
    #expect(try page == sample(names: SampleScenario.hostileNames, options).html().text)
  }
}

extension String {
  /// Number of pieces between separators.
  fileprivate func components(separated by: String) -> Int { split(separator: by).count }
}
