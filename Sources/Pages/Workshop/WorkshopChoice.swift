/// The right side of a year before it is lived: the situation, three cards, and a bet.
struct WorkshopChoice: Sendable {
  let tree: WorkshopTree

  func draw(in box: inout Markup) {
    box.element("p", ["id": "situation"], text: "")
    cards(in: &box)
    trustBet(in: &box)
    lineBet(in: &box)
    leaverBet(in: &box)
    box.element("p", ["class": "onward"]) { row in
      row.element(
        "button", ["type": "button", "class": "main", "id": "commit", "disabled": ""],
        text: "Commit and reveal")
      row.text(" ")
      row.element("button", ["type": "button", "id": "skip"], text: "Skip bet")
      row.text(" ")
      row.element(
        "span", ["class": "unit", "id": "missing"], text: "Choose a card and place a bet.")
    }
  }

  private func cards(in box: inout Markup) {
    box.element("fieldset", ["class": "cards"]) { cards in
      cards.element("legend", text: "What will you do this year?")
      for card in WorkshopCard.allCases {
        cards.element("label", ["class": "card"]) { label in
          label.void(
            "input", ["type": "radio", "name": "card", "value": String(card.rawValue)])
          label.element("span") { text in
            text.element("strong", text: "\(card.rawValue + 1). \(card.name)")
            text.element("span", ["class": "action"], text: card.action)
            text.element("span", ["class": "unit"], text: card.promise)
          }
        }
      }
    }
  }

  private func trustBet(in box: inout Markup) {
    box.element("div", ["class": "bet", "data-bet": "trust"]) { bet in
      bet.element(
        "label", ["for": "bet"], text: "Your bet: where will trust be at the end of this year?")
      bet.element("span", ["class": "stop", "id": "bet-words"], text: "no bet yet")
      bet.void(
        "input",
        [
          "type": "range", "id": "bet", "min": "0", "max": "100", "step": "1", "value": "50",
          "aria-valuetext": "no bet yet",
        ])
    }
  }

  private func lineBet(in box: inout Markup) {
    box.element("fieldset", ["class": "bet", "data-bet": "line", "hidden": ""]) { bet in
      bet.element("legend", text: "Your bet: which line moves most this year?")
      for place in [WorkshopTree.trustPlace] + WorkshopTree.miniPlaces {
        bet.element("label", ["class": "chip"]) { label in
          label.void("input", ["type": "radio", "name": "line", "value": String(place)])
          label.text(tree.measures[place].title)
        }
      }
    }
  }

  private func leaverBet(in box: inout Markup) {
    box.element("p", ["class": "bet", "data-bet": "leaver", "hidden": ""]) { bet in
      bet.element("label", ["for": "leaver"], text: "Your bet: who leaves first this year? ")
      bet.element("select", ["id": "leaver"]) { select in
        select.element("option", ["value": ""], text: "choose …")
        select.element("option", ["value": "-1"], text: "nobody leaves")
        for (number, partner) in tree.blueprint.partners.enumerated() {
          select.element("option", ["value": String(number)], text: Prose.name(partner.name))
        }
      }
    }
  }
}

/// Four numbers of the start as bars, with what partners regard as good.
struct WorkshopDials: Sendable {
  let tree: WorkshopTree

  /// Measures, and the value that partners regard as good where there is one.
  private var dials: [(place: Int, full: Double, words: String)] {
    let parameters = tree.blueprint.parameters
    let good = (
      wins: 100 * parameters[.winReference], capacity: 100 * parameters[.capabilityReference]
    )
    return [
      (WorkshopTree.trustPlace, 100, "of 100"), (4, 100, "of 100"),
      (2, good.wins, "of \(Prose.fixed(good.wins)) that partners regard as good"),
      (
        WorkshopTree.capacityPlace, good.capacity,
        "of \(Prose.fixed(good.capacity)) that partners regard as good"
      ),
    ]
  }

  func draw(in box: inout Markup) {
    box.element("dl", ["class": "dials"]) { list in
      for dial in dials {
        let value = tree.value(tree.line(path: 0, measure: dial.place, line: 2)[0], dial.place)
        list.element("div") { row in
          row.element("dt", text: tree.measures[dial.place].title)
          row.element("dd") { text in
            text.element("strong", text: Prose.fixed(value))
            text.text(" " + dial.words)
          }
          row.element("dd", ["class": "dial"]) { bar(in: &$0, share: value / max(1e-9, dial.full)) }
        }
      }
    }
  }

  private func bar(in cell: inout Markup, share: Double) {
    cell.element("svg", ["viewBox": "0 0 200 6", "aria-hidden": "true"]) { svg in
      svg.shape("path", ["class": "rail", "d": "M1 3L199 3"])
      svg.shape(
        "path",
        ["class": "fill", "d": "M1 3L\(PathText.coordinate(1 + 198 * max(0, min(1, share)))) 3"])
    }
  }
}
