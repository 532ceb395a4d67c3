/// The folder of a study: the one place its files go.
///
/// A new study wants an empty folder; one that holds anything is refused unless `force` is given.
/// Even then only files whose names are on the study's own list are replaced, one by one and each
/// at once; every other file in the folder is left alone, always:
///
///     let folder = try OutputFolder(creating: "out", ownNames: ["runs.csv", "study.json"])
///     let sink = try folder.sink("runs.csv")
public struct OutputFolder: Sendable {
  /// The path of the folder.
  public let path: String
  /// The names the study may write and replace, relative to the folder.
  public let ownNames: [String]

  /// Creates a folder for a new study.
  ///
  /// - Parameters:
  ///   - path: the folder; it and the folders above it are created if needed.
  ///   - ownNames: every name the study may write or replace, such as `runs.csv`.
  ///   - force: whether the folder may hold files already.
  public init(
    creating path: String, ownNames: [String], force: Bool = false
  ) throws(FileError) {
    self.path = path
    self.ownNames = ownNames
    if path.isEmpty || path.utf8.contains(0) { throw FileError(.createFolder, path, .badName) }
    try SystemCall.createFolders(path)
    if !force, try !allNames().isEmpty { throw FileError(.createFolder, path, .folderNotEmpty) }
  }

  /// Opens the folder of an earlier study, for resuming it or for reading its results.
  ///
  /// - Parameters:
  ///   - path: the folder; it exists.
  ///   - ownNames: every name the study may write or replace.
  public init(opening path: String, ownNames: [String]) throws(FileError) {
    self.path = path
    self.ownNames = ownNames
    switch SystemCall.kind(of: path, followsLinks: true) {
    case .folder: return
    case nil: throw FileError(.list, path, .notFound)
    default: throw FileError(.list, path, .notFolder)
    }
  }

  /// The path of a file in the folder.
  ///
  /// - Parameter name: a name such as `runs.csv` or `pages/report.html`; it cannot lead out of the
  ///   folder.
  public func path(of name: String) throws(FileError) -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    guard isPlain, !name.utf8.contains(0) else { throw FileError(.write, name, .badName) }
    return path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// The study's own files that are there, in the order of ``ownNames``.
  public func existingOwnNames() throws(FileError) -> [String] {
    var found: [String] = []
    for name in ownNames where WholeFile.exists(try path(of: name)) { found.append(name) }
    return found
  }

  /// Everything in the folder that is not the study's own, in the order of the names' bytes.
  /// Temporary files are left out; of an own name such as `pages/report.html` the folder counts.
  public func foreignNames() throws(FileError) -> [String] {
    let own = Set(ownNames.map { $0.prefix { $0 != "/" } })
    return try allNames().filter { !own.contains($0[...]) }
  }

  /// Opens a file of the folder for writing; folders in its name are created.
  ///
  /// A file that is already there is replaced at commit if its name is one of ``ownNames``, and
  /// refused at once otherwise.
  public func sink(_ name: String) throws(FileError) -> FileSink {
    let path = try path(of: name)
    if name.contains("/") { try SystemCall.createFolders(TemporaryFile.folder(of: path)) }
    return try FileSink(path: path, force: ownNames.contains(name))
  }

  /// Writes a whole file of the folder, by the rules of ``sink(_:)``.
  @discardableResult
  public func write(
    _ contents: TextBuffer, to name: String
  ) throws(FileError) -> WrittenFile {
    let sink = try sink(name)
    try sink.write(contents)
    return try sink.commit()
  }

  /// Removes own files left by an earlier study that this one did not write again, so that no
  /// results of two studies lie side by side.
  ///
  /// - Parameter written: the names this study wrote.
  /// - Returns: the names that were removed.
  @discardableResult
  public func removeStale(written: [String]) throws(FileError) -> [String] {
    let stale = try existingOwnNames().filter { !written.contains($0) }
    for name in stale { try SystemCall.remove(path(of: name)) }
    return stale
  }

  private func allNames() throws(FileError) -> [String] {
    try SystemCall.names(in: path).filter { !TemporaryFiles.isTemporary($0) }
  }
}
