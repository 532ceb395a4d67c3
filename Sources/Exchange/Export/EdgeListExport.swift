import Partnership
import Tables

/// Writes trust by month as a table: month, from, to, trust.
public enum EdgeListExport {
  /// The table, by month, then by partner in the order of the scenario.
  public static func text(_ history: NetworkHistory) -> TextBuffer {
    var buffer = TextBuffer()
    buffer.append("month,from,to,trust\r\n")
    for frame in history.frames {
      history.eachTie(frame) { from, to, trust in
        buffer.append(frame.record)
        buffer.append(",")
        buffer.append(cell: history.partners[from].id)
        buffer.append(",")
        buffer.append(cell: history.partners[to].id)
        buffer.append(",")
        buffer.append(trust)
        buffer.append("\r\n")
      }
    }
    return buffer
  }
}
