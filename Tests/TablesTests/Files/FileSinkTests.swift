#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Testing

@testable import Tables

@Test func nothingAppearsBeforeCommit() throws {
  let folder = try TestFolder()
  let sink = try FileSink(path: folder.file("a.csv"))
  try sink.write { $0.append("a\n") }
  #expect(!WholeFile.exists(folder.file("a.csv")))
  #expect(folder.names.count == 1)
  try sink.commit()
  #expect(folder.names == ["a.csv"])
}

@Test func cancelledFileLeavesNothing() throws {
  let folder = try TestFolder()
  let sink = try FileSink(path: folder.file("a.csv"))
  sink.cancel()
  #expect(folder.names.isEmpty)
  let closed = FileError(.write, folder.file("a.csv"), .closed)
  #expect(fileError { try sink.write { $0.append("x") } } == closed)
  #expect(fileError { try sink.commit() } == closed)
}

@Test func forgottenFileLeavesNothing() throws {
  let folder = try TestFolder()
  do {
    let sink = try FileSink(path: folder.file("a.csv"))
    try sink.write { $0.append("x") }
  }
  #expect(folder.names.isEmpty)
}

@Test func lengthRowsAndDigestAreThoseOfTheFile() throws {
  let folder = try TestFolder()
  let sink = try FileSink(path: folder.file("a.csv"))
  var large = TextBuffer()
  for index in 0..<60_000 { large.append(index) }
  var expected: [UInt8] = []
  for _ in 0..<6 {
    try sink.write(large)
    try sink.write { $0.append("\n") }
    sink.countRows(1)
    expected += large.bytes + [0x0a]
    #expect(sink.byteCount == expected.count)
  }
  let written = try sink.commit()
  #expect(try WholeFile.read(folder.file("a.csv")) == expected)
  #expect(written.byteCount == expected.count)
  #expect(written.rowCount == 6)
  #expect(written.digest == SHA256.digest(of: expected))
}

@Test func tableIsWrittenRowByRow() throws {
  let folder = try TestFolder()
  let writer = try TableWriter(samples, into: FileSink(path: folder.file(samples.fileName)))
  try writer.write(Sample())
  var prepared = TextBuffer()
  samples.append(Sample(id: 2), to: &prepared)
  samples.append(Sample(id: 3), to: &prepared)
  try writer.write(prepared: prepared, rowCount: 2)
  #expect(try writer.commit().rowCount == 3)
  #expect(try folder.text("samples.csv") == samples.text([Sample(), Sample(id: 2), Sample(id: 3)]))
}

#if os(Linux)
  @Test func fullDiskIsReported() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    var bytes = TextBuffer()
    bytes.append("x")
    let error = fileError {
      try bytes.withBytes { (all) throws(FileError) in
        try SystemCall.write(all, to: full, path: "a.csv")
      }
    }
    #expect(error == FileError(.write, "a.csv", .diskFull))
    #expect(error?.description == "cannot write 'a.csv': the disk is full")
  }
#endif

@Test func unknownErrorHasTheWordsOfTheSystem() {
  let error = FileError(.read, "a", .system(EIO))
  #expect(error.description == "cannot read 'a': " + String(cString: strerror(EIO)))
  #expect(SystemCall.cause(of: EIO) == .system(EIO))
}

@Test(
  arguments: [
    (EACCES, .permissionDenied), (EROFS, .readOnlyDisk), (EDQUOT, .limitReached),
    (EMFILE, .tooManyOpenFiles), (ENOSPC, .diskFull),
  ] as [(Int32, FileError.Cause)])
func errorNumberHasACauseAndAFix(number: Int32, cause: FileError.Cause) {
  #expect(SystemCall.cause(of: number) == cause)
  #expect(FileError(.write, "a", cause).fix.hasSuffix("."))
}
