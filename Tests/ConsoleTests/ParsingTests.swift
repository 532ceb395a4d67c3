import Testing

@testable import Console

@Suite struct ParsingTests {
  @Test func valuesHaveTheTypeOfTheirKey() throws {
    let call = try Sample.invocation(
      "run", "hub.json", "--runs", "50", "--level=0.9", "--shift", "-0.25", "-f", "json",
      "-ohub.csv",
      "--title=a = b", "--json")
    #expect(call[Sample.runs] == 50)
    #expect(call[Sample.seed] == nil)
    #expect(call[Sample.level] == 0.9)
    #expect(call[Sample.shift] == -0.25)
    #expect(call[Sample.format] == .json)
    #expect(call[Sample.output] == "hub.csv")
    #expect(call[Sample.title] == "a = b")
    #expect(call[Sample.json])
    #expect(!call[Sample.dryRun])
    #expect(call[Sample.scenario] == "hub.json")
  }

  @Test func defaultsStandInForAbsentOptions() throws {
    let call = try Sample.invocation("run", "hub.json")
    #expect(call[Sample.runs] == 200)
    #expect(call[Sample.format] == .table)
    #expect(call[Sample.tags] == [])
    #expect(call[Sample.set] == [])
    #expect(call[StandardOptions.color] == .auto)
    #expect(!call.isGiven(Sample.runs))
  }

  @Test(arguments: [
    ["run", "x", "-n", "7"], ["run", "x", "-n7"], ["run", "x", "-n=7"], ["run", "-jn7", "x"],
    ["run", "-jn", "7", "x"], ["run", "--runs=7", "x"], ["run", "--runs", "+7", "x"],
    ["-q", "run", "--runs", "007", "x"], ["--color", "never", "run", "x", "-qn", "7"],
  ])
  func everyFormOfAnOptionIsUnderstood(words: [String]) throws {
    guard case .run(let call) = try Sample.tree.parse(words) else {
      Issue.record("not a run")
      return
    }
    #expect(call[Sample.runs] == 7)
    #expect(call[Sample.scenario] == "x")
  }

  @Test func repeatedOptionsKeepTheirOrder() throws {
    let call = try Sample.invocation(
      "run", "x", "--tag", "b", "--set", "a.b=1", "--tag=a", "--set=c=d=e", "--set", "empty=")
    #expect(call[Sample.tags] == ["b", "a"])
    #expect(
      call[Sample.set] == [
        Assignment(path: "a.b", value: "1"), Assignment(path: "c", value: "d=e"),
        Assignment(path: "empty", value: ""),
      ])
  }

  @Test func doubleDashEndsTheOptions() throws {
    #expect(try Sample.invocation("run", "--", "--runs")[Sample.scenario] == "--runs")
    #expect(try Sample.invocation("run", "--", "-")[Sample.scenario] == "-")
    #expect(try Sample.invocation("run", "--", "--help")[Sample.scenario] == "--help")
  }

  @Test func aSingleDashIsAnArgumentOrAValue() throws {
    let call = try Sample.invocation("run", "-", "-o", "-")
    #expect(call[Sample.scenario] == "-")
    #expect(call[Sample.output] == "-")
  }

  @Test func negativeNumbersAreArgumentsWhereNumbersAreTaken() throws {
    #expect(try Sample.invocation("move", "-2.5")[Sample.amount] == "-2.5")
    #expect(throws: UsageError.unknownOption(dashed: "-2", command: "run")) {
      try Sample.tree.parse(["run", "-2.5"])
    }
  }

  @Test func manyArgumentsAreCollected() throws {
    #expect(try Sample.invocation("compare", "a", "b", "c")[Sample.scenarios] == ["a", "b", "c"])
    #expect(try Sample.invocation("explain")[Sample.topic] == nil)
  }

  @Test func aRepeatedFlagIsHarmless() throws {
    #expect(try Sample.invocation("run", "x", "-j", "--json")[Sample.json])
  }

  @Test func fixedArgumentsBehindAListKeepTheirShare() throws {
    let inputs = Argument.many("INPUT", help: "inputs")
    let target = Argument.one("TARGET", help: "target")
    let command = CommandDescription(
      name: "join", purpose: "join", arguments: [inputs, target], examples: [])
    let shares = try PositionalAssignment.assign(["a", "b", "c"], to: command)
    #expect(shares["INPUT"]?.map(\.text) == ["a", "b"])
    #expect(shares["TARGET"]?.map(\.text) == ["c"])
  }

  @Test func conflictingOptionsCanBeRefused() throws {
    let call = try Sample.invocation("run", "x", "--json", "--format", "csv")
    #expect(throws: UsageError.conflict("json", "format")) {
      try call.refuse(Sample.json, with: Sample.format)
    }
    #expect(throws: Never.self) { try call.refuse(Sample.json, with: Sample.title) }
  }
}
