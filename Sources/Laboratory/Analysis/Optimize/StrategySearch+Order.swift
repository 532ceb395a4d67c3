import Statistics

/// Who goes on.
extension StrategySearch {
  /// Who goes on: two by what decides, then one by Pareto layer and by distance from others in it,
  /// and so on, so that the search finds both the best and what it costs.
  func promotion(_ ids: [Int]) throws -> [Int] {
    let best = order(ids)
    guard settings.readings.count > 1 else { return best }
    let set = try AnalysisError.statistics { () throws(StatisticsError) in
      try ParetoSet(
        ids.map { id in directions.indices.map { candidates[id].mean($0) } }, directions)
    }
    let spread = ids.indices.sorted { one, other in
      (set.ranks[one], -set.crowding[one], one) < (set.ranks[other], -set.crowding[other], other)
    }.map { ids[$0] }
    var promoted: [Int] = []
    for place in ids.indices {
      promoted += best[min(2 * place, ids.count)..<min(2 * place + 2, ids.count)]
      promoted.append(spread[place])
    }
    return StrategySearch.distinct(promoted)
  }

  /// Best first by what decides; ties as they came.
  func order(_ ids: [Int]) -> [Int] {
    let hopeless = ids.filter { candidates[$0].isHopeless }
    return ids.filter { !candidates[$0].isHopeless }.enumerated().sorted { one, other in
      let (a, b) = (candidates[one.element].mean(0), candidates[other.element].mean(0))
      return a == b ? one.offset < other.offset : directions[0].prefers(a, over: b)
    }.map(\.element) + hopeless
  }
}
