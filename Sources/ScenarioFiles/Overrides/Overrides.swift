/// Changes settings of a scenario before it is decoded.
///
/// A path names settings as they are nested in the file, joined by dots: `months`,
/// `backbone.level`, `parameters.trustRetention`. An entry of a list is named by its id, by its
/// name, or by its position counted from 0: `strategies.balanced.phases.0.connection`,
/// `funding.seed grant.amount`. A list followed by a setting changes all entries:
/// `partners.urgency` is the urgency of every partner, those of populations included.
///
/// Because the tree changes before it is checked, an override is checked like the file itself, and
/// mistakes in it are shown in the override. A setting that is set in this way is no longer
/// uncertain: its entry in `uncertainty` is dropped.
enum Overrides {
  /// Applies overrides in their order.
  static func apply(
    _ arguments: [String], to root: inout JSONNode, _ sources: inout SourceSet,
    _ findings: Findings
  ) {
    for argument in arguments {
      guard let override = Override(argument, &sources, findings), root.members != nil else {
        continue
      }
      let setter = OverrideSetter(
        value: override.value, reader: NodeReader(sources: sources), findings: findings)
      let before = findings.errorCount
      setter.set(&root, .object(.scenario), override.parts[...])
      guard findings.errorCount == before else { continue }
      setTemplates(&root, override, setter)
      fix(&root, override)
    }
  }

  /// A setting of all partners also holds for the templates of populations.
  private static func setTemplates(
    _ root: inout JSONNode, _ override: Override, _ setter: OverrideSetter
  ) {
    let parts = override.parts
    guard parts.count > 1, parts[0].text == "partners", root[key: "populations"] != nil,
      ObjectDescription.template[parts[1].text] != nil
    else { return }
    root.change("populations", at: parts[0].span, absent: root) { list in
      list.changeElements(Array((list.elements ?? []).indices)) { population in
        guard population[key: "template"] != nil else { return }
        population.change("template", at: parts[0].span, absent: population) { template in
          setter.set(&template, .object(.template), parts[1...])
        }
      }
    }
  }

  private static func fix(_ root: inout JSONNode, _ override: Override) {
    guard let uncertainty = root[key: "uncertainty"], uncertainty[key: override.path] != nil else {
      return
    }
    root.change("uncertainty", at: override.parts[0].span, absent: uncertainty) {
      $0.remove(override.path)
    }
  }
}
