extension FileError: CustomStringConvertible {
  /// One sentence: what could not be done, where, and why.
  public var description: String {
    "cannot \(attempt) '\(path)': \(reason)"
  }

  private var attempt: String {
    switch operation {
    case .read: "read"
    case .write: "write"
    case .sync: "finish writing"
    case .rename: "put in place"
    case .remove: "remove"
    case .createFolder: "create the folder"
    case .list: "list the folder"
    }
  }

  /// The cause in words; for a rare one, the text of the operating system.
  public var reason: String {
    switch cause {
    case .exists: "it already exists"
    case .notFound: "there is no such file or folder"
    case .permissionDenied: "permission denied"
    case .isFolder: "it is a folder"
    case .notFolder: "a part of the path is a file, not a folder"
    case .notRegularFile: "it is a device or a pipe, not a file"
    case .folderNotEmpty: "the folder is not empty"
    case .diskFull: "the disk is full"
    case .limitReached: "a disk quota or file size limit is reached"
    case .readOnlyDisk: "the disk can only be read"
    case .tooManyOpenFiles: "too many files are open"
    case .nameTooLong: "the name is too long"
    case .badName: "the name is empty or leads out of the folder"
    case .closed: "it was already finished or given up"
    case .system(let number): SystemCall.text(of: number)
    }
  }

  /// One sentence: what the user can do about it.
  public var fix: String {
    switch cause {
    case .exists: "Choose another name, or use force to replace it."
    case .notFound: "Check the spelling, and that the folder exists."
    case .permissionDenied: "Choose a place you may write to, or change its permissions."
    case .isFolder: "Give the name of a file, not of a folder."
    case .notFolder: "Give a path whose parts are all folders."
    case .notRegularFile: "Give the name of an ordinary file."
    case .folderNotEmpty:
      "Choose a new or empty folder, or use force to replace the files of an earlier study."
    case .diskFull: "Free some space, or write to another disk."
    case .limitReached: "Remove some files, or ask for a larger quota."
    case .readOnlyDisk: "Write to another disk."
    case .tooManyOpenFiles: "Close some files, or raise the limit with 'ulimit -n'."
    case .nameTooLong: "Choose a shorter name."
    case .badName: "Give a plain name, without '..' and without a leading '/'."
    case .closed: "Open the file again before writing to it."
    case .system: "Check the disk and the path, then try again."
    }
  }
}
