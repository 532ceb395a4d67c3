extension StylisedFact {
  /// Facts about the network.
  static let network: [StylisedFact] = [
    .init(
      "F21", "the loss of the most central partner hurts more than that of a random one",
      "outcome after an exit, central against random", "Bohnett and others 2022", .emergent),
    .init(
      "F25", "ties thin out while repeated ties strengthen; several measures peak in mid-life",
      "density and contacts by month; month of the highest trust",
      "Gilfoyle and others 2025; Ulibarri and others 2020", .emergent),
    .init(
      "F27", "one more forum adds little where partners already sit in others",
      "gain over trust and experience at the start", "Scott 2016", .emergent, "hubs/east-bay"),
  ]
}
