extension StudyRules {
  /// Whether design and factors fit each other.
  func checkDesign(_ factors: [JSONNode]) {
    guard let design = root[key: "design"], design.members != nil,
      let kindNode = design[key: "kind"], let kind = reader.text(kindNode)
    else {
      if root[key: "design"] == nil { requireSpreads(factors, at: nil, needsLevels: true) }
      return
    }
    switch kind {
    case "table": checkTable(design, factors)
    case "grid": requireSpreads(factors, at: kindNode, needsLevels: true)
    case "oneAtATime", "latinHypercube", "morris":
      requireFactors(factors, at: kindNode)
      requireSpreads(factors, at: kindNode, needsLevels: kind == "oneAtATime")
    case "sobol":
      requireSobol(factors, design, kindNode, count: "points", dimensions: factors.count)
    case "saltelli":
      requireSobol(factors, design, kindNode, count: "baseRows", dimensions: 2 * factors.count)
    default: break
    }
    if kind == "morris", let node = design[key: "levels"], let levels = reader.integer(node),
      !levels.isMultiple(of: 2)
    {
      findings.add(
        .outOfRange, at: node.span, "\"levels\" must be even", label: "this is odd",
        allowed: "an even whole number of 2 or more")
    }
  }

  private func requireSobol(
    _ factors: [JSONNode], _ design: JSONNode, _ kind: JSONNode, count: String, dimensions: Int
  ) {
    requireFactors(factors, at: kind)
    requireSpreads(factors, at: kind, needsLevels: false)
    if dimensions > Self.sobolDimensions {
      findings.add(
        .wrongCount, at: kind.span, "Sobol' points have at most \(Self.sobolDimensions) dimensions",
        label: "this design needs \(dimensions)",
        help: "choose \"latinHypercube\", or screen factors with \"morris\" first")
    }
    guard let node = design[key: count], let points = reader.integer(node), points > 0,
      points & (points - 1) != 0
    else { return }
    let below = 1 << (Int.bitWidth - 1 - points.leadingZeroBitCount)
    findings.add(
      .outOfRange, at: node.span, "\"\(count)\" must be a power of two",
      label: "the points would not be even", allowed: "\(below) or \(below * 2), for example")
  }

  /// Dimensions for which there are direction numbers.
  static let sobolDimensions = 128

  private func requireFactors(_ factors: [JSONNode], at node: JSONNode) {
    guard factors.isEmpty else { return }
    findings.add(
      .contradiction, at: node.span, "there is no factor to vary",
      label: "this design needs \"factors\"")
  }

  /// Reports factors that do not say how they vary.
  private func requireSpreads(_ factors: [JSONNode], at kind: JSONNode?, needsLevels: Bool) {
    for factor in factors {
      guard factor.members != nil, let path = factor[key: "path"] else { continue }
      let given = Self.spreads.first { factor[key: $0] != nil }
      guard let given else {
        findings.add(
          .missingSetting, at: path.span, "this factor does not say how it varies",
          label: "\"range\", \"integer\", \"list\", \"category\" or \"distribution\" is missing")
        continue
      }
      let isStepped = given == "range" || given == "distribution"
      if needsLevels, isStepped, factor[key: "levels"] == nil {
        findings.add(
          .missingSetting, at: path.span, "a grid needs the number of values of this factor",
          label: "\"levels\" is missing",
          help: kind == nil
            ? "or choose a design, such as { kind: \"latinHypercube\", points: 100 }" : nil)
      }
    }
  }
}
