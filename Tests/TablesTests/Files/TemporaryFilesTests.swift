import Testing

@testable import Tables

/// Serialised, and in a process of its own, because removing all unfinished files would reach those of
/// tests that run at the same time.
@Test func interruptRemovesUnfinishedFilesOnly() async {
  await #expect(processExitsWith: .success) {
    let folder = try TestFolder("interrupt")
    try WholeFile.write("x", to: folder.file("done.txt"))
    let sink = try FileSink(path: folder.file("half.txt"))
    try #require(TemporaryFiles.paths.count == 1)
    TemporaryFiles.removeAll()
    try #require(folder.names == ["done.txt"])
    try #require(TemporaryFiles.paths.isEmpty)
    try #require(fileError { try sink.commit() }?.cause == .notFound)
    try #require(folder.names == ["done.txt"])
  }
}

@Test(arguments: [
  (".12-3.partial", true), (".a-3.partial", false), ("x.csv", false), (".12.partial", false),
])
func temporaryNamesAreRecognised(name: String, isTemporary: Bool) {
  #expect(TemporaryFiles.isTemporary(name) == isTemporary)
}
