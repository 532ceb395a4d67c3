import Partnership
import Testing

@testable import Laboratory

@Suite struct ReadingTests {
  private let goals = [Goal(id: "a")]

  @Test(arguments: [
    "outcome", "outcome@36", "output:sum@1-36", "engagement:min", "trust:mean@24",
    "outcome_a@12", "output:max@5-9",
  ])
  func readsItsOwnText(_ text: String) throws {
    let reading = try Reading(text, goals: goals, months: 60)
    let again = try Reading(reading.text(goals: goals), goals: goals, months: 60)
    #expect(again == reading)
  }

  @Test(arguments: ["", "foo", "outcome:top", "outcome@61", "outcome@x", "outcome:sum@9-3", "@"])
  func refusesWhatItCannotUnderstand(_ text: String) {
    #expect(throws: AnalysisError.self) { try Reading(text, goals: goals, months: 60) }
  }

  @Test func readsTheRecordsItNames() throws {
    let columns = Measure.all(goals: goals).count
    var records = Array(repeating: 0.0, count: 5 * columns)
    for record in 0..<5 {
      records[record * columns + Measure.output.column] = [9, 4, 1, 3, 2][record]
    }
    func value(_ text: String) throws -> Double {
      try Reading(text, goals: goals, months: 4)
        .value(records[...], columns: columns, months: 4)
    }
    #expect(try value("output") == 2)
    #expect(try value("output@0") == 9)
    #expect(try value("output:sum") == 10)
    #expect(try value("output:sum@2-3") == 4)
    #expect(try value("output:mean@1-4") == 2.5)
    #expect(try value("output:min") == 1)
    #expect(try value("output:max@3") == 4)
    #expect(try value("output:max@0-4") == 9)
  }
}
