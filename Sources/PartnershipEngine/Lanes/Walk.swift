/// A walk along the rows of a slice of partners, view by view: whom the views look at, and who counts.
struct Walk<L: WorldLanes> {
  private let target: Cells<Int32>
  private let isReal: Cells<Bool>
  private let isMember: Cells<L.Where>
  private let isOne: Bool
  /// The first views of the slices, in the order of the rows.
  let views: StrideTo<Int>

  /// A walk along the rows of the partners from `partner` on.
  @inline(__always) init(_ links: LinkTable, from partner: Int, members: Cells<L.Where>) {
    let places = links.places(of: partner)
    target = links.target.cells(of: places)
    isReal = links.isReal.cells(of: places)
    isOne = links.isComplete
    isMember = members
    views = stride(from: places.lowerBound, to: places.upperBound, by: L.rows)
  }

  /// The partners that the views of a slice look at.
  @inline(__always) func seen(from view: Int) -> Seen {
    Seen(target: target, view: view, isOne: isOne)
  }

  /// Where the views of a slice look at members.
  @inline(__always) func counts(_ seen: Seen) -> L.Slice.Where {
    let members = L.slice(isMember, of: seen)
    return L.rows == 1 ? members : L.only(members, where: isReal, at: seen.view)
  }
}

extension World {
  /// A walk along the rows of the partners from `partner` on.
  @inline(__always) func walk(from partner: Int) -> Walk<L> {
    Walk(links, from: partner, members: isMember.cells)
  }
}
