import Tables

/// A picture of a result as data: what pages and `--plot` draw, and what `--json` gives to others.
public struct ResultFigure: Sendable, Hashable {
  /// A number with what is known of it.
  public struct Mark: Sendable, Hashable {
    /// What it is the number of.
    public let label: String
    /// The number.
    public let value: Double
    /// Ends of its interval or range; nil without one.
    public let low, high: Double?
  }

  /// A point of a line.
  public struct Point: Sendable, Hashable {
    /// Along the horizontal and the vertical axis.
    public let x, y: Double
    /// Ends of the band at this point; nil without one.
    public let low, high: Double?
  }

  /// A line with its band.
  public struct Line: Sendable, Hashable {
    /// What it is the line of.
    public let name: String
    /// The points, from left to right.
    public let points: [Point]
  }

  /// What is drawn.
  public enum Shape: Sendable, Hashable {
    /// Numbers one under the other, each with its range.
    case marks([Mark])
    /// Lines over a common axis.
    case lines([Line])
  }

  /// The title.
  public let title: String
  /// What the horizontal and the vertical axis count; marks have no vertical one.
  public let horizontal, vertical: String
  /// What is drawn.
  public let shape: Shape

  /// Marks; those whose number is not finite are left out.
  init(
    _ title: String, marks: [(label: String, value: Double?, low: Double?, high: Double?)],
    axis: String
  ) {
    self.title = title
    horizontal = axis
    vertical = ""
    shape = .marks(
      marks.compactMap { mark in
        guard let value = mark.value, value.isFinite else { return nil }
        let (low, high) = ResultFigure.range(mark.low, mark.high)
        return Mark(label: mark.label, value: value, low: low, high: high)
      })
  }

  /// Lines; points that are not finite and lines without a point are left out.
  init(
    _ title: String,
    lines: [(name: String, points: [(x: Double, y: Double?, low: Double?, high: Double?)])],
    horizontal: String, vertical: String
  ) {
    self.title = title
    self.horizontal = horizontal
    self.vertical = vertical
    shape = .lines(
      lines.map { line in
        let points = line.points.compactMap { point -> Point? in
          guard let y = point.y, y.isFinite, point.x.isFinite else { return nil }
          let (low, high) = ResultFigure.range(point.low, point.high)
          return Point(x: point.x, y: y, low: low, high: high)
        }
        return Line(name: line.name, points: points)
      }.filter { !$0.points.isEmpty })
  }

  private static func range(_ low: Double?, _ high: Double?) -> (Double?, Double?) {
    guard let low, let high, low.isFinite, high.isFinite else { return (nil, nil) }
    return (low, high)
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool {
    switch shape {
    case .marks(let marks): marks.isEmpty
    case .lines(let lines): lines.isEmpty
    }
  }

  /// The figure for a program: series of numbers with the words around them.
  public var json: JSONValue {
    var object = JSONObject()
    object["title"] = .string(title)
    object["horizontal"] = .string(horizontal)
    switch shape {
    case .marks(let marks):
      object["marks"] = .array(
        marks.map { mark in
          [
            "label": .string(mark.label), "value": JSONValue(mark.value),
            "low": JSONValue(mark.low), "high": JSONValue(mark.high),
          ]
        })
    case .lines(let lines):
      object["vertical"] = .string(vertical)
      object["lines"] = .array(
        lines.map { line in
          [
            "name": .string(line.name), "x": JSONValue(line.points.map(\.x)),
            "y": JSONValue(line.points.map(\.y)),
            "low": .array(line.points.map { JSONValue($0.low) }),
            "high": .array(line.points.map { JSONValue($0.high) }),
          ]
        })
    }
    return .object(object)
  }
}
