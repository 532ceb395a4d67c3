import Partnership

/// What one partner holds of another at one month, as files of other programs carry it.
///
/// Trust is the model's, with what the partner extends to anybody. A scenario begins with evidence
/// instead, so the share of kept promises and their number go along; from both the same trust
/// follows when the file is read back.
struct NetworkTie {
  /// Position of the partner that holds the view.
  let from: Int
  /// Position of the partner that is seen.
  let to: Int
  /// Trust, 0…1.
  let trust: Double
  /// Share of promises that were kept, r/(r+s), 0…1; 0 without evidence.
  let kept: Double
  /// Amount of evidence, r+s, ≥ 0.
  let experience: Double

  /// The view of a frame that keeps evidence.
  init(from: Int, to: Int, view: Int, _ frame: NetworkFilm.Frame) {
    self.from = from
    self.to = to
    trust = frame.trust[view]
    experience = frame.kept[view] + frame.broken[view]
    kept = experience > 0 ? frame.kept[view] / experience : 0
  }

  /// Names of the numbers, in the order of ``numbers``.
  static let names = ["trust", "kept", "experience"]

  /// Trust, kept, experience.
  var numbers: [Double] { [trust, kept, experience] }
}
