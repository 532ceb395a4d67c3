import Partnership
import Tables

/// The movie: two strategies side by side on one clock, in one possible world.
///
/// Partners stand still, sector by sector; links come and go. It never starts by itself, stops at
/// the end and shows at most two months a second. Six moments of each strategy stand below, because
/// still pictures are read faster; without script they, and the tables, are the page.
public struct MoviePage: Sendable {
  let study: MovieStudy
  let options: MovieOptions
  let map: MovieMap
  /// `[side]` the frames, and what happened.
  let reels: [MovieReel]
  let stories: [MovieStory]
  /// Where the slider for links stands when the page opens.
  let threshold: Int

  /// Size above which a page is refused, in bytes.
  static let mostBytes = 2_000_000
  /// Links above which a picture of some partners is crowded.
  private static func crowded(_ partners: Int) -> Int { min(3 * partners, 72) }

  /// Runs a scenario and keeps what its movie shows.
  ///
  /// - Parameters:
  ///   - scenario: what to simulate; it has two strategies or more.
  ///   - options: what to show.
  ///   - work: how to do it.
  /// - Throws: ``PageError``, `ScenarioError`, or `Interrupted` if it was stopped.
  /// - Complexity: strategies times worlds times months, and the pairs of at most 60 partners times
  ///   months.
  public init(
    _ scenario: Scenario, options: MovieOptions = MovieOptions(), work: PageWork = PageWork()
  ) throws {
    if let threshold = options.threshold, !MovieOptions.thresholds.contains(threshold) {
      throw PageError.outOfRange(
        setting: "the trust above which links are drawn", value: threshold,
        allowed: "multiples of 5 from 0 to 95")
    }
    self.options = options
    study = try MovieStudy(scenario, options, work)
    let map = MovieMap(study.blueprint)
    let size = MoviePage.bytes(pairs: map.network.pairs.count, frames: study.months + 1)
    guard size <= MoviePage.mostBytes else { throw MoviePage.tooLarge(size) }
    let study = study
    reels = [0, 1].map { MovieReel(study, side: $0, map.network) }
    stories = [0, 1].map { MovieStory(study, side: $0) }
    self.map = map
    threshold = options.threshold ?? MoviePage.quietThreshold(reels, partners: map.count)
  }

  /// The page; its size is within what can be mailed.
  ///
  /// - Throws: ``PageError``.
  public func html() throws(PageError) -> TextBuffer {
    let page = page
    guard page.count <= MoviePage.mostBytes else { throw MoviePage.tooLarge(page.count) }
    return page
  }

  /// The ids of the two strategies, from left to right.
  public var strategies: [String] { study.pair.map { study.blueprint.scenario.strategies[$0].id } }

  /// The possible world that is told.
  public var replication: Int { study.told }

  /// What the links of a movie take, before anything is run for them.
  private static func bytes(pairs: Int, frames: Int) -> Int { 2 * frames * ((pairs + 2) / 3 * 4) }

  private static func tooLarge(_ bytes: Int) -> PageError {
    .tooLarge(bytes: bytes, limit: mostBytes, remedy: "fewer months make it smaller: add --months")
  }

  /// The lowest stop, from half of full trust on, at which no picture is crowded; if that would draw
  /// nothing at all, the highest that draws something.
  private static func quietThreshold(_ reels: [MovieReel], partners: Int) -> Int {
    func most(_ threshold: Int) -> Int {
      reels.map { reel in
        (0..<reel.members.count).map { reel.linked($0, above: threshold).count }.max() ?? 0
      }.max() ?? 0
    }
    let stops = MovieOptions.thresholds
    let quiet = stops.first { $0 >= 50 && most($0) <= crowded(partners) } ?? 95
    return stops.last { $0 <= quiet && most($0) > 0 } ?? 50
  }

  /// The moments shown below: six, evenly spaced, or as many as there are.
  var moments: [Int] {
    var moments: [Int] = []
    for part in 0...5 {
      let record = (part * study.months + 2) / 5
      if moments.last != record { moments.append(record) }
    }
    return moments
  }

  /// A picture of a side.
  func chart(_ side: Int, _ frame: Int, kind: MovieChart.Kind, id: String) -> MovieChart {
    MovieChart(
      id: id, title: "\(Prose.name(study.name(side))), \(MoviePage.month(frame))", map: map,
      reel: reels[side], frame: frame, threshold: threshold, style: MovieStudy.style(side),
      kind: kind)
  }

  /// "start", "month 14".
  static func month(_ record: Int) -> String { record == 0 ? "start" : "month \(record)" }

  private var page: TextBuffer {
    let scenario = study.blueprint.scenario
    let frame = PageFrame(
      title: "\(scenario.name): movie",
      origin: PageOrigin(
        options: options.page, scenario: scenario, worlds: study.worlds, months: study.months,
        remarks: [study.toldChoice + " " + study.choice]),
      styles: [BaseStyle.sheet, MovieStyle.sheet, BaseStyle.print, MovieStyle.print],
      scripts: [PageScript.shared, MovieScript.drawing, MovieScript.control],
      data: MovieData(self).json)
    return frame.page { main in
      main.element("h1", text: Prose.name(scenario.name))
      main.element(
        "p", ["id": "so-what"],
        text: MovieWords(study: study, stories: stories).sentences.joined(separator: " "))
      main.element("p", ["id": "said", "role": "status", "class": "hidden"], text: "")
      main.element("noscript") {
        $0.element(
          "p", ["class": "note"],
          text: "Playing and moving through the months need JavaScript. Without it this page shows "
            + "the start, six moments of each strategy, and the numbers.")
      }
      MovieControls(page: self).draw(in: &main)
      MovieStage(page: self).draw(in: &main)
      MovieMoments(page: self).draw(in: &main)
      MovieCourse(page: self).draw(in: &main)
    }
  }
}
