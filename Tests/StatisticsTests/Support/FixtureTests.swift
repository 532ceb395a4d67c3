import Testing

/// A loop over an empty fixture proves nothing, so the fixtures themselves are looked at first.
@Suite struct FixtureTests {
  @Test(arguments: [
    ("comparison.json", "tipping"), ("design_quality.json", "sobol_d4_discrepancy"),
    ("distributions.json", "t_ppf"), ("given_data_gsa.json", "pawn_S10"),
    ("morris.json", "sobol_g"), ("prim_result.json", "cases"), ("quantiles.json", "fan"),
    ("rng_kat.json", "proposed_streams"), ("sobol_indices.json", "bootstrap"),
    ("sobol_spotcheck_d128.json", "numerators"), ("statistics.json", "wilcoxon"),
  ])
  func everyOracleIsThere(_ name: String, _ key: String) {
    #expect(!Fixture.json(name)[key].isNull)
  }

  @Test(arguments: [
    ("comparison_data.csv", 480), ("joe_kuo_d6_first128.csv", 127), ("kn_data.csv", 120),
    ("morris_g8_r10.csv", 90), ("morris_k4_r8.csv", 40), ("prim_data.csv", 400),
    ("saltelli_k3_N8.csv", 104), ("sobol_points_d12_n64.csv", 64),
  ])
  func everyTableIsWhole(_ name: String, _ count: Int) {
    #expect(Fixture.rows(name).count == count)
  }

  @Test func listsInsideTheOraclesAreNotEmpty() {
    let lists = [
      Fixture.distributions["lgamma"], Fixture.distributions["betainc"],
      Fixture.distributions["gammainc"], Fixture.distributions["t_cdf"],
      Fixture.distributions["chi2_sf"], Fixture.distributions["binom_two_sided"],
      Fixture.distributions["binom_greater"], Fixture.distributions["ks_asymptotic_sf"],
      Fixture.comparison["kim_nelson"]["trace"], Fixture.comparison["tipping"]["one"]["scan"],
      Fixture.comparison["sequential"]["asymptotic_cs_half_width"],
      Fixture.randomNumbers["conversions"]["index_from_u32"],
      Fixture.json("sobol_indices.json")["bootstrap"]["index_columns"],
      Fixture.json("prim_result.json")["cases"]["mixed6"]["boxes"],
    ]
    for (place, list) in lists.enumerated() { #expect(!list.list.isEmpty, "list \(place)") }
  }
}
