#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Clocks and memory of this process.
enum Clock {
  /// Seconds of processor time that all threads of the process have used.
  ///
  /// On a shared machine they are steadier than seconds on the wall.
  static func processorSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds on the wall, from an arbitrary start.
  static func wallSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Most bytes of memory that the process has held so far.
  static func peakBytes() -> Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss)
    #endif
  }
}
