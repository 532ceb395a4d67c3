#if canImport(Glibc)
  import Glibc
#endif

/// Large pages for the columns of a large world, whose partners look at each other across all of
/// its memory: with small pages the processor spends its time finding them.
enum LargePages {
  /// Size of a large page, and of the smallest memory that is worth it.
  private static let page = 1 << 21
  private static let least = 1 << 22

  /// Asks the system, where one can, to back memory that nobody has touched yet with large pages; it
  /// may do so or not, and nothing else depends on it.
  static func advise(for start: UnsafeMutableRawPointer, bytes: Int) {
    #if canImport(Glibc)
      guard bytes >= least else { return }
      let skipped = -Int(bitPattern: start) & (page - 1)
      _ = madvise(start + skipped, (bytes - skipped) & ~(page - 1), MADV_HUGEPAGE)
    #endif
  }
}
