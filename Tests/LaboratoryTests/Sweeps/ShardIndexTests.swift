import Testing

@testable import Laboratory

private func found(_ variables: [String: String], of count: Int, base: Int? = nil) -> Shard? {
  try? ShardIndex.shard(of: count, base: base) { variables[$0] }
}

@Test(arguments: [
  ("SLURM_ARRAY_TASK_ID", "3", 3), ("JOB_COMPLETION_INDEX", "0", 1),
  ("AWS_BATCH_JOB_ARRAY_INDEX", "4", 5), ("SGE_TASK_ID", "1", 1), ("PBS_ARRAY_INDEX", "2", 2),
  ("PBS_ARRAYID", "5", 5), ("LSB_JOBINDEX", "2", 2),
])
func everyEngineSaysItsNumber(variable: String, value: String, number: Int) {
  #expect(found([variable: value], of: 5) == Shard(number, of: 5))
}

@Test func theBaseCanBeSet() {
  #expect(found(["SLURM_ARRAY_TASK_ID": "0"], of: 3, base: 0) == Shard(1, of: 3))
}

@Test func numbersOutsideTheWholeAreRefused() {
  #expect(found(["SLURM_ARRAY_TASK_ID": "0"], of: 3) == nil)
  #expect(found(["JOB_COMPLETION_INDEX": "3"], of: 3) == nil)
  #expect(found(["SLURM_ARRAY_TASK_ID": "two"], of: 3) == nil)
}

@Test func outsideAnArrayThereIsNoNumber() {
  #expect(found([:], of: 3) == nil)
  #expect(found(["SGE_TASK_ID": "undefined"], of: 3) == nil)
  #expect(found(["LSB_JOBINDEX": "0"], of: 3) == nil)
}

@Test func scriptsQuoteWhatAShellWouldTakeApart() {
  let job = ClusterJob(
    tool: "/opt/my tools/trustlab", folder: "/data/it's", study: "/data/it's/jobs/study.json",
    shards: 4)
  let text = job.files(.slurm).map(\.text).joined()
  #expect(text.contains("'/opt/my tools/trustlab'"))
  #expect(text.contains("'/data/it'\\''s'"))
  #expect(text.contains("--array=1-4"))
  #expect(text.contains("afterany"))
}

@Test(arguments: ["{}", "{#}", "{= $_ = 7 =}", "a {.} b", "{1}", "it's {}"])
func parallelReplacesNothingInNames(name: String) throws {
  let job = ClusterJob(
    tool: "trustlab", folder: "/d/\(name)", study: "/d/\(name)/s.json", shards: 2)
  let text = job.files(.parallel)[0].text
  let command = try #require(text.split(separator: "\n").first { $0.contains("--shard") })
  // A quotation mark behind the brace, and parallel does not know it; but for the part's number.
  let pieces = command.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
  #expect(pieces.count == 3)
  #expect(pieces.dropLast().allSatisfy { $0.hasPrefix("'") })
  #expect(pieces.last == "}/2'")
}

@Test func everyEngineIsToldTheNumberOfParts() {
  let job = ClusterJob(tool: "trustlab", folder: "/d", study: "/d/s.json", shards: 12)
  #expect(job.files(.kubernetes)[0].text.contains("completions: 12"))
  #expect(job.files(.kubernetes)[0].text.contains("\"--shards\", \"12\""))
  #expect(job.files(.parallel)[0].text.contains("--shard {}/12"))
}

@Test func namesThatYAMLWouldTakeApartAreEscaped() {
  #expect(ClusterJob.yaml(#"a"b\c"#) == #""a\"b\\c""#)
  #expect(ClusterJob.yaml("a\nb") == #""a\U0000000ab""#)
  #expect(ClusterJob.yaml("ü") == #""\U000000fc""#)
}

@Test func logsDoNotDependOnTheNameOfTheFolder() {
  let job = ClusterJob(
    tool: "trustlab", folder: "/data/50 %a", study: "/data/50 %a/jobs/study.json", shards: 2)
  let options = job.files(.slurm).flatMap { $0.text.split(separator: "\n") }
    .filter { $0.hasPrefix("#SBATCH") }
  #expect(options.contains { $0.hasSuffix("jobs/log/shard-%a.log") })
  #expect(options.allSatisfy { !$0.contains("/data") })
}
