#!/usr/bin/env bash
# Runs the benchmarks of the stages (read, annotate, each extractor, whole pipeline).
# usage: tools/bench/jmh.sh [JMH ARGUMENTS]     e.g. tools/bench/jmh.sh -f 1 -wi 1 -i 3 Extract
# Prints per stage: runs a second over the twenty reports, and beside it sentences and bytes a second.
# The program must be built (./polybius builds itself on its first call); a build that lies elsewhere
# is named with POLYBIUS_CLASS_PATH. JMH's own code is generated anew on each call.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sources=$root/evaluation/src/main/java/org/polybius/evaluation/benchmark
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "${POLYBIUS_CLASS_PATH:-}" ]; then
  "$root/polybius" --help >/dev/null
  POLYBIUS_CLASS_PATH=$root/evaluation/target/classes:$(cat "$root/evaluation/target/class-path")
fi
core=$(tr ':' '\n' <<<"$POLYBIUS_CLASS_PATH" | grep '/jmh-core-[^/]*\.jar$' | head -n 1) ||
  { echo "jmh.sh: no jmh-core in the class path" >&2; exit 2; }
# The generator lies beside jmh-core in the local repository, with the same version.
generator=${core//jmh-core/jmh-generator-annprocess}
if [ ! -r "$generator" ]; then
  version=$(basename "$(dirname "$core")")
  (cd "$root" && ./mvnw -q dependency:get -Dartifact="org.openjdk.jmh:jmh-generator-annprocess:$version")
fi
[ -r "$generator" ] || { echo "jmh.sh: cannot read $generator" >&2; exit 2; }

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"${java}c" --release 17 -encoding UTF-8 -nowarn -cp "$POLYBIUS_CLASS_PATH" \
  -processorpath "$generator:$POLYBIUS_CLASS_PATH" \
  -processor org.openjdk.jmh.generators.BenchmarkProcessor \
  -d "$work" "$sources"/*.java
"$java" -cp "$work:$POLYBIUS_CLASS_PATH" org.openjdk.jmh.Main \
  -jvmArgsAppend "-Dpolybius.root=$root" "$@"
