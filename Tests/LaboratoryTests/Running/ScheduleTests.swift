import Testing

@testable import Laboratory

@Suite struct ScheduleTests {
  /// What was done, in order, by some workers that finish what they began in a given order.
  private func play(
    batches: Int, tasks: Int, slots: Int, workers: Int, newestFirst: Bool
  ) -> [Schedule.Step] {
    var schedule = Schedule(batches: batches, tasks: tasks, slots: slots)
    var (hands, done): ([Schedule.Step], [Schedule.Step]) = ([], [])
    while true {
      while hands.count < workers {
        let step = schedule.next()
        if step == .end || step == .wait { break }
        hands.append(step)
      }
      guard !hands.isEmpty else { break }
      let step = hands.remove(at: newestFirst ? hands.count - 1 : 0)
      schedule.finish(step)
      done.append(step)
    }
    #expect(schedule.next() == .end)
    return done
  }

  @Test(
    arguments: [
      (0, 2, 4, 1), (1, 0, 1, 2), (1, 3, 8, 2), (9, 2, 4, 1), (30, 5, 8, 3), (30, 0, 4, 2),
    ],
    [false, true])
  func everyBatchLivesOnceAndIsCollectedInOrder(
    size: (batches: Int, tasks: Int, slots: Int, workers: Int), newestFirst: Bool
  ) {
    let done = play(
      batches: size.batches, tasks: size.tasks, slots: size.slots, workers: size.workers,
      newestFirst: newestFirst)
    var lived: [Int] = []
    var collected = Array(repeating: [Int](), count: size.tasks)
    for step in done {
      switch step {
      case .live(let batch): lived.append(batch)
      case .collect(let task, let batches):
        #expect(!batches.isEmpty && batches.allSatisfy { lived.contains($0) })
        collected[task] += Array(batches)
      case .wait, .end: Issue.record("no work")
      }
    }
    #expect(lived.sorted() == Array(0..<size.batches))
    #expect(collected.allSatisfy { $0 == Array(0..<size.batches) })
  }

  @Test func aSlotIsTakenAgainOnlyWhenEveryTaskIsDoneWithIt() {
    var schedule = Schedule(batches: 5, tasks: 2, slots: 2)
    #expect(schedule.next() == .live(0))
    #expect(schedule.next() == .live(1))
    #expect(schedule.next() == .wait)
    schedule.finish(.live(1))
    #expect(schedule.next() == .wait)
    schedule.finish(.live(0))
    #expect(schedule.next() == .collect(task: 0, batches: 0..<2))
    #expect(schedule.next() == .collect(task: 1, batches: 0..<2))
    schedule.finish(.collect(task: 0, batches: 0..<2))
    #expect(schedule.next() == .wait)
    schedule.finish(.collect(task: 1, batches: 0..<2))
    #expect(schedule.next() == .live(2))
  }

  @Test func aTaskIsInTheHandsOfOne() {
    var schedule = Schedule(batches: 4, tasks: 1, slots: 2)
    _ = schedule.next()
    schedule.finish(.live(0))
    #expect(schedule.next() == .collect(task: 0, batches: 0..<1))
    #expect(schedule.next() == .live(1))
    schedule.finish(.live(1))
    #expect(schedule.next() == .wait)
  }

  @Test func worldsGoOnWhileFewWait() {
    var schedule = Schedule(batches: 20, tasks: 1, slots: 8)
    for batch in 0..<4 {
      #expect(schedule.next() == .live(batch))
      schedule.finish(.live(batch))
    }
    #expect(schedule.next() == .collect(task: 0, batches: 0..<4))
  }
}
