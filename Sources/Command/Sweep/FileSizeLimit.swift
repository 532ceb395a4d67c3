#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What happens when a file outgrows what the system allows (`ulimit -f`).
enum FileSizeLimit {
  /// Writing fails with an error, which is reported, instead of ending the process.
  static func becomesError() { signal(SIGXFSZ, SIG_IGN) }
}
