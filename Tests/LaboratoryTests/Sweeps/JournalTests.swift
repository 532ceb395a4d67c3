import Foundation
import Tables
import Testing

@testable import Laboratory

private let form = RecordForm(values: 3)
private let header = JournalHeader(form, plan: SHA256.digest(of: "plan"))

private func key(_ run: Int) -> RunKey { RunKey(SHA256.digest(of: "plan"), world: run) }

private func records(_ runs: [Int]) -> RecordBuffer {
  var buffer = RecordBuffer(form)
  for run in runs {
    let stage: RunStage? = run.isMultiple(of: 5) && run > 0 ? .blueprint : nil
    buffer.add(key: key(run), run: run, stage: stage) { values in
      values[0] = Double(run)
      values[1] = -0.5
      values[2] = .nan
    }
  }
  return buffer
}

@Test func recordsReadBackAsTheyWere() throws {
  let buffer = records([3, 5])
  buffer.bytes.withUnsafeBytes { all in
    let second = UnsafeRawBufferPointer(rebasing: all[form.size..<2 * form.size])
    #expect(form.isSound(second))
    #expect(RecordForm.run(second) == 5)
    #expect(RecordForm.stage(second) == .blueprint)
    #expect(RecordForm.value(second, 0) == 5)
    #expect(RecordForm.value(second, 2).isNaN)
    #expect(RecordForm.key(second) == key(5))
    #expect(RecordForm.key(second).world == 5)
  }
  #expect(buffer.failures == 1)
}

@Test func everyFlippedBitIsNoticed() {
  let bytes = records([1]).bytes
  for bit in 0..<bytes.count * 8 {
    var damaged = bytes
    damaged[bit / 8] ^= 1 << UInt8(bit % 8)
    #expect(!damaged.withUnsafeBytes { form.isSound($0) })
  }
}

@Test func aJournalGoesOnWhereItEnded() throws {
  let folder = SweepFolder()
  _ = try folder.open()
  let path = folder.path + "/j"
  do {
    let journal = try Journal(path, header: header)
    #expect(try journal.append(records([0, 1])) == 0)
    #expect(try journal.append(records([2])) == 2)
  }
  var seen: [Int] = []
  let journal = try Journal(path, header: header) { _, record in seen.append(RecordForm.run(record))
  }
  #expect(seen == [0, 1, 2])
  #expect(journal.count == 3)
  #expect(throws: Journal.Fault.busy(path: path)) { try Journal(path, header: header) }
}

@Test func whatIsNoJournalIsLeftAlone() throws {
  let folder = SweepFolder()
  _ = try folder.open()
  let path = folder.path + "/j"
  let text = String(repeating: "dear diary ", count: 20)
  try text.write(toFile: path, atomically: true, encoding: .utf8)
  #expect(throws: Journal.Fault.notAJournal(path: path)) { try Journal(path, header: header) }
  #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
}

@Test func aLedgerReadsRunsFromSeveralJournalsInTheirOrder() throws {
  let folder = SweepFolder()
  _ = try folder.open()
  let ledger = RunLedger(form, runs: 8, RunBlocks(points: 2, strategies: 1))
  for (place, runs) in [[6, 0, 1], [3, 2, 7]].enumerated() {
    let journal = try Journal(folder.path + "/\(place)", header: header)
    _ = try journal.append(records(runs))
    let first = ledger.add(journal.file, count: runs.count)
    ledger.note(runs, from: first)
  }
  var seen: [Double] = []
  try ledger.read(0..<8) { run, record in
    #expect(RecordForm.run(record) == run)
    seen.append(RecordForm.value(record, 0))
  }
  #expect(seen == [0, 1, 2, 3, 6, 7])
  #expect(ledger.missing(0..<8) == [4, 5])
}
