/// A walk along the rows of a slice of partners, view by view: whom the views look at, and who counts.
struct Walk<L: WorldLanes>: Sequence, IteratorProtocol {
  private let target: Cells<Int32>
  private let counted: Cells<L.Marks>
  private let isOne: Bool
  /// The next view, and where views end.
  private var view: Int
  private let end: Int

  /// A walk along some places of the rows of a slice.
  @inline(__always) init(_ links: LinkTable, _ places: Range<Int>, counted: Cells<L.Marks>) {
    target = links.target.cells(of: places)
    isOne = links.isComplete
    self.counted = counted
    (view, end) = (places.lowerBound, places.upperBound)
  }

  /// The next slice of views, in the order of the rows: the partners that its views look at.
  @inline(__always) mutating func next() -> Seen? {
    guard view < end else { return nil }
    defer { view &+= L.rows }
    return Seen(target: target, view: view, isOne: isOne)
  }

  /// Where the views of a slice look at members.
  @inline(__always) func counts(_ seen: Seen) -> L.Slice.Where {
    L.marked(counted, at: seen.view)
  }
}

extension World {
  /// A walk along the rows of the partners from `partner` on.
  @inline(__always) func walk(from partner: Int) -> Walk<L> {
    Walk(links, links.places(of: partner), counted: tally.counted.cells)
  }

  /// The same; with one partner in a slice, past its views of partners of lower index.
  @inline(__always) func walkOncePerPair(from partner: Int) -> Walk<L> {
    let places = L.rows == 1 ? links.forwardPlaces(of: partner) : links.places(of: partner)
    return Walk(links, places, counted: tally.counted.cells)
  }
}
