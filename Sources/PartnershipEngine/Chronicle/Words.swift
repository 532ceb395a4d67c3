import PartnershipModel

/// Numbers and names as short words.
enum Words {
  static func name(_ partner: Int?, _ names: [String]) -> String {
    guard let partner else { return "all partners" }
    return names.indices.contains(partner) ? names[partner] : "partner \(partner + 1)"
  }

  static func months(_ count: Double) -> String {
    count == 1 ? "1 month" : "\(number(count)) months"
  }

  static func percent(_ share: Double) -> String { "\(number((share * 100).rounded())) %" }

  /// At most two decimals, without trailing zeros.
  static func number(_ value: Double) -> String {
    guard abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((abs(value) * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(sign)\(whole).\(decimals)"
  }

  static func kept(_ share: Double) -> String {
    switch (share * 100).rounded() {
    case 100...: "all of what they knew"
    case 50: "half of what they knew"
    case ...0: "nothing of what they knew"
    default: "\(percent(share)) of what they knew"
    }
  }

  /// "The seed grant": the article unless the name brings its own, and the word unless it is in it.
  static func grant(_ name: String) -> String {
    guard !name.isEmpty else { return "The grant" }
    let lowered = name.lowercased()
    let noun = lowered.contains("grant") || lowered.contains("fund") ? "" : " grant"
    return lowered.hasPrefix("the ") ? "The \(name.dropFirst(4))\(noun)" : "The \(name)\(noun)"
  }

  static func shares(_ shares: Shares) -> String {
    let total = shares.total
    let all = [
      ("quick wins", shares.quickWins), ("systems work", shares.systems),
      ("convening", shares.convening), ("narrative", shares.narrative),
      ("measurement", shares.measurement), ("development", shares.development),
    ]
    return all.filter { $0.1 > 0 }.map { "\($0.0) \(percent($0.1 / total))" }
      .joined(separator: ", ")
  }
}
