/// The 32-bit FNV-1a hash of a text's UTF-8 bytes: the identity by which chance knows a partner or
/// an uncertain setting.
///
/// Because it depends on the name alone, adding, removing or reordering partners changes nobody
/// else's luck.
///
/// Source: Fowler, Noll and Vo; offset basis 0x811C9DC5, prime 0x01000193.
@inlinable
public func identity(of text: String) -> UInt32 {
  var hash: UInt32 = 0x811C_9DC5
  for byte in text.utf8 {
    hash ^= UInt32(byte)
    hash &*= 0x0100_0193
  }
  return hash
}
