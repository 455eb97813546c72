#!/usr/bin/env bash
# Fuzzes a reader with Jazzer: tools/fuzz.sh READER MINUTES, after "./mvnw -q test-compile".
# READER is a folder of core/src/test/resources/org/polybius/read/fuzz; what is found there is kept as inputs of FuzzRegressionTest.
set -euo pipefail
cd "$(dirname "$0")/.."
reader=${1:?which reader}; minutes=${2:-10}
seeds=core/src/test/resources/org/polybius/read/fuzz/$reader
work=target/fuzz/$reader; mkdir -p "$work/corpus"
if [ -z "${FUZZ_CLASS_PATH:-}" ]; then
  ./mvnw -q -B -pl core dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$PWD/target/fuzz/class-path"
  ./mvnw -q -B dependency:get -Dartifact=com.code-intelligence:jazzer:0.24.0
  jars=$(ls ~/.m2/repository/com/code-intelligence/jazzer{,-api}/0.24.0/*.jar | paste -sd:)
  FUZZ_CLASS_PATH=core/target/test-classes:core/target/classes:$(cat target/fuzz/class-path):$jars
fi
exec java -Xmx512m -cp "$FUZZ_CLASS_PATH" com.code_intelligence.jazzer.Jazzer \
  --target_class=org.polybius.read.ReaderFuzzer --target_args="$reader" \
  --keep_going=20 --instrumentation_includes='org.polybius.**' --reproducer_path="$work" \
  -artifact_prefix="$work/" -max_total_time=$((minutes * 60 + 5)) -timeout=30 -rss_limit_mb=2048 -max_len=16384 \
  "$work/corpus" "$seeds"
