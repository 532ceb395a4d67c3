/// How far a rule depends on the very runs it was found in.
public struct PrimStability: Hashable, Sendable {
  /// One a column: the share of half-samples in which it is restricted at the step nearest in
  /// coverage to the chosen one, the densest of several equally near.
  public let restricted: [Double]
  /// The number of half-samples that held both cases and other runs.
  public let samples: Int
}

/// How a rule fares on runs it has not seen.
public struct PrimValidation: Hashable, Sendable {
  /// The rule, found and pruned on two thirds of the runs.
  public let box: PrunedBox
  /// The number of held-out runs inside it.
  public let count: Int
  /// The share of cases among them; nothing if none is inside.
  public let density: Double?
  /// The share of held-out cases inside; nothing if there are none.
  public let coverage: Double?
}

extension Prim {
  /// Repeats the search on random halves of the runs.
  ///
  /// - Parameters:
  ///   - coverage: the coverage of the chosen step.
  ///   - samples: the number of halves.
  ///   - seed: the luck of the halves: the head of a shuffle by Philox(counter: [position, sample, 0,
  ///     "HALF"]).
  /// - Returns: nothing if no half held both cases and other runs.
  /// - Complexity: `samples` searches of half the runs.
  public func stability(coverage: Double, samples: Int = 50, seed: UInt64) -> PrimStability? {
    let stream = ResampleStream(seed: seed, purpose: Purpose.halfSample)
    var counts = Array(repeating: 0, count: table.columns.count)
    var used = 0
    for sample in 0..<max(0, samples) {
      let half = stream.sampleWithoutReplacement(
        table.rowCount / 2, of: table.rowCount, resample: sample)
      guard let path = subset(half.sorted())?.path() else { continue }
      used += 1
      let nearest = path.steps.min { one, other in
        (abs(one.coverage - coverage), -one.density)
          < (abs(other.coverage - coverage), -other.density)
      }
      for (index, limit) in (nearest?.limits ?? []).enumerated()
      where limit != path.problem.open[index] {
        counts[index] += 1
      }
    }
    guard used > 0 else { return nil }
    return PrimStability(restricted: counts.map { Double($0) / Double(used) }, samples: used)
  }

  /// Finds, chooses and prunes a rule on two thirds of the runs and tries it on the held-out third.
  ///
  /// - Returns: nothing if no step reaches the density, or the two thirds lack cases or other runs.
  public func validation(
    density: Double = 0.8, limit: Double = 0.05, seed: UInt64
  ) -> PrimValidation? {
    let stream = ResampleStream(seed: seed, purpose: Purpose.halfSample)
    let order = stream.sampleWithoutReplacement(
      table.rowCount, of: table.rowCount, resample: Int(UInt32.max))
    let heldOut = order.prefix(table.rowCount / 3).sorted()
    guard let path = subset(order.dropFirst(table.rowCount / 3).sorted())?.path(),
      let step = path.chosenStep(density: density),
      let box = path.pruned(step: step, limit: limit)
    else { return nil }
    let inside = rows(heldOut, inside: box.step.limits, open: path.problem.open)
    let (hits, all) = (problem.cases(in: inside), problem.cases(in: heldOut))
    return PrimValidation(
      box: box, count: inside.count,
      density: inside.isEmpty ? nil : Double(hits) / Double(inside.count),
      coverage: all == 0 ? nil : Double(hits) / Double(all))
  }

  private func subset(_ rows: [Int]) -> Prim? {
    guard let part = try? table.rows(rows) else { return nil }
    return try? Prim(part, ofInterest: rows.map { ofInterest[$0] }, settings: settings)
  }

  /// The rows inside a box found on other rows: sides it left open let everything through, also
  /// values beyond those it has seen.
  private func rows(_ rows: [Int], inside box: [BoxLimit], open: [BoxLimit]) -> [Int] {
    var widened = box
    for index in box.indices {
      let restricted = box[index].restrictedSides(against: open[index])
      for side in box[index].sides where !restricted.contains(side) {
        widened[index] = widened[index].opened(side, as: problem.open[index])
      }
    }
    return problem.rows(rows, inside: widened)
  }
}
