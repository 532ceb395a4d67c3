/// Memory for a column.
///
/// It begins at a line of the caches, so that no vector of eight numbers lies in two lines. Large columns
/// are moved apart by some lines: they begin at pages, and what a step reads at the same place of many
/// columns would otherwise compete for the same few lines of the first cache.
struct ColumnRoom {
  private let memory: UnsafeMutableRawPointer
  /// Where the column begins.
  let start: UnsafeMutableRawPointer

  private static let line = 64
  private static let page = 4096

  init(bytes: Int) {
    guard bytes >= ColumnRoom.page else {
      memory = .allocate(byteCount: bytes, alignment: ColumnRoom.line)
      start = memory
      return
    }
    let room = bytes + ColumnRoom.page
    memory = .allocate(byteCount: room, alignment: ColumnRoom.line)
    LargePages.advise(for: memory, bytes: room)
    // Pages that follow each other lead to any of the 64 lines of a page; nothing depends on which.
    let page = UInt64(UInt(bitPattern: memory)) / UInt64(ColumnRoom.page)
    start = memory + ColumnRoom.line * Int((page &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  func deallocate() { memory.deallocate() }
}
