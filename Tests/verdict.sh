# Counts checks by name; sourced by check scripts. Needs a folder $work for the last log; leaves the
# counts in $passed and $failed.
passed=0
failed=0

verdict() { # verdict NAME COMMAND...
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
    tail -n 40 "$work/log"
  fi
}
