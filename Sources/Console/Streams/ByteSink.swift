#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where bytes go: a file descriptor, or a closure in a test.
package struct ByteSink: Sendable {
  /// Takes all bytes and returns 0, or the `errno` of the failure.
  package let write: @Sendable (ArraySlice<UInt8>) -> Int32

  /// A sink of one's own.
  package init(write: @escaping @Sendable (ArraySlice<UInt8>) -> Int32) { self.write = write }

  /// A file descriptor. Interrupted and partial writes are continued, and a descriptor that is not
  /// ready (`EAGAIN`, as some parents leave it) is waited for.
  package static func descriptor(_ descriptor: Int32) -> ByteSink {
    ByteSink { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          waitUntilWritable(descriptor)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func waitUntilWritable(_ descriptor: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = poll(&request, 1, 1000)
}
