import Chance
import Testing

/// FNV-1a against its published values.
@Suite struct IdentityTests {
  @Test(
    arguments: [
      ("", 0x811C_9DC5), ("a", 0xE40C_292C), ("b", 0xE70C_2DE5), ("foobar", 0xBF9C_F968),
    ] as [(String, UInt32)])
  func hashIsThePublishedOne(text: String, expected: UInt32) {
    #expect(identity(of: text) == expected)
  }

  @Test func bytesAreThoseOfUTF8() {
    var hash: UInt32 = 0x811C_9DC5
    for byte in [0xC3, 0xA9] as [UInt32] { hash = (hash ^ byte) &* 0x0100_0193 }
    #expect(identity(of: "é") == hash)
  }
}
