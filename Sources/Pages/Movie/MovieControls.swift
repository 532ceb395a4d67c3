/// What a presenter touches: play, months, links.
struct MovieControls: Sendable {
  let page: MoviePage

  func draw(in main: inout Markup) {
    main.element("div", ["class": "controls", "role": "group", "aria-label": "Movie"]) { box in
      box.element("div", ["class": "bar"], clock)
      box.element("div", ["class": "bar"], links)
      box.element("p", ["class": "note still"], text: MovieControls.stillWords)
      box.element("p", ["class": "note", "id": "copied", "hidden": ""], text: "")
    }
  }

  private static let stillWords =
    "Your device asks for less motion, so there is no Play. Move month by month, or compare the "
    + "six moments below."

  private func clock(_ bar: inout Markup) {
    bar.element("button", ["type": "button", "id": "play", "class": "main motion"], text: "Play")
    bar.element("button", ["type": "button", "id": "back"], text: "◀ Month")
    bar.element("button", ["type": "button", "id": "on"], text: "Month ▶")
    bar.element("div", ["class": "slider wide"]) { slider in
      slider.element("label", ["for": "month"], text: "Month")
      slider.void(
        "input",
        [
          "type": "range", "id": "month", "min": "0", "max": String(page.study.months),
          "step": "1", "value": "0",
          "aria-valuetext": "start, of \(Prose.count(page.study.months, "month"))",
        ])
      slider.element("span", ["class": "stop", "id": "month-words"], text: "start")
    }
    bar.element("fieldset", ["class": "speed motion"]) { speed in
      speed.element("legend", text: "Months a second")
      for (value, name) in [("0.5", "½"), ("1", "1"), ("2", "2")] {
        speed.element("label") { label in
          if value == "1" {
            label.void(
              "input", ["type": "radio", "name": "speed", "value": value, "checked": ""])
          } else {
            label.void("input", ["type": "radio", "name": "speed", "value": value])
          }
          label.text(name)
        }
      }
    }
  }

  private func links(_ bar: inout Markup) {
    let stop = MovieOptions.thresholds.firstIndex(of: page.threshold) ?? 0
    bar.element("div", ["class": "slider"]) { slider in
      slider.element("label", ["for": "threshold"], text: "Links of trust above")
      slider.void(
        "input",
        [
          "type": "range", "id": "threshold", "min": "0",
          "max": String(MovieOptions.thresholds.count - 1), "step": "1", "value": String(stop),
          "aria-valuetext": "\(page.threshold) of 100",
        ])
      slider.element(
        "span", ["class": "stop", "id": "threshold-words"], text: String(page.threshold))
    }
    bar.element("label", ["class": "check"]) { label in
      label.void("input", ["type": "checkbox", "id": "between"])
      label.text("Only between sectors")
    }
    bar.element("div", ["class": "follow"]) { box in
      box.element("label", ["for": "follow"], text: "Links of")
      box.element("select", ["id": "follow"]) { select in
        select.element("option", ["value": "0"], text: "everybody")
        for (place, partner) in page.map.network.shown.enumerated() {
          let name = Prose.name(page.study.blueprint.partners[partner].name)
          select.element(
            "option", ["value": String(place + 1)],
            text: "\(place + 1) " + TextWidth.cut(name, to: 24))
        }
      }
    }
    bar.element(
      "button", ["type": "button", "id": "big", "aria-pressed": "false"], text: "Projector size")
    bar.element("button", ["type": "button", "id": "copy"], text: "Copy link")
  }
}
