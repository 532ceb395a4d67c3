import Testing

@testable import ScenarioFiles

@Test func moduleLoads() {}
