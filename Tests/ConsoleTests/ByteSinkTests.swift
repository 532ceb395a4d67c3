import Foundation
import Testing

@testable import Console

@Suite struct ByteSinkTests {
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsReported() {
    let descriptor = open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let bytes: [UInt8] = [1, 2, 3]
    #expect(ByteSink.descriptor(descriptor).write(bytes[...]) == ENOSPC)
  }

  @Test func aClosedDescriptorIsReported() {
    let bytes: [UInt8] = [1]
    #expect(ByteSink.descriptor(-1).write(bytes[...]) == EBADF)
    #expect(ByteSink.descriptor(-1).write([]) == 0)
  }

  @Test func aClosedPipeIsReportedAndDoesNotKill() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let bytes: [UInt8] = [1]
    #expect(ByteSink.descriptor(ends[1]).write(bytes[...]) == EPIPE)
  }

  @Test func aDescriptorThatIsNotReadyIsWaitedFor() async {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, fcntl(ends[1], F_GETFL) | O_NONBLOCK)
    let (reader, writer) = (ends[0], ends[1])
    let size = 1_000_000
    let received = Task.detached {
      var total = 0
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while total < size {
        let count = read(reader, &buffer, buffer.count)
        if count <= 0 { break }
        total += count
      }
      return total
    }
    let bytes = [UInt8](repeating: 7, count: size)
    #expect(ByteSink.descriptor(writer).write(bytes[...]) == 0)
    close(writer)
    #expect(await received.value == size)
    close(reader)
  }
}
