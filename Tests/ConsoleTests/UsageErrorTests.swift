import Testing

@testable import Console

@Suite struct UsageErrorTests {
  @Test(arguments: [
    (["reprot"], UsageError.unknownCommand(name: "reprot")),
    (["", "x"], .unknownCommand(name: "")),
    (["run", "x", "--rnus", "3"], .unknownOption(dashed: "--rnus", command: "run")),
    (["--bogus"], .unknownOption(dashed: "--bogus", command: nil)),
    (["run", "x", "--"], nil),
    (["run", "x", "---"], .unknownOption(dashed: "---", command: "run")),
    (["run", "x", "--=3"], .unknownOption(dashed: "--", command: "run")),
    (["run", "x", "-z"], .unknownOption(dashed: "-z", command: "run")),
    (["run", "x", "-jz"], .unknownOption(dashed: "-z", command: "run")),
    (["run", "x", "-é"], .unknownOption(dashed: "-é", command: "run")),
    (
      ["--runs", "3", "run", "x"],
      .misplacedOption(dashed: "--runs", command: nil, owners: ["run", "compare"])
    ),
    (
      ["report", "x", "-n3"],
      .misplacedOption(dashed: "-n", command: "report", owners: ["run", "compare"])
    ),
    (["run", "x", "–runs", "3"], .longDash(word: "–runs")),
    (["run", "x", "—json"], .longDash(word: "—json")),
    (["run", "x", "--runs"], .missingValue(option: "runs", next: nil)),
    (["run", "x", "-n"], .missingValue(option: "runs", next: nil)),
    (["run", "x", "--title", "--json"], .missingValue(option: "title", next: "--json")),
    (["run", "x", "--title", "--"], .missingValue(option: "title", next: "--")),
    (["run", "x", "--json=yes"], .unexpectedValue(option: "json", value: "yes")),
    (["run", "x", "-j=yes"], .unexpectedValue(option: "json", value: "yes")),
    (["run", "x", "-n1", "--runs=2"], .repeatedOption(option: "runs")),
    (["run", "x", "--output="], .emptyValue(.option("output"))),
    (["run", ""], .emptyValue(.argument("SCENARIO"))),
    (["run", "x", "--runs", ""], .emptyValue(.option("runs"))),
    (["run", "x", "-fjsn"], .unknownChoice(.option("format"), text: "jsn")),
    (["run", "x", "-fJSON"], .unknownChoice(.option("format"), text: "JSON")),
    (["run", "x", "--set", "abc"], .notAnAssignment(.option("set"), text: "abc")),
    (["run", "x", "--set", "=abc"], .notAnAssignment(.option("set"), text: "=abc")),
    (["run", "--json"], .missingArgument(name: "SCENARIO", command: "run")),
    (["compare", "x"], .missingArgument(name: "SCENARIO", command: "compare")),
    (["run", "x", "y"], .extraArgument(text: "y", command: "run")),
  ])
  func everyMistakeHasItsOwnError(words: [String], expected: UsageError?) {
    #expect(error(words) == expected)
  }

  @Test(arguments: [
    ("ten", UsageError.notAnInteger(.option("runs"), text: "ten")),
    ("1.5", .notAnInteger(.option("runs"), text: "1.5")),
    ("1e3", .notAnInteger(.option("runs"), text: "1e3")),
    ("0x10", .notAnInteger(.option("runs"), text: "0x10")),
    ("٣", .notAnInteger(.option("runs"), text: "٣")),
    ("+", .notAnInteger(.option("runs"), text: "+")),
    (" 5", .notAnInteger(.option("runs"), text: " 5")),
    ("0", .integerOutOfRange(.option("runs"), text: "0")),
    ("-5", .integerOutOfRange(.option("runs"), text: "-5")),
    ("100001", .integerOutOfRange(.option("runs"), text: "100001")),
    ("9223372036854775808", .integerOutOfRange(.option("runs"), text: "9223372036854775808")),
    (
      "99999999999999999999999",
      .integerOutOfRange(.option("runs"), text: "99999999999999999999999")
    ),
  ])
  func wholeNumbersAreCheckedWithoutATrap(text: String, expected: UsageError) {
    #expect(error(["run", "x", "--runs", text]) == expected)
  }

  @Test(arguments: [
    ("nan", UsageError.numberNotFinite(.option("level"), text: "nan")),
    ("Inf", .numberNotFinite(.option("level"), text: "Inf")),
    ("1e999", .numberNotFinite(.option("level"), text: "1e999")),
    ("0x1p-2", .notANumber(.option("level"), text: "0x1p-2")),
    ("0,5", .notANumber(.option("level"), text: "0,5")),
    ("50%", .notANumber(.option("level"), text: "50%")),
    (".", .notANumber(.option("level"), text: ".")),
    ("1e", .notANumber(.option("level"), text: "1e")),
    ("1.2.3", .notANumber(.option("level"), text: "1.2.3")),
    ("1.01", .numberOutOfRange(.option("level"), text: "1.01")),
  ])
  func numbersAreDecimalAndFinite(text: String, expected: UsageError) {
    #expect(error(["run", "x", "--level", text]) == expected)
  }

  @Test(arguments: ["0.5", ".5", "5e-1", "0.50", "+0.5", "50.E-2"])
  func usualDecimalsAreRead(text: String) throws {
    #expect(try Sample.invocation("run", "x", "--level", text)[Sample.level] == 0.5)
  }

  @Test func hostileWordsNeverTrap() {
    let words = [
      "", "-", "--", "---", "=", "-=", "--=", "\u{0}", "\u{1B}[31m", "\u{202E}", "--runs=",
      "--runs=\u{1B}", "-n\u{301}", String(repeating: "a", count: 100_000),
      "--" + String(repeating: "a", count: 100_000), "-" + String(repeating: "j", count: 10_000),
      "🏳️‍🌈", "--set", "--set==", "\u{FFFD}",
    ]
    for first in words {
      for second in words {
        for line in [[first, second], ["run", first, second], ["run", "x", first, second]] {
          guard let error = error(line) else { continue }
          let text = UsageReport(error, in: line, of: Sample.tree).text()
          #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
        }
      }
    }
  }

  private func error(_ words: [String]) -> UsageError? {
    do {
      _ = try Sample.tree.parse(words)
      return nil
    } catch { return error }
  }
}
