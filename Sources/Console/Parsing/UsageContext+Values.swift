// Sentences about values that are missing, superfluous or of the wrong kind.
extension UsageContext {
  func valueSentence(for error: UsageError) -> Sentence {
    switch error {
    case .missingValue(let name, let next): missingValue(name, next: next)
    case .unexpectedValue(let name, let value):
      Sentence(
        place: "option --\(name)", cause: "it takes no value, but was given \(quoted(value))")
    case .emptyValue(let place): wrong(place, "the value is empty")
    case .notAnInteger(let place, let text):
      wrong(place, "\(quoted(text)) is not a whole number", repair(text, whole: true))
    case .integerOutOfRange(let place, let text), .numberOutOfRange(let place, let text):
      wrong(place, "\(quoted(text)) is out of range")
    case .notANumber(let place, let text):
      wrong(place, "\(quoted(text)) is not a number", repair(text, whole: false))
    case .numberNotFinite(let place, let text):
      wrong(place, "\(quoted(text)) is not a finite number")
    case .notAnAssignment(let place, let text):
      wrong(place, "\(quoted(text)) is not of the form path=value")
    case .refused(let place, let text, let cause, let allowed, let fix):
      Sentence(
        place: name(of: place), cause: "\(quoted(text)) \(cause)", allowed: allowed, help: fix)
    default: Sentence(cause: "the command line is wrong")
    }
  }

  private func wrong(_ place: UsagePlace, _ cause: String, _ help: String? = nil) -> Sentence {
    Sentence(
      place: name(of: place), cause: cause, allowed: kind(at: place)?.allowed, help: help)
  }

  private func missingValue(_ name: String, next: String?) -> Sentence {
    let option = option(named: name)
    let found = next.map { "; \(quoted($0)) follows instead" } ?? ""
    return Sentence(
      place: "option --\(name)", cause: "its value is missing" + found,
      allowed: option?.kind.allowed,
      help: next.map { "if \(quoted($0)) is the value, join the two with an equals sign" })
  }

  private func repair(_ text: String, whole: Bool) -> String? {
    NumberText.repaired(text, wholeNumber: whole).map { "write \($0)" }
  }
}
