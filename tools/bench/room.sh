#!/usr/bin/env bash
# Measures the situation room under load: makes a large invented ledger (once), serves it as the launcher
# does, and lets clients walk over every page and address of the interface, each asking again as soon as it
# is answered. Prints per route the time in the server, its work, what the client saw, bytes and errors.
# usage: tools/bench/room.sh LEDGER [CLAIMS [CLIENTS [SECONDS]]]      (default: 100000 claims, 20 clients, 60 s)
# POLYBIUS_JAVA_OPTIONS replaces the options of the server's Java. The program must be built (./polybius builds
# itself on its first call); a build that lies elsewhere is named with POLYBIUS_CLASS_PATH.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[ $# -ge 1 ] || { echo "usage: room.sh LEDGER [CLAIMS [CLIENTS [SECONDS]]]" >&2; exit 2; }
ledger=$1 claims=${2:-100000} clients=${3:-20} seconds=${4:-60}
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

if [ -z "${POLYBIUS_CLASS_PATH:-}" ]; then
  "$root/polybius" --help >/dev/null
  POLYBIUS_CLASS_PATH=$root/evaluation/target/classes:$(cat "$root/evaluation/target/class-path")
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
tool=("$java" -XX:+UseSerialGC -cp "$POLYBIUS_CLASS_PATH")
read -r -a options <<<"${POLYBIUS_JAVA_OPTIONS:--XX:+UseSerialGC}"

[ -e "$ledger" ] || "${tool[@]}" org.polybius.evaluation.load.LargeLedger "$ledger" "$claims"
"$java" "${options[@]}" -cp "$POLYBIUS_CLASS_PATH" org.polybius.cli.Polybius \
  serve --ledger "$ledger" --port 0 >"$work/address" 2>"$work/log" &
server=$!
for _ in $(seq 600); do
  [ -s "$work/address" ] && break
  kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 3; }
  sleep 0.1
done
"${tool[@]}" -XX:TieredStopAtLevel=1 org.polybius.evaluation.load.RoomLoad \
  "$(head -n 1 "$work/address")" "$clients" "$seconds"
if command -v jcmd >/dev/null; then
  jcmd "$server" GC.run >/dev/null
  jcmd "$server" GC.heap_info | grep -E 'used' | sed 's/^ */heap: /'
fi
