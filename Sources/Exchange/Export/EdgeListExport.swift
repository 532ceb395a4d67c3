import Partnership
import Tables

/// Writes trust by month as a table: month, from, to, trust, and the evidence behind it.
public enum EdgeListExport {
  /// The table, by month, then by partner in the order of the scenario.
  public static func text(_ history: NetworkHistory) -> TextBuffer {
    var buffer = TextBuffer()
    buffer.append("month,from,to,\(NetworkTie.names.joined(separator: ","))\r\n")
    for frame in history.frames {
      history.eachTie(frame) { tie in
        buffer.append(frame.record)
        buffer.append(",")
        buffer.append(cell: history.partners[tie.from].id)
        buffer.append(",")
        buffer.append(cell: history.partners[tie.to].id)
        for number in tie.numbers {
          buffer.append(",")
          buffer.append(number)
        }
        buffer.append("\r\n")
      }
    }
    return buffer
  }
}
