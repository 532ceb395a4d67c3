/// Why a file or folder could not be read or written.
///
/// It says what was attempted, on which path, and for which cause; the sentences for people are in
/// ``description`` and ``fix``.
public struct FileError: Error, Equatable, Sendable {
  /// What was attempted.
  public enum Operation: String, Sendable {
    /// Opening a file for reading, or reading from it.
    case read
    /// Creating a file or writing to it.
    case write
    /// Waiting until the disk holds what was written.
    case sync
    /// Giving a finished file its final name.
    case rename
    /// Removing a file.
    case remove
    /// Creating a folder.
    case createFolder = "create folder"
    /// Listing the files of a folder.
    case list
  }

  /// The reason, as far as it is known.
  public enum Cause: Equatable, Sendable {
    /// Something of that name is already there and may not be replaced.
    case exists
    /// Nothing of that name is there, or its folder is missing.
    case notFound
    /// The user may not do this.
    case permissionDenied
    /// A folder is where a file is needed.
    case isFolder
    /// A file is where a folder is needed.
    case notFolder
    /// A device, a pipe or a socket is where a file is needed.
    case notRegularFile
    /// The folder holds files and the study needs an empty one.
    case folderNotEmpty
    /// The disk has no room left.
    case diskFull
    /// The user's share of the disk, or the largest allowed file size, is used up.
    case limitReached
    /// The disk can only be read.
    case readOnlyDisk
    /// The process has too many files open.
    case tooManyOpenFiles
    /// The name is longer than the file system allows.
    case nameTooLong
    /// The name is empty, or leaves its folder.
    case badName
    /// The file was committed or cancelled before.
    case closed
    /// Another error number of the operating system.
    case system(Int32)
  }

  /// What was attempted.
  public var operation: Operation
  /// The path it was attempted on, as the caller gave it.
  public var path: String
  /// The reason.
  public var cause: Cause

  /// An error with a known cause.
  public init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }
}
