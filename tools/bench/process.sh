#!/usr/bin/env bash
# Measures the program as a whole process: load time, peak memory, sentences per CPU-second.
# usage: tools/bench/process.sh [REPORTS.jsonl]     (default: the truce reports in examples/)
# Needs GNU time (/usr/bin/time) and a built program (./polybius builds itself on its first call); a
# build that lies elsewhere is named with POLYBIUS_CLASS_PATH, and started as the launcher does.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
reports=${1:-$root/examples/truce-2023/reports.jsonl}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x /usr/bin/time ] || { echo "process.sh: needs /usr/bin/time (GNU time)" >&2; exit 2; }
[ -r "$reports" ] || { echo "process.sh: cannot read $reports" >&2; exit 2; }
if [ -n "${POLYBIUS_CLASS_PATH:-}" ]; then
  polybius=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto
    -cp "$POLYBIUS_CLASS_PATH" org.polybius.cli.Polybius)
else
  polybius=("$root/polybius")
fi
"${polybius[@]}" --help >/dev/null

# Prints CPU seconds, wall seconds and peak mebibytes of a command whose output goes to a file.
timed() {
  local out=$1
  shift
  /usr/bin/time -v -o "$work/time" "$@" >"$out"
  awk -F': ' '
    /User time|System time/ { cpu += $2 }
    /Elapsed/ { n = split($2, t, ":"); wall = n == 3 ? t[1] * 3600 + t[2] * 60 + t[3] : t[1] * 60 + t[2] }
    /Maximum resident/ { mib = $2 / 1024 }
    END { printf "%.2f %.2f %.0f\n", cpu, wall, mib }' "$work/time"
}

printf 'One ship left the port on Monday.\n' >"$work/one.txt"
read -r load_cpu load_wall load_mib < <(timed "$work/one.json" "${polybius[@]}" read "$work/one.txt" --format json)
read -r cpu wall mib < <(timed "$work/all.json" "${polybius[@]}" read "$reports" --format json)
# Sentences are counted as the text's full stops, question and exclamation marks before a blank or an end.
sentences=$(grep -oE '[.?!]["”’]?( |\\n|")' "$reports" | wc -l)

printf 'load: %s s wall, %s CPU-s, peak %s MiB (a report of one sentence)\n' "$load_wall" "$load_cpu" "$load_mib"
printf 'all:  %s s wall, %s CPU-s, peak %s MiB, about %s sentences, %s bytes\n' \
  "$wall" "$cpu" "$mib" "$sentences" "$(wc -c <"$reports")"
awk -v s="$sentences" -v c="$cpu" -v l="$load_cpu" 'BEGIN {
  printf "about %.0f sentences per CPU-second; %.0f without loading\n", s / c, s / (c - l) }'
