import Testing

@testable import Tables

private let own = ["runs.csv", "study.json", "pages/report.html"]

private func buffer(_ text: String) -> TextBuffer {
  var buffer = TextBuffer()
  buffer.append(text)
  return buffer
}

@Test func foldersAreCreated() throws {
  let parent = try TestFolder()
  let folder = try OutputFolder(creating: parent.file("a/b/c"), ownNames: own)
  try folder.write(buffer("1"), to: "runs.csv")
  try folder.write(buffer("2"), to: "pages/report.html")
  #expect(try parent.text("a/b/c/pages/report.html") == "2")
  #expect(try folder.existingOwnNames() == ["runs.csv", "pages/report.html"])
  #expect(try folder.foreignNames() == [])
}

@Test func folderThatHoldsFilesIsRefusedWithoutForce() throws {
  let parent = try TestFolder()
  try WholeFile.write("theirs", to: parent.file("notes.txt"))
  let error = fileError { _ = try OutputFolder(creating: parent.path, ownNames: own) }
  #expect(error == FileError(.createFolder, parent.path, .folderNotEmpty))
}

@Test func forceReplacesOwnFilesAndNoOthers() throws {
  let parent = try TestFolder()
  try WholeFile.write("theirs", to: parent.file("notes.txt"))
  try WholeFile.write("old", to: parent.file("runs.csv"))
  let folder = try OutputFolder(creating: parent.path, ownNames: own, force: true)
  try folder.write(buffer("new"), to: "runs.csv")
  #expect(try parent.text("runs.csv") == "new")
  let error = fileError { try folder.write(buffer("x"), to: "notes.txt") }
  #expect(error?.cause == .exists)
  #expect(try parent.text("notes.txt") == "theirs")
  #expect(try folder.foreignNames() == ["notes.txt"])
}

@Test func ownFileMayBeWrittenTwice() throws {
  let parent = try TestFolder()
  let folder = try OutputFolder(creating: parent.path, ownNames: own)
  try folder.write(buffer("begun"), to: "study.json")
  try folder.write(buffer("done"), to: "study.json")
  #expect(try parent.text("study.json") == "done")
}

@Test func staleOwnFilesAreRemovedAndOthersStay() throws {
  let parent = try TestFolder()
  for name in ["runs.csv", "study.json", "notes.txt"] {
    try WholeFile.write("old", to: parent.file(name))
  }
  let folder = try OutputFolder(opening: parent.path, ownNames: own)
  #expect(try folder.removeStale(written: ["study.json"]) == ["runs.csv"])
  #expect(parent.names == ["notes.txt", "study.json"])
}

@Test(arguments: ["", "../x", "/etc/x", "a//b", "a/../b", ".", "a/", "a\0"])
func nameCannotLeaveTheFolder(name: String) throws {
  let parent = try TestFolder("leave" + String(name.utf8.reduce(7) { ($0 &* 31) ^ Int($1) }))
  let folder = try OutputFolder(opening: parent.path, ownNames: own)
  #expect(fileError { _ = try folder.sink(name) }?.cause == .badName)
}

@Test func missingFolderCannotBeOpened() throws {
  let parent = try TestFolder()
  let missing = parent.file("none")
  let error = fileError { _ = try OutputFolder(opening: missing, ownNames: own) }
  #expect(error == FileError(.list, missing, .notFound))
  try WholeFile.write("x", to: parent.file("file"))
  let path = parent.file("file/sub")
  let blocked = fileError { _ = try OutputFolder(creating: path, ownNames: own) }
  #expect(blocked?.cause == .notFolder)
}

@Test func leftoverOfAKilledProcessDoesNotCount() throws {
  let parent = try TestFolder()
  try WholeFile.write("half", to: parent.file(".99999999-1.partial"))
  #expect(fileError { _ = try OutputFolder(creating: parent.path, ownNames: own) } == nil)
}
