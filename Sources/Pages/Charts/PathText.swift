/// The text of shapes in SVG.
enum PathText {
  /// A coordinate with one decimal, the shortest way.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((max(-1e6, min(1e6, value)) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// A line through points.
  static func line(_ points: [(x: Double, y: Double)]) -> String {
    var text = ""
    for (index, point) in points.enumerated() {
      text += index == 0 ? "M" : index == 1 ? "L" : " "
      text += coordinate(point.x) + " " + coordinate(point.y)
    }
    return text
  }

  /// The area between two lines over the same places.
  static func area(x: [Double], low: [Double], high: [Double]) -> String {
    let there = zip(x, high).map { (x: $0, y: $1) }
    let back = zip(x, low).reversed().map { (x: $0, y: $1) }
    return line(there + back) + "Z"
  }
}
