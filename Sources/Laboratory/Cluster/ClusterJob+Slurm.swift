extension ClusterJob {
  /// The array job: one task for each part.
  ///
  /// A task that is about to reach its time limit asks to be run again: a retry by exit code would
  /// count as a failure for whoever waits for the array. What it has finished stays.
  var slurmShards: String {
    """
    #!/bin/bash
    #SBATCH --job-name=trustlab-shards
    #SBATCH --array=1-\(shards)
    #SBATCH --ntasks=1
    #SBATCH --requeue
    #SBATCH --open-mode=append
    #SBATCH --signal=B:USR1@60
    #SBATCH --output=jobs/log/shard-%a.log
    # Parts that are finished end at once, so any part may be submitted again: --array=3,5
    set -u
    tool=${TRUSTLAB:-\(Self.quoted(tool))}
    "$tool" sweep \(Self.quoted(study)) -o \(Self.quoted(folder)) \\
      --shards \(shards) --shard-base 1 --jobs "${SLURM_CPUS_PER_TASK:-1}" &
    child=$!
    again() {
      kill -TERM "$child" 2>/dev/null
      wait "$child"
      scontrol requeue "$SLURM_JOB_ID"
      sleep 60
    }
    trap again USR1
    wait "$child"

    """
  }

  /// The job that merges.
  var slurmMerge: String {
    """
    #!/bin/bash
    #SBATCH --job-name=trustlab-merge
    #SBATCH --ntasks=1
    #SBATCH --requeue
    #SBATCH --open-mode=append
    #SBATCH --output=jobs/log/merge.log
    # The merge checks for itself that all parts are there and names those that are not.
    set -u
    tool=${TRUSTLAB:-\(Self.quoted(tool))}
    exec "$tool" merge \(Self.quoted(folder)) --jobs "${SLURM_CPUS_PER_TASK:-1}"

    """
  }

  /// Submits both; options such as a partition or a time limit are passed on to both jobs.
  ///
  /// The merge waits with `afterany`: with `afterok` it would wait for ever after some retries.
  var slurmSubmit: String {
    """
    #!/bin/bash
    # usage: submit.sh [options of sbatch]
    set -eu
    cd \(Self.quoted(folder))
    mkdir -p jobs/log
    array=$(sbatch --parsable "$@" jobs/shards.sbatch)
    merge=$(sbatch --parsable "$@" --dependency=afterany:"$array" jobs/merge.sbatch)
    echo "array $array, merge $merge"

    """
  }
}
