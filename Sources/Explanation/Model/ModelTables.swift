/// The tables that describe the model, as Markdown made from the code.
///
/// Documentation holds copies of them; a test compares every copy with its original, so that a
/// description can never be older than the model.
public enum ModelTables: String, CaseIterable, Sendable {
  /// Parameters of the model.
  case parameters
  /// Measures of the partnership.
  case measures
  /// What is recorded of every partner.
  case partnerColumns = "partner-columns"
  /// All settings of scenario files.
  case settings
  /// Numbers that describe a partner.
  case partnerFields = "partner-fields"
  /// Stocks at the start.
  case stocks
  /// Kinds of events.
  case events
  /// Ideas of the practitioners and what carries them.
  case constructs
  /// Patterns that the model is held to.
  case facts = "stylised-facts"

  /// The heading of the table.
  public var title: String {
    switch self {
    case .parameters: "Parameters"
    case .measures: "Measures"
    case .partnerColumns: "Columns about a partner"
    case .settings: "Settings"
    case .partnerFields: "Numbers that describe a partner"
    case .stocks: "Stocks at the start"
    case .events: "Events"
    case .constructs: "Constructs"
    case .facts: "Stylised facts"
    }
  }

  /// The table as Markdown.
  public var markdown: String {
    switch self {
    case .parameters: Self.parameterTable
    case .measures: Self.measureTable
    case .partnerColumns: Self.partnerColumnTable
    case .settings: Self.settingTable
    case .partnerFields: Self.partnerFieldTable
    case .stocks: Self.stockTable
    case .events: Self.eventTable
    case .constructs: Self.constructTable
    case .facts: Self.factTable
    }
  }
}
