#!/usr/bin/env bash
# Runs a study on a real Slurm of two nodes on this machine and compares the merged tables with those
# of one process: eight tasks, one of them requeued halfway, and a node lost while it was at work.
#
#   check.sh [TOOL]     TOOL defaults to .build/release/trustlab; needs root and Debian's packages
#
# Prints "N passed, N failed"; exit code 1 if anything failed.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
tool=$(realpath "${1:-$root/.build/release/trustlab}")
work=$(mktemp -d "${TMPDIR:-/tmp}/cluster-check.XXXXXX")
# The authentication service wants to be reachable for everybody.
chmod 755 "$work"
export SLURM_LOCAL_ROOT=$work/slurm SLURM_LOCAL_PORT=${SLURM_LOCAL_PORT:-17300}
passed=0 failed=0

check() { # NAME command...
  local name=$1; shift
  if "$@" >"$work/last.log" 2>&1; then passed=$((passed + 1)); echo "ok    $name"
  else failed=$((failed + 1)); echo "FAIL  $name"; sed 's/^/      /' "$work/last.log" | tail -20; fi
}
same() { # FOLDER FOLDER
  local file
  for file in design runs points summary contrasts; do cmp "$1/$file.csv" "$2/$file.csv" || return 1; done
  cmp "$1/study.json" "$2/study.json"
}
finish() {
  "$here/slurm-local.sh" stop >/dev/null 2>&1
  if [ "$failed" = 0 ]; then rm -rf "$work"; else echo "kept: $work"; fi
}
trap finish EXIT

# ---- without a scheduler -------------------------------------------------------------------------
study=$here/study.json5
check "one process" "$tool" sweep "$study" -o "$work/whole" --quiet
for shard in 1 2 4 5; do "$tool" sweep "$study" -n 64 -o "$work/parts" --shard $shard/5 --quiet >/dev/null; done
refuses() { # TEXT command...
  local text=$1; shift
  "$@" >"$work/out" 2>&1; local code=$?
  cat "$work/out"; [ $code = 3 ] && grep -q -- "$text" "$work/out"
}
check "a missing part is named" refuses "missing: 3" "$tool" merge "$work/parts"
JOB_COMPLETION_INDEX=2 "$tool" sweep "$study" -n 64 -o "$work/parts" --shards 5 --quiet >/dev/null
cp -r "$work/parts/shard-003-of-005" "$work/copy"
check "a doubled part is named" refuses "part 3 is there twice" \
  "$tool" merge "$work/parts" "$work/copy"
"$tool" sweep "$study" -n 65 -o "$work/other" --shard 3/5 --quiet >/dev/null
check "a part of another study is named" refuses "other/shard-003-of-005' belongs to another study" \
  "$tool" merge "$work"/parts/shard-00[1245]* "$work/other"
check "parts from different engines merge" "$tool" merge "$work/parts" -o "$work/merged"
"$tool" sweep "$study" -n 64 -o "$work/small" --quiet >/dev/null
check "the merged tables are those of one process" same "$work/merged" "$work/small"
check "a finished part ends at once" "$tool" sweep "$study" -n 64 -o "$work/parts" --shard 1/5
"$tool" sweep "$study" -n 640 -o "$work/twice" --shard 1/2 --quiet >/dev/null & one=$!
"$tool" sweep "$study" -n 640 -o "$work/twice" --shard 1/2 --quiet >/dev/null & two=$!
both() { wait $one; local a=$?; wait $two; local b=$?; [ $a = 0 ] && [ $b = 0 ]; }
if both; then passed=$((passed + 1)); echo "ok    two tries at once do no harm"
else failed=$((failed + 1)); echo "FAIL  two tries at once do no harm"; fi

# ---- Kubernetes: manifests read by another program ------------------------------------------------
python=python3
if ! $python -c 'import yaml' 2>/dev/null; then
  apt-get install -y -qq python3-yaml >/dev/null; python=/usr/bin/python3
fi
hostile="$work/it's \"50 %\": {a}, #1 \\ ü"
manifest() { # FOLDER SHARDS IMAGE VOLUME
  "$tool" cluster kubernetes "$study" -n 64 --shards "$2" -o "$1" "--image=$3" "--volume=$4" &&
    $python "$here/manifest.py" "$@"
}
check "the Kubernetes manifests are an Indexed Job and its merge" \
  manifest "$work/pods" 5 registry.example/trustlab:1 claim
check "hostile names stay what they are in a manifest" \
  manifest "$hostile" 3 'a: b # "c"' "- 'd'"
# Every pod's command as the manifest has it, with the index that Kubernetes would give it.
pods() {
  $python - "$work/pods/jobs" "$tool" <<'PYTHON'
import os, subprocess, sys, yaml
jobs, tool = sys.argv[1:]
for name, index in [("shards.yaml", i) for i in range(5)] + [("merge.yaml", None)]:
    spec = yaml.safe_load(open(f"{jobs}/{name}"))["spec"]["template"]["spec"]
    command = [tool] + spec["containers"][0]["command"][1:]
    env = dict(os.environ, **({} if index is None else {"JOB_COMPLETION_INDEX": str(index)}))
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
PYTHON
}
check "the commands of the pods run and merge" pods
check "their tables are those of one process" same "$work/pods" "$work/small"

# ---- GNU parallel ---------------------------------------------------------------------------------
if command -v parallel >/dev/null; then
  "$tool" cluster parallel "$study" -n 64 --shards 5 -o "$work/gnu" >/dev/null
  check "GNU parallel runs and merges" bash "$work/gnu/jobs/parallel.sh" --jobs 2
  check "its tables are those of one process" same "$work/gnu" "$work/small"
  hostile="it's; 50 % {} {#} {.} {= \$_ = 7 =} & \"more\""
  "$tool" cluster parallel "$study" -n 64 --shards 2 -o "$work/$hostile" >/dev/null
  check "GNU parallel runs in a folder with a hostile name" \
    bash "$work/$hostile/jobs/parallel.sh" --jobs 2
  check "and its tables are those of one process" same "$work/$hostile" "$work/small"
fi

# ---- Slurm ---------------------------------------------------------------------------------------
check "Slurm is installed" "$here/slurm-local.sh" install
check "Slurm starts with two nodes" "$here/slurm-local.sh" start
if [ "$failed" != 0 ]; then echo "$passed passed, $failed failed"; exit 1; fi
eval "$("$here/slurm-local.sh" env)"
check "the jobs are written" "$tool" cluster slurm "$study" --shards 8 -o "$work/grid"
bash "$work/grid/jobs/submit.sh" >"$work/submitted" 2>&1; cat "$work/submitted"
array=$(sed -n 's/^array \([0-9]*\), merge .*/\1/p' "$work/submitted")

wait_for() { # SECONDS command...
  local limit=$1; shift
  for _ in $(seq 1 $((limit * 5))); do "$@" && return 0; sleep 0.2; done
  return 1
}
begun() { # PART: a task is running and has finished some of its runs
  local size
  size=$(cat "$work/grid/shard-00$1-of-008"/try-*.records 2>/dev/null | wc -c)
  [ "$size" -gt 20000 ] && [ ! -e "$work/grid/shard-00$1-of-008/runs.records" ]
}
node_of() { squeue -h -j "${array}_$1" -o %N 2>/dev/null; }

if wait_for 60 begun 1 && scontrol requeue "${array}_1"; then
  passed=$((passed + 1)); echo "ok    part 1 is requeued halfway"
else failed=$((failed + 1)); echo "FAIL  part 1 was not requeued halfway"; fi

# The daemon, the job's keeper and the task itself die at once, as they do when the power goes.
lose_node() {
  local part node job daemon pids keepers
  for part in 4 5 3 6; do
    wait_for 60 begun $part || continue
    node=$(node_of $part); job=$(squeue -h -j "${array}_$part" -o %A)
    [ -n "$node" ] && [ -n "$job" ] || continue
    read -r daemon _ < "$SLURM_LOCAL_ROOT/run/slurmd.$node.pid"
    pids=$(scontrol listpids "$job" "$node" | awk 'NR > 1 && $1 > 1 { print $1 }')
    [ -n "$pids" ] || continue
    keepers=$(for pid in $pids; do ps -o ppid= -p "$pid"; done | sort -u | while read -r parent; do
      [ "$(cat "/proc/$parent/comm" 2>/dev/null)" = slurmstepd ] && echo "$parent"; done)
    echo "part $part runs on $node: killing $daemon, $keepers and" $pids
    kill -KILL "$daemon" $keepers $pids && return 0
  done
  return 1
}
check "a node is lost at work" lose_node; cat "$work/last.log"
merged() { [ -e "$work/grid/study.json" ] || grep -q "error:" "$work/grid/jobs/log/merge.log" 2>/dev/null; }
check "the merge job runs after all retries" wait_for 240 merged
if grep -q "not finished\|missing" "$work/grid/jobs/log/merge.log" 2>/dev/null; then
  echo "      the merge came too early and said so: $(grep -m1 error: "$work/grid/jobs/log/merge.log")"
  idle() { [ -z "$(squeue -h)" ]; }
  wait_for 120 idle
  check "the merge can be run again by hand" "$tool" merge "$work/grid"
fi
check "the merged tables are those of one process" same "$work/grid" "$work/whole"
check "status says that it is finished" bash -c "'$tool' status '$work/grid' | grep -q finished"
taken_over() { grep -h "of them now" "$work"/grid/jobs/log/shard-*.log | awk '$5 + 0 > $7 + 0 && $7 > 0' | grep -q .; }
check "a second try took over what the first had finished" taken_over; cat "$work"/grid/jobs/log/shard-*.log
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
