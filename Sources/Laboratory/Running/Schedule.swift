/// What a worker of a run does next: live a batch of worlds, or collect some that have been lived.
///
/// Batches come to life in the order in which workers are free, at most as many at a time as there are
/// slots; batch `b` lives in slot `b` modulo their number, which is free again once every task has
/// collected what lived there before. A task collects batches in order, one worker at a time, and
/// several at once where they wait, so that what it keeps is fetched once for all of them. Nobody
/// waits for a round to end: a worker is idle only while everything left is in the hands of others.
///
/// It knows no threads; ``Pipeline`` does.
struct Schedule {
  /// What to do next.
  enum Step: Hashable {
    /// Bring a batch to life.
    case live(Int)
    /// Let a task collect batches, in order.
    case collect(task: Int, batches: Range<Int>)
    /// Nothing, until somebody else is done with something.
    case wait
    /// Nothing any more.
    case end
  }

  private let batches: Int
  private let slots: Int
  /// Batches beyond which a task that waits goes before worlds that do not live yet.
  private let plenty: Int
  /// Batches that were begun, which are the first ones.
  private var begun = 0
  /// Batches of which all before have been lived too.
  private var lived = 0
  /// `[slot]` whether the batch that is there has been lived.
  private var isLived: [Bool]
  /// `[task]` batches that were collected, and whether the task is at work.
  private var collected: [Int]
  private var isBusy: [Bool]

  /// Nothing is done yet.
  init(batches: Int, tasks: Int, slots: Int) {
    self.batches = batches
    self.slots = max(1, slots)
    plenty = max(1, slots / 2)
    isLived = Array(repeating: false, count: self.slots)
    collected = Array(repeating: 0, count: tasks)
    isBusy = Array(repeating: false, count: tasks)
  }

  /// Hands out a piece of work.
  mutating func next() -> Step {
    let task = longestQueue()
    let waiting = task.map { lived - collected[$0] } ?? 0
    if let task, waiting >= plenty { return collect(task) }
    if begun < batches, begun < slots + (collected.min() ?? lived) {
      begun += 1
      return .live(begun - 1)
    }
    if let task, waiting > 0 { return collect(task) }
    return (collected.min() ?? lived) == batches ? .end : .wait
  }

  /// Of the tasks that are not at work, the one for which most batches wait.
  private func longestQueue() -> Int? {
    var longest: Int?
    for task in collected.indices where !isBusy[task] {
      if longest.map({ collected[task] < collected[$0] }) ?? true { longest = task }
    }
    return longest
  }

  private mutating func collect(_ task: Int) -> Step {
    isBusy[task] = true
    return .collect(task: task, batches: collected[task]..<lived)
  }

  /// Takes back a piece of work that is done.
  mutating func finish(_ step: Step) {
    switch step {
    case .live(let batch):
      isLived[batch % slots] = true
      while lived < begun, isLived[lived % slots] {
        isLived[lived % slots] = false
        lived += 1
      }
    case .collect(let task, let batches):
      collected[task] = batches.upperBound
      isBusy[task] = false
    case .wait, .end:
      break
    }
  }
}
