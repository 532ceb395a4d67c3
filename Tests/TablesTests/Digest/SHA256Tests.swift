import Testing

@testable import Tables

@Test(arguments: [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
      + "lmnopqrsmnopqrstnopqrstu",
    "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
  ),
])
func digestIsThePublishedOne(text: String, hexadecimal: String) {
  #expect(SHA256.digest(of: text).hexadecimal == hexadecimal)
}

@Test func repeatedLetterHasThePublishedDigest() {
  var hash = SHA256()
  let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000)
  for _ in 0..<100 { hash.update(piece) }
  #expect(
    hash.digest().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
}

@Test(arguments: [1, 3, 55, 56, 63, 64, 65, 127, 130])
func piecesDoNotMatter(size: Int) {
  let bytes = (0..<300).map { UInt8($0 % 251) }
  var hash = SHA256()
  for start in stride(from: 0, to: bytes.count, by: size) {
    hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
  }
  #expect(hash.digest() == SHA256.digest(of: bytes))
}

@Test(arguments: [64, 128, 640])
func softwareDoesTheSameAsTheProcessor(length: Int) {
  let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37) }
  var (quick, plain) = (SHA256.State(repeating: 7), SHA256.State(repeating: 7))
  bytes.withUnsafeBytes {
    SHA256.absorb($0, into: &quick)
    SHA256.absorbInSoftware($0, into: &plain)
  }
  #expect(quick == plain)
  #expect(plain != SHA256.State(repeating: 7))
}

@Test func digestMayBeAskedForInBetween() {
  var hash = SHA256()
  hash.update("a")
  #expect(hash.digest() == SHA256.digest(of: "a"))
  hash.update("bc")
  #expect(hash.digest() == SHA256.digest(of: "abc"))
}

@Test func digestReadsItsOwnText() {
  let digest = SHA256.digest(of: "abc")
  #expect(SHA256Digest(hexadecimal: digest.hexadecimal) == digest)
  #expect(SHA256Digest(hexadecimal: digest.hexadecimal.uppercased()) == digest)
  #expect(digest.bytes.prefix(4) == [0xba, 0x78, 0x16, 0xbf])
}

@Test(arguments: ["", "ba78", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
func otherTextIsNoDigest(text: String) {
  #expect(SHA256Digest(hexadecimal: text) == nil)
}
