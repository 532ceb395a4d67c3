import Testing

@testable import Tables

private let causes: [FileError.Cause] = [
  .exists, .notFound, .permissionDenied, .isFolder, .notFolder, .notRegularFile, .folderNotEmpty,
  .diskFull, .limitReached, .readOnlyDisk, .tooManyOpenFiles, .nameTooLong, .badName, .closed,
]

@Test(arguments: causes)
func causeHasAReasonAndAFix(cause: FileError.Cause) {
  let error = FileError(.write, "a.csv", cause)
  #expect(error.description == "cannot write 'a.csv': \(error.reason)")
  #expect(!error.reason.isEmpty && !error.reason.hasSuffix("."))
  #expect(error.fix.first?.isUppercase == true && error.fix.hasSuffix("."))
}

@Test func reasonsDiffer() {
  let reasons = causes.map { FileError(.write, "a", $0).reason }
  #expect(Set(reasons).count == causes.count)
}

@Test(
  arguments: [
    (.read, "cannot read 'x': it is a folder"),
    (.sync, "cannot finish writing 'x': it is a folder"),
    (.rename, "cannot put in place 'x': it is a folder"),
    (.remove, "cannot remove 'x': it is a folder"),
    (.createFolder, "cannot create the folder 'x': it is a folder"),
    (.list, "cannot list the folder 'x': it is a folder"),
  ] as [(FileError.Operation, String)])
func errorSaysWhatWasAttempted(operation: FileError.Operation, sentence: String) {
  #expect(FileError(operation, "x", .isFolder).description == sentence)
}

@Test func namesAreListedInTheOrderOfTheirBytes() throws {
  let folder = try TestFolder()
  for name in ["b", "a", "B", "ä", "10", "9"] { try WholeFile.write("", to: folder.file(name)) }
  #expect(try SystemCall.names(in: folder.path) == ["10", "9", "B", "a", "b", "ä"])
}

@Test func missingFolderCannotBeListed() throws {
  let path = try TestFolder().file("none")
  #expect(fileError { _ = try SystemCall.names(in: path) } == FileError(.list, path, .notFound))
}

@Test(arguments: [("a", "."), ("a/b", "a"), ("/a", "/"), ("/a/b/c", "/a/b"), ("./x", ".")])
func fileIsInAFolder(path: String, folder: String) {
  #expect(TemporaryFile.folder(of: path) == folder)
}

@Test func manyUnfinishedFilesOfOneNameDoNotMeet() throws {
  let folder = try TestFolder()
  let sinks = try (0..<5).map { _ in try FileSink(path: folder.file("a"), force: true) }
  for (index, sink) in sinks.enumerated() { try sink.write { $0.append(index) } }
  #expect(folder.names.count == 5)
  for sink in sinks.reversed() { try sink.commit() }
  #expect(folder.names == ["a"])
  #expect(try folder.text("a") == "0")
}

@Test func emptyFileIsWritten() throws {
  let folder = try TestFolder()
  let written = try WholeFile.write("", to: folder.file("empty"))
  #expect(written.byteCount == 0)
  #expect(written.digest == SHA256.digest(of: ""))
  #expect(try WholeFile.read(folder.file("empty")) == [])
}
