import Testing

@testable import Console

@Suite struct HelpTextTests {
  private let help = HelpText(Sample.tree)

  @Test func theOverviewIsComplete() {
    #expect(
      help.full() == """
        lab: a laboratory for partnerships

        usage: lab COMMAND [options] [arguments]
               lab help COMMAND

        scenarios:
          init     write a scenario to edit
          explain  say what a setting means
          move     move by an amount

        experiments:
          run      simulate one partnership
          compare  compare two plans on the same luck

        pages:
          report  write the page for the board

        examples:
          $ lab init -o hub.json && lab run hub.json
              a first result
          $ lab explain trust
              what a word means

        options of every command:
              --color WHEN    colour on a terminal, always or never; NO_COLOR is
                              respected (auto|always|never; default: auto)
          -q, --quiet         no progress, notes or next steps; warnings and errors only
              --progress HOW  a moving line on a terminal, a line of text every 10 s, or
                              none (auto|text|none; default: auto)
          -h, --help          show this help and stop
              --version       print the version and stop

        exit codes:
          0    done
          1    ran, but a stated expectation failed
          2    the command line is wrong; nothing was run
          3    an input file is wrong; nothing was run
          4    a file or stream could not be read or written
          70   a fault in the tool itself; please report it
          130  interrupted

        """)
  }

  @Test func aCommandShowsPurposeUsageExamplesAndOptions() {
    #expect(
      help.full(Sample.run) == """
        lab run: simulate one partnership

        usage: lab run [options] SCENARIO

        arguments:
          SCENARIO  the scenario file, or - for standard input

        examples:
          $ lab init -o hub.json && lab run hub.json
              200 runs, as a table
          $ lab init | lab run - --json
              the same from standard input, as JSON

        options:
          -n, --runs COUNT      runs per strategy (from 1 to 100000; default: 200)
              --seed SEED       the first seed (default: 1)
              --level NUMBER    level of the interval (from 0 to 1; default: 0.5)
              --shift NUMBER    added to every value
          -f, --format CHOICE   the form (table|json|csv; default: table)
          -o, --output FILE     where to write, - for standard output
              --title TEXT      the title of the page
              --tag TEXT        a word to file it under (may be repeated)
              --set PATH=VALUE  change a setting of the scenario (may be repeated)
          -j, --json            print JSON
              --dry-run         say what would be done, and stop

        options of every command:
              --color WHEN    colour on a terminal, always or never; NO_COLOR is
                              respected (auto|always|never; default: auto)
          -q, --quiet         no progress, notes or next steps; warnings and errors only
              --progress HOW  a moving line on a terminal, a line of text every 10 s, or
                              none (auto|text|none; default: auto)
          -h, --help          show this help and stop
              --version       print the version and stop

        notes:
          The same seed gives the same numbers, with any number of workers.

        """)
  }

  @Test func theShortOverviewNamesEveryCommand() {
    #expect(
      help.short() == """
        lab: a laboratory for partnerships

        usage: lab COMMAND [options] [arguments]
               lab help COMMAND

        commands:
          scenarios    init, explain, move
          experiments  run, compare
          pages        report

        examples:
          $ lab init -o hub.json && lab run hub.json
              a first result
          $ lab explain trust
              what a word means

        what each command does: lab --help

        """)
  }

  @Test func aBareCommandShowsHowItIsUsed() {
    #expect(
      help.short(Sample.compare) == """
        lab compare: compare two plans on the same luck

        usage: lab compare [options] SCENARIO SCENARIO...

        examples:
          $ lab compare a.json b.json
              the paired difference

        all options: lab compare --help

        """)
  }

  @Test func noLineIsWiderThanEightyColumns() {
    let long = String(repeating: "explanation ", count: 30)
    let command = CommandDescription(
      name: "long", purpose: long,
      arguments: [Argument.one("A-VERY-LONG-ARGUMENT-NAME-INDEED", help: long)],
      options: [Option.text("an-option-with-a-very-long-name", value: "VALUE-NAME", help: long)],
      examples: [CommandExample("lab long x", long)],
      notes: [long, String(repeating: "x", count: 200)])
    for text in [help.full(command), help.short(command), help.full(), help.full(Sample.run)] {
      for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80) }
    }
  }

  @Test func shortHelpHasAtMostTwentyFiveLines() {
    for text in [help.short()] + Sample.tree.commands.map({ help.short($0) }) {
      #expect(text.count(where: { $0 == "\n" }) <= HelpText.shortLines)
    }
  }

  @Test func styledHelpDiffersOnlyInEscapes() {
    let styled = HelpText(Sample.tree, style: Style(isOn: true)).full(Sample.run)
    #expect(styled.contains("\u{1B}[1musage: \u{1B}[22m"))
    #expect(withoutEscapes(styled) == help.full(Sample.run))
    #expect(!help.full(Sample.run).contains("\u{1B}"))
  }

  @Test func theVersionIsOneLine() { #expect(help.version == "lab 1.2.3\n") }
}
