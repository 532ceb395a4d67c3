/// Pushes labels apart along one direction, as little as possible.
enum LabelStack {
  /// Places boxes of given sizes so that none overlap, each as near to its wish as the others allow,
  /// all within bounds; order of wishes is kept.
  ///
  /// Boxes that touch form a block, and a block sits where the mean of its wishes is: the solution
  /// of least squares by pooling adjacent violators. If there is too little room the blocks start at
  /// the lower bound and may leave at the upper one; ``fits(_:within:)`` tells.
  ///
  /// - Parameters:
  ///   - wishes: wanted centres.
  ///   - sizes: sizes, with whatever gap is wanted included.
  ///   - bounds: where the boxes may lie.
  /// - Returns: the centres, in the order of the wishes.
  static func place(
    _ wishes: [Double], sizes: [Double], within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var blocks: [Block] = []
    for index in order {
      var block = Block(index, wish: wishes[index], size: sizes[index])
      block.hold(within: bounds)
      while let last = blocks.last, last.start + last.size > block.start {
        block = last.joined(block)
        block.hold(within: bounds)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    var centres = wishes
    for block in blocks {
      var edge = block.start
      for index in block.members {
        centres[index] = edge + sizes[index] / 2
        edge += sizes[index]
      }
    }
    return centres
  }

  /// Whether boxes fit into bounds at all.
  static func fits(_ sizes: [Double], within bounds: ClosedRange<Double>) -> Bool {
    sizes.reduce(0, +) <= bounds.upperBound - bounds.lowerBound
  }

  /// Boxes that touch.
  private struct Block {
    var members: [Int]
    /// Sum of the starts that the members would like the block to have.
    var wishes: Double
    var size: Double
    var start: Double

    init(_ index: Int, wish: Double, size: Double) {
      members = [index]
      self.size = size
      start = wish - size / 2
      wishes = start
    }

    func joined(_ next: Block) -> Block {
      var result = self
      result.members += next.members
      result.wishes += next.wishes - Double(next.members.count) * size
      result.size += next.size
      result.start = result.wishes / Double(result.members.count)
      return result
    }

    mutating func hold(within bounds: ClosedRange<Double>) {
      start = max(bounds.lowerBound, min(start, bounds.upperBound - size))
    }
  }
}
