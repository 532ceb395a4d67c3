import Tables

extension Sweep {
  /// Takes over the runs of a journal that was written for another plan: a smaller design, fewer
  /// worlds, other strategies. Runs are recognised by their keys; what does not belong is left out.
  ///
  /// The new journal takes the place of the old one at once.
  func adopt(_ path: String) throws {
    guard let length = JournalDescriptor.length(of: path), length >= JournalHeader.size else {
      return
    }
    guard let reader = try JournalReader(path) else { throw Fault.notAJournal(path: path) }
    guard reader.header.plan != plan.digest else { return }
    let form = RecordForm(values: plan.layout.count)
    guard reader.header.form == form else { throw Fault.otherOutputs(path: path) }
    // Held while its runs are copied, so that nobody goes on writing to it.
    let old = try JournalDescriptor(path, .append)
    guard old.lock() else { throw Fault.busy(path: path) }

    let places = try plannedPlaces(reader)
    let temporary = path + ".adopting"
    JournalDescriptor.remove(temporary)
    let journal = try Journal(
      temporary, .create, header: JournalHeader(form, plan: plan.digest))
    try reader.scan { _, record in
      guard let run = places[RecordForm.shortKey(record)] else { return }
      var copy = RecordBuffer(form)
      copy.append(record, as: run)
      _ = try journal.append(copy)
    }
    try journal.sync()
    try JournalDescriptor.rename(temporary, path)
  }

  /// Where the runs of a journal stand in this plan, by their keys.
  private func plannedPlaces(_ reader: JournalReader) throws -> [SIMD2<UInt64>: Int] {
    var known: Set<SIMD2<UInt64>> = []
    try reader.scan { _, record in known.insert(RecordForm.shortKey(record)) }
    var places: [SIMD2<UInt64>: Int] = [:]
    places.reserveCapacity(known.count)
    for point in 0..<plan.points {
      let digest = plan.identity.point(plan.design.changes(of: point))
      for world in 0..<plan.mostWorlds {
        for strategy in 0..<plan.strategies {
          let key = plan.identity.key(point: digest, strategy: strategy, replication: world)
          let short = key.shortKey
          if known.contains(short) {
            places[short] = plan.run(point: point, strategy: strategy, world: world)
          }
        }
      }
    }
    return places
  }
}

extension SHA256Digest {
  /// The first half of the digest as a journal's record holds it.
  var shortKey: SIMD2<UInt64> {
    let bytes = bytes
    func word(_ place: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }
    return SIMD2(word(0), word(8))
  }
}
