import Tables
import Testing

@Suite struct SpoolTests {
  /// Everything in a spool.
  private func contents(_ spool: borrowing Spool) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try spool.piece(at: bytes.count) {
      piece.withBytes { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  private func buffer(_ text: String) -> TextBuffer {
    var buffer = TextBuffer()
    buffer.append(text)
    return buffer
  }

  @Test func bytesComeBackInOrder() throws {
    let scratch = try ScratchFolder()
    let spool = try Spool(in: scratch.path)
    try spool.write(buffer("one\n"), rowCount: 1)
    try spool.write(buffer("two\nthree\n"), rowCount: 2)
    #expect(try contents(spool) == Array("one\ntwo\nthree\n".utf8))
    #expect(spool.rowCount == 3)
  }

  @Test func manyPiecesComeBackWhole() throws {
    let scratch = try ScratchFolder()
    let spool = try Spool(in: scratch.path)
    let block = buffer(String(repeating: "0123456789abcdef", count: 1 << 14))
    for _ in 0..<9 { try spool.write(block, rowCount: 1) }
    let bytes = try contents(spool)
    #expect(bytes.count == 9 << 18)
    #expect(bytes.suffix(3) == Array("def".utf8)[...])
  }

  @Test func anEmptySpoolHasNothing() throws {
    let scratch = try ScratchFolder()
    #expect(try Spool(in: scratch.path).piece(at: 0) == nil)
  }

  @Test func itHasNoNameInTheFolder() throws {
    let scratch = try ScratchFolder()
    let spool = try Spool(in: scratch.path)
    try spool.write(buffer("x"), rowCount: 1)
    #expect(scratch.names() == [])
  }

  @Test func aFolderThatIsNotThereIsAnError() {
    #expect(throws: FileError.self) { try Spool(in: "/nowhere/at/all") }
  }
}
