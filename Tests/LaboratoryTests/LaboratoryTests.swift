import Testing

@testable import Laboratory

@Test func moduleLoads() {}
