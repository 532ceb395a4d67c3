import Testing

@testable import Tables

@Test(
  arguments: [
    (nil, "null"), (true, "true"), (-5, "-5"), (0.1, "0.1"), (1e16, "1e+16"), (12.0, "12.0"),
    (JSONValue(UInt64.max), "18446744073709551615"), (JSONValue(Int64.min), "-9223372036854775808"),
    (.integer(Int128.max), "170141183460469231731687303715884105727"),
    (.number(.nan), "null"), (.number(-.infinity), "null"), (JSONValue(nil as Double?), "null"),
    (JSONValue(nil as String?), "null"), (JSONValue(["a", "b"]), "[\"a\",\"b\"]"),
    (JSONValue([1, .nan]), "[1.0,null]"), ([], "[]"), ([:], "{}"), ([[], [:]], "[[],{}]"),
    (["b": 1, "a": [2, "x"]], "{\"b\":1,\"a\":[2,\"x\"]}"),
  ] as [(JSONValue, String)])
func valueHasItsText(value: JSONValue, text: String) {
  #expect(value.text(.compact) == text)
}

@Test(arguments: [
  ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{8}\u{c}", #""\n\r\t\b\f""#),
  ("\u{1}\u{1f}", #""\u0001\u001f""#),
  ("größe 🙂 /", "\"größe 🙂 /\""), ("</script>", "\"</script>\""), ("\u{7f}", "\"\u{7f}\""),
])
func textIsEscaped(text: String, expected: String) {
  #expect(JSONValue.string(text).text(.compact) == expected)
}

@Test func textForPagesCannotEndTheScript() {
  let value: JSONValue = ["<&>": "</script>\u{2028}\u{2029}"]
  #expect(
    value.text(.html)
      == #"{"\u003c\u0026\u003e":"\u003c/script\u003e\u2028\u2029"}"#)
}

@Test func prettyTextHasALineForEveryMember() {
  let value: JSONValue = ["name": "x", "runs": [1, [2]], "none": [], "sub": ["k": [:]]]
  #expect(
    value.text(.pretty) == """
      {
        "name": "x",
        "runs": [
          1,
          [
            2
          ]
        ],
        "none": [],
        "sub": {
          "k": {}
        }
      }
      """)
}

@Test func deepValueIsWritten() {
  var value: JSONValue = 1
  for _ in 0..<3000 { value = [value] }
  #expect(value.text(.compact).utf8.count == 6001)
}

@Test func objectKeepsOrderAndHasNoNameTwice() {
  var object = JSONObject()
  object["b"] = 1
  object["a"] = 2
  object["b"] = 3
  object["c"] = 4
  #expect(object.keys == ["b", "a", "c"])
  #expect(object["b"] == 3)
  object["b"] = nil
  object["x"] = nil
  #expect(object.keys == ["a", "c"])
  object["c"] = 5
  #expect(JSONValue.object(object).text(.compact) == "{\"a\":2,\"c\":5}")
}

@Test func valuesAreReadByTheirType() {
  let value: JSONValue = ["i": 3, "d": 2.5, "s": "x", "b": true, "a": [1], "o": ["k": 1]]
  #expect(value["i"]?.int == 3)
  #expect(value["i"]?.uint64 == 3)
  #expect(value["i"]?.double == 3)
  #expect(value["d"]?.double == 2.5)
  #expect(value["d"]?.int == nil)
  #expect(value["s"]?.string == "x")
  #expect(value["b"]?.boolean == true)
  #expect(value["a"]?.array == [1])
  #expect(value["o"]?.object?.keys == ["k"])
  #expect(value["none"] == nil)
  #expect(JSONValue(-1)["x"] == nil)
  #expect(JSONValue(-1).uint64 == nil)
}
