/// What is known of a file after it was written whole.
public struct WrittenFile: Sendable, Equatable {
  /// The path it was written to.
  public var path: String
  /// Its length in bytes.
  public var byteCount: Int
  /// Its rows, without the header; 0 for a file that is no table.
  public var rowCount: Int
  /// The SHA-256 digest of its bytes.
  public var digest: SHA256Digest
}
