#!/usr/bin/env bash
# Compares commands that do the same work: interleaved rounds, medians, ratios to the first.
#
#   Benchmarks/yardstick.sh [-n ROUNDS] NAME=COMMAND NAME=COMMAND ...
#
# Seconds are processor seconds of the command and what it starts, which a busy machine disturbs less than
# seconds on the wall; -w takes the wall instead. What a command prints goes nowhere; if it fails, so does this.
#
#   swift build -c release --product trustlab-bench
#   b=.build/release/trustlab-bench
#   Benchmarks/yardstick.sh "c=./steer hub.txt --summary --strategy now-and-then --replications 4000" \
#     "eight=$b run --replications 4000" "one=$b run --replications 4000 --width 1"
set -euo pipefail
export LC_ALL=C
rounds=7 wall=0
while getopts n:w option; do
  case $option in n) rounds=$OPTARG ;; w) wall=1 ;; *) exit 2 ;; esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { sed -n '2,13s/^# \{0,1\}//p' "$0"; exit 2; }

took() {  # seconds of one run
  local before=$EPOCHREALTIME times
  TIMEFORMAT='%U %S'
  times=$({ time bash -c "$1" >/dev/null 2>&1; } 2>&1) || { echo "failed: $1" >&2; exit 1; }
  if [ "$wall" = 1 ]; then
    awk -v a="$before" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.6f\n", b - a }'
  else
    awk '{ printf "%.6f\n", $1 + $2 }' <<<"$times"
  fi
}

for command in "$@"; do took "${command#*=}" >/dev/null; done
for ((round = 1; round <= rounds; round++)); do
  for ((k = 0; k < $#; k++)); do
    place=$((round % 2 ? k + 1 : $# - k))
    command=${!place}
    echo "$round $place ${command%%=*} $(took "${command#*=}")"
  done
done | awk '
  function median(v, n,   i, j, t) {
    for (i = 2; i <= n; i++) for (j = i; j > 1 && v[j - 1] > v[j]; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
    return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
  }
  { s[$1, $2] = $4; name[$2] = $3; if ($1 > n) n = $1; if ($2 > m) m = $2 }
  END {
    for (k = 1; k <= m; k++) {
      for (r = 1; r <= n; r++) { t[r] = s[r, k]; q[r] = s[r, 1] / s[r, k] }
      printf "%-16s %8.3f s   %.2f times the speed of %s\n", name[k], median(t, n), median(q, n), name[1]
    }
  }'
