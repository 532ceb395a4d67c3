import Testing

@testable import Statistics

@Test func moduleLoads() {}
