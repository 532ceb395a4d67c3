import Testing

@testable import Partnership

@Test func moduleLoads() {}
