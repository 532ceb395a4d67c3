import Partnership
import ScenarioFiles

/// Where a run failed.
public enum RunStage: Int, Sendable, Hashable, CaseIterable {
  /// The settings of the point make no scenario.
  case scenario = 1
  /// The scenario cannot be simulated.
  case blueprint = 2
  /// The simulation gave something that is no number.
  case simulation = 3

  /// The stage's name in tables.
  public var name: String {
    switch self {
    case .scenario: "scenario"
    case .blueprint: "blueprint"
    case .simulation: "simulation"
    }
  }
}

/// Why no run of a point is possible.
public struct PointFailure: Error, Sendable, Hashable {
  /// Where it failed.
  public let stage: RunStage
  /// Why, in one line.
  public let reason: String
}

extension SweepPlan {
  /// The scenario of a point, in form.
  package func blueprint(of point: Int) throws(PointFailure) -> Blueprint {
    let scenario: Scenario
    do throws(ScenarioTemplate.Refusal) {
      scenario = try template.scenario(changing: design.changes(of: point))
    } catch {
      throw PointFailure(stage: .scenario, reason: error.reason)
    }
    do throws(ScenarioError) {
      return try Blueprint(scenario)
    } catch {
      throw PointFailure(stage: .blueprint, reason: error.sentence)
    }
  }

  /// Why runs of a point failed at a stage: the reason is found again, for it depends on nothing
  /// but the point.
  func reason(point: Int, stage: RunStage) -> String {
    if stage == .simulation { return "a reported measure is not a finite number" }
    do throws(PointFailure) {
      _ = try blueprint(of: point)
    } catch {
      return error.reason
    }
    return "it failed when it was run"
  }
}
