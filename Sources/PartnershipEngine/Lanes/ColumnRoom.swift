#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory for a column, all zeros.
///
/// It begins at a line of the caches, so that no vector of eight numbers lies in two lines. Large columns
/// are moved apart by some lines: they begin at pages, and what a step reads at the same place of many
/// columns would otherwise compete for the same few lines of the first cache. Their zeros are those of
/// fresh pages, which nobody has to write.
struct ColumnRoom {
  private let memory: UnsafeMutableRawPointer
  /// Where the column begins.
  let start: UnsafeMutableRawPointer

  private static let line = 64
  private static let page = 4096

  init(bytes: Int) {
    let isLarge = bytes >= ColumnRoom.page
    let room = bytes + ColumnRoom.line + (isLarge ? ColumnRoom.page : 0)
    guard let memory = calloc(1, room) else { fatalError("there is no memory for \(room) bytes") }
    self.memory = memory
    LargePages.advise(for: memory, bytes: room)
    // Pages that follow each other lead to any of the 64 lines of a page; nothing depends on which.
    let page = UInt64(UInt(bitPattern: memory)) / UInt64(ColumnRoom.page)
    let lines = isLarge ? Int((page &* 0x9E37_79B9_7F4A_7C15) >> 58) : 0
    let skipped = -Int(bitPattern: memory) & (ColumnRoom.line - 1)
    start = memory + skipped + lines * ColumnRoom.line
  }

  func deallocate() { free(memory) }
}
