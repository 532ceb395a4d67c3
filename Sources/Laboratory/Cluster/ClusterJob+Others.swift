extension ClusterJob {
  /// An indexed job: Kubernetes gives every part its number and tries it again on its own.
  var kubernetesShards: String {
    job(
      name: "trustlab-shards",
      arguments: [
        "sweep", study, "-o", folder, "--shards", String(shards), "--shard-base", "0",
      ],
      settings: """
          completions: \(shards)
          parallelism: \(min(shards, 100))
          completionMode: Indexed
          backoffLimitPerIndex: 3

        """)
  }

  /// The job that merges, to be applied when the other is complete; before that it names the parts
  /// that are missing and fails.
  var kubernetesMerge: String {
    job(
      name: "trustlab-merge", arguments: ["merge", folder],
      settings: """
          backoffLimit: 3

        """)
  }

  private func job(name: String, arguments: [String], settings: String) -> String {
    let words = ([tool] + arguments).map(Self.yaml).joined(separator: ", ")
    return """
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: \(name)
      spec:
      \(settings)  template:
          spec:
            restartPolicy: Never
            containers:
              - name: trustlab
                image: \(Self.yaml(image))
                command: [\(words)]
                volumeMounts:
                  - name: study
                    mountPath: \(Self.yaml(folder))
            volumes:
              - name: study
                persistentVolumeClaim:
                  claimName: \(Self.yaml(volume))

      """
  }

  /// A word of a command in which GNU parallel replaces what stands in braces, such as `{}`, `{#}`
  /// or `{= =}`: none of the word's own braces is followed by what follows it there.
  private static func quotedForParallel(_ word: String) -> String {
    quoted(word).split(separator: "{", omittingEmptySubsequences: false).joined(separator: "{''")
  }

  /// A line for GNU parallel; run again, it repeats only what failed.
  var parallelScript: String {
    let words = [tool, "sweep", study, "-o", folder].map(Self.quotedForParallel)
    let command = words.joined(separator: " ")
    return """
      #!/bin/bash
      # usage: parallel.sh [options of parallel, such as --jobs 8 or --sshlogin host1,host2]
      set -eu
      cd \(Self.quoted(folder))
      seq \(shards) | parallel --retries 3 --joblog jobs/joblog --resume-failed "$@" \\
        \(Self.quoted(command + " --jobs 1 --shard {}/\(shards)"))
      exec \(Self.quoted(tool)) merge \(Self.quoted(folder))

      """
  }
}
