extension JSONValue {
  /// The value as JSON text. The same value always gives the same bytes.
  public func text(_ layout: JSONLayout) -> String {
    var buffer = TextBuffer()
    buffer.append(self, layout)
    return buffer.text
  }
}

extension TextBuffer {
  /// Appends a value as JSON text, without a line end behind it. O(bytes), whatever the nesting.
  public mutating func append(_ value: JSONValue, _ layout: JSONLayout = .compact) {
    var writer = JSONWriter(layout: layout)
    writer.write(value, to: &self)
  }
}

/// Walks a value with a stack of its own, so that deep nesting costs memory and never a crash.
private struct JSONWriter {
  private enum Container {
    case array(ArraySlice<JSONValue>)
    case object(ArraySlice<JSONObject.Member>)
  }

  let layout: JSONLayout
  private var open: [Container] = []

  init(layout: JSONLayout) { self.layout = layout }

  mutating func write(_ value: JSONValue, to buffer: inout TextBuffer) {
    begin(value, &buffer)
    while let container = open.popLast() {
      switch container {
      case .array(var rest):
        guard let next = rest.popFirst() else {
          close(UInt8(ascii: "]"), &buffer)
          continue
        }
        open.append(.array(rest))
        separate(&buffer)
        begin(next, &buffer)
      case .object(var rest):
        guard let next = rest.popFirst() else {
          close(UInt8(ascii: "}"), &buffer)
          continue
        }
        open.append(.object(rest))
        separate(&buffer)
        buffer.appendJSON(next.key, escapesHTML: layout.escapesHTML)
        buffer.append(layout.isPretty ? ": " : ":")
        begin(next.value, &buffer)
      }
    }
  }

  private mutating func begin(_ value: JSONValue, _ buffer: inout TextBuffer) {
    switch value {
    case .null: buffer.append("null")
    case .boolean(let value): buffer.append(value)
    case .integer(let value): buffer.append(value)
    case .number(let value): value.isFinite ? buffer.append(value) : buffer.append("null")
    case .string(let value): buffer.appendJSON(value, escapesHTML: layout.escapesHTML)
    case .array(let values) where values.isEmpty: buffer.append("[]")
    case .array(let values):
      buffer.append(byte: UInt8(ascii: "["))
      open.append(.array(values[...]))
    case .object(let object) where object.members.isEmpty: buffer.append("{}")
    case .object(let object):
      buffer.append(byte: UInt8(ascii: "{"))
      open.append(.object(object.members[...]))
    }
  }

  /// A comma unless this is the first of its container, then a new line if lines are wanted.
  private func separate(_ buffer: inout TextBuffer) {
    let last = buffer.lastByte
    if last != UInt8(ascii: "[") && last != UInt8(ascii: "{") {
      buffer.append(byte: UInt8(ascii: ","))
    }
    breakLine(&buffer)
  }

  private func close(_ bracket: UInt8, _ buffer: inout TextBuffer) {
    breakLine(&buffer)
    buffer.append(byte: bracket)
  }

  private func breakLine(_ buffer: inout TextBuffer) {
    guard layout.isPretty else { return }
    buffer.append(byte: UInt8(ascii: "\n"))
    for _ in open { buffer.append("  ") }
  }
}
