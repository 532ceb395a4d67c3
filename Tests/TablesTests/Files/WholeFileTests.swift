import Testing

@testable import Tables

@Test func fileIsWrittenAndReadWhole() throws {
  let folder = try TestFolder()
  let written = try WholeFile.write("größe\n", to: folder.file("a.txt"))
  #expect(try folder.text("a.txt") == "größe\n")
  #expect(written.byteCount == 8)
  #expect(written.digest == SHA256.digest(of: "größe\n"))
  #expect(folder.names == ["a.txt"])
}

@Test func existingFileIsRefusedWithoutForce() throws {
  let folder = try TestFolder()
  let path = folder.file("a.txt")
  try WholeFile.write("old", to: path)
  let error = fileError { try WholeFile.write("new", to: path) }
  #expect(error == FileError(.write, path, .exists))
  #expect(try folder.text("a.txt") == "old")
  try WholeFile.write("new", to: path, force: true)
  #expect(try folder.text("a.txt") == "new")
  #expect(folder.names == ["a.txt"])
}

@Test func fileThatAppearsMeanwhileIsNotReplaced() throws {
  let folder = try TestFolder()
  let path = folder.file("a.txt")
  let sink = try FileSink(path: path)
  try WholeFile.write("theirs", to: path)
  #expect(fileError { try sink.commit() } == FileError(.rename, path, .exists))
  #expect(try folder.text("a.txt") == "theirs")
  #expect(folder.names == ["a.txt"])
}

@Test func folderInPlaceOfAFileIsRefused() throws {
  let folder = try TestFolder()
  for path in [folder.path, folder.path + "/", folder.file("x/")] {
    let error = fileError { try WholeFile.write("x", to: path, force: true) }
    #expect(error == FileError(.write, path, .isFolder))
  }
}

@Test func deviceIsRefusedEvenWithForce() {
  let error = fileError { try WholeFile.write("x", to: "/dev/null", force: true) }
  #expect(error == FileError(.write, "/dev/null", .notRegularFile))
}

@Test(arguments: ["", "a\0b"])
func badNameIsRefused(path: String) {
  #expect(fileError { try WholeFile.write("x", to: path) }?.cause == .badName)
}

@Test func missingFolderIsReported() throws {
  let path = try TestFolder().file("none/a.txt")
  #expect(fileError { try WholeFile.write("x", to: path) } == FileError(.write, path, .notFound))
  #expect(fileError { _ = try WholeFile.read(path) } == FileError(.read, path, .notFound))
}

@Test func fileInPlaceOfAFolderIsReported() throws {
  let folder = try TestFolder()
  try WholeFile.write("x", to: folder.file("a"))
  let path = folder.file("a/b.txt")
  #expect(fileError { try WholeFile.write("x", to: path) }?.cause == .notFolder)
}

@Test func tooLongNameIsReported() throws {
  let folder = try TestFolder()
  let path = folder.file(String(repeating: "n", count: 300))
  #expect(fileError { try WholeFile.write("x", to: path) }?.cause == .nameTooLong)
  #expect(folder.names.isEmpty)
}

@Test func linkStaysALink() throws {
  let folder = try TestFolder()
  try WholeFile.write("old", to: folder.file("real.txt"))
  try folder.link("link.txt", to: folder.file("real.txt"))
  try WholeFile.write("new", to: folder.file("link.txt"), force: true)
  #expect(try folder.text("real.txt") == "new")
  #expect(SystemCall.kind(of: folder.file("link.txt"), followsLinks: false) == .link)
}

@Test func permissionsOfAReplacedFileStay() throws {
  let folder = try TestFolder()
  try WholeFile.write("old", to: folder.file("a.txt"))
  try folder.permit(0o640, "a.txt")
  try WholeFile.write("new", to: folder.file("a.txt"), force: true)
  #expect(folder.permissions("a.txt") == 0o640)
}

@Test func folderCannotBeRead() throws {
  let folder = try TestFolder()
  #expect(fileError { _ = try WholeFile.read(folder.path) }?.cause == .isFolder)
  #expect(!WholeFile.exists(folder.path))
}
