import Foundation

/// How colours are seen.
enum Vision: CaseIterable {
  case usual, protan, deutan, tritan

  /// What remains of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1).
  var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}

/// A colour in linear light.
struct LinearColour {
  let channels: [Double]

  init?(_ hexadecimal: String) {
    guard let value = Int(hexadecimal.dropFirst(), radix: 16) else { return nil }
    channels = [value >> 16, value >> 8 & 255, value & 255].map {
      let share = Double($0) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  private init(channels: [Double]) { self.channels = channels.map { min(1, max(0, $0)) } }

  var luminance: Double { 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2] }

  func seen(with vision: Vision) -> LinearColour {
    LinearColour(channels: vision.matrix.map { row in zip(row, channels).map(*).reduce(0, +) })
  }

  var lab: (Double, Double, Double) {
    func dot(_ row: [Double]) -> Double { zip(row, channels).map(*).reduce(0, +) }
    func curve(_ t: Double) -> Double {
      t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    let x = curve(dot([0.4124564, 0.3575761, 0.1804375]) / 0.95047)
    let y = curve(dot([0.2126729, 0.7151522, 0.0721750]))
    let z = curve(dot([0.0193339, 0.1191920, 0.9503041]) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// The colour difference CIEDE2000 (Sharma, Wu and Dalal 2005).
enum ColourDifference {
  static func between(
    _ one: (Double, Double, Double), _ two: (Double, Double, Double)
  ) -> Double {
    let radian = Double.pi / 180
    func seventh(_ c: Double) -> Double { (pow(c, 7) / (pow(c, 7) + pow(25, 7))).squareRoot() }
    let g = (1 - seventh((hypot(one.1, one.2) + hypot(two.1, two.2)) / 2)) / 2
    let (a1, a2) = (one.1 * (1 + g), two.1 * (1 + g))
    let (c1, c2) = (hypot(a1, one.2), hypot(a2, two.2))
    func hue(_ b: Double, _ a: Double) -> Double {
      let angle = atan2(b, a) / radian
      return angle < 0 ? angle + 360 : angle
    }
    let (h1, h2) = (hue(one.2, a1), hue(two.2, a2))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let (dl, dc) = (two.0 - one.0, c2 - c1)
    let dh = 2 * (c1 * c2).squareRoot() * sin(turn / 2 * radian)
    let (l, c) = ((one.0 + two.0) / 2, (c1 + c2) / 2)
    var h = h1 + h2
    if !isGrey { h = abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? h / 2 + 180 : h / 2 - 180 }
    let t =
      1 - 0.17 * cos((h - 30) * radian) + 0.24 * cos(2 * h * radian)
      + 0.32 * cos((3 * h + 6) * radian) - 0.2 * cos((4 * h - 63) * radian)
    let theta = 30 * exp(-pow((h - 275) / 25, 2))
    let rotation = -2 * seventh(c) * sin(2 * theta * radian)
    let middle = pow(l - 50, 2)
    let sl = 1 + 0.015 * middle / (20 + middle).squareRoot()
    let (sc, sh) = (1 + 0.045 * c, 1 + 0.015 * c * t)
    let (x, y, z) = (dl / sl, dc / sc, dh / sh)
    return (x * x + y * y + z * z + rotation * y * z).squareRoot()
  }
}
