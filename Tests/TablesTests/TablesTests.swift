import Testing

@testable import Tables

@Test func moduleLoads() {}
