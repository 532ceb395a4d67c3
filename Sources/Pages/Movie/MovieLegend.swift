/// How to read the pictures, each sign beside its meaning.
struct MovieLegend: Sendable {
  private static let colour = Palette.strategy(0).colour

  func draw(in main: inout Markup) {
    main.element("ul", ["class": "legend"]) { list in
      item("Shape and arc: sector. Size: resources", in: &list) { icon in
        body("M3 15A7 7 0 1 0 17 15A7 7 0 1 0 3 15Z", in: &icon)
        body("M22 11L32 11 32 21 22 21Z", in: &icon)
      }
      item("Ring: capacity given; a full ring gives all", in: &list) { icon in
        icon.shape("circle", ["class": "track", "cx": "17", "cy": "15", "r": "11"])
        icon.shape(
          "circle",
          [
            "class": "ring", "cx": "17", "cy": "15", "r": "11",
            "stroke": MovieLegend.colour, "stroke-dasharray": "42 999",
            "transform": "rotate(-90 17 15)",
          ])
        body("M11 9L23 9 23 21 11 21Z", in: &icon)
      }
      item("Link: both trust each other; thicker: more", in: &list) { icon in
        link("M2 9L32 9", 1.6, MovieLegend.colour, in: &icon)
        link("M2 20L32 20", 4, MovieLegend.colour, in: &icon)
      }
      item("Coloured: between sectors; grey: within one", in: &list) { icon in
        link("M2 10L32 10", 3, MovieLegend.colour, in: &icon)
        link("M2 20L32 20", 3, MovieChart.within, in: &icon)
      }
      for (state, words) in [("left", "Has left"), ("waiting", "Has not joined yet")] {
        item(words, in: &list) { icon in
          icon.element("g", ["class": state]) { body("M9 7L25 7 25 23 9 23Z", in: &$0) }
        }
      }
      item("Square: trust of the row in the column; darker: more", in: &list) { icon in
        for (place, points) in [45, 60, 80].enumerated() {
          icon.shape(
            "rect",
            [
              "x": String(1 + 11 * place), "y": "10", "width": "10", "height": "10",
              "fill": MovieShade.colour(points),
            ])
        }
      }
    }
  }

  private func item(
    _ words: String, in list: inout Markup, _ icon: (inout Markup) -> Void
  ) {
    list.element("li") { item in
      item.element(
        "svg", ["class": "icon", "viewBox": "0 0 34 30", "aria-hidden": "true"], icon)
      item.text(words)
    }
  }

  private func body(_ path: String, in icon: inout Markup) {
    icon.shape("path", ["class": "body", "d": path])
  }

  private func link(_ path: String, _ width: Double, _ colour: String, in icon: inout Markup) {
    icon.shape(
      "path",
      ["d": path, "stroke": colour, "stroke-width": PathText.coordinate(width), "fill": "none"])
  }
}
