#!/usr/bin/env bash
# The completion scripts and the manual page, by the shells and the formatter themselves: each script
# is parsed, loaded, and asked to complete a line. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

tool=${TRUSTLAB:-}
if [ -z "$tool" ]; then
  swift build -c release --product trustlab >&2
  tool=$(swift build -c release --show-bin-path)/trustlab
fi

readonly work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=Tests/verdict.sh
source Tests/verdict.sh

"$tool" completions bash >"$work/trustlab.bash"
"$tool" completions zsh >"$work/_trustlab"
"$tool" completions fish >"$work/trustlab.fish"
"$tool" man >"$work/trustlab.1"

verdict "bash parses" bash -n "$work/trustlab.bash"
verdict "zsh parses" zsh -n "$work/_trustlab"
verdict "fish parses" fish -n "$work/trustlab.fish"
verdict "mandoc finds no error" mandoc -T lint -W error "$work/trustlab.1"
verdict "mandoc renders" bash -c 'mandoc -T ascii "$1" | sed "s,.\x08,,g" | grep -q "EXIT STATUS"' _ "$work/trustlab.1"

complete_in_bash() {
  bash --norc -c '
    source "$1"
    COMP_WORDS=(trustlab compl) COMP_CWORD=1 COMP_LINE="trustlab compl" COMP_POINT=14
    $(complete -p trustlab | sed -E "s/.*-F ([^ ]+).*/\1/") trustlab compl trustlab
    printf "%s\n" "${COMPREPLY[@]}" | grep -q "^completions *$"' _ "$work/trustlab.bash"
}
complete_in_zsh() {
  zsh -f -c '
    fpath=($1 $fpath)
    autoload -Uz compinit && compinit -u -d $1/dump
    autoload -Uz _trustlab && autoload +X _trustlab
    [[ ${_comps[trustlab]} == _trustlab ]]' _ "$work"
}
complete_in_fish() {
  HOME=$work fish --no-config -c "
    source $work/trustlab.fish
    complete -C 'trustlab compl' | string match -q 'completions*'
    and complete -C 'trustlab init --preset you' | string match -q 'young-partnership*'"
}
verdict "bash completes a command" complete_in_bash
verdict "zsh loads the function" complete_in_zsh
verdict "fish completes commands and choices" complete_in_fish

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
