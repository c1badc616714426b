#!/bin/bash
# SPDX-License-Identifier: AGPL-3.0-or-later
# run.sh FOLDER SECONDS: runs every fuzz program in FOLDER for SECONDS, each from the seeds kept beside this script, one
# after the other; for 0 seconds the seeds alone, which gives the same result every time. What it finds new goes to FOLDER/found/NAME; inputs that broke something to FOLDER/broken. Ends with
# a line that counts.
set -uo pipefail
folder=$1 seconds=$2
seeds=$(dirname "$0")/seeds
mkdir -p "$folder/broken"
effort=(-max_total_time="$seconds")
[ "$seconds" = 0 ] && effort=(-runs=0)
passed=0 failed=0
for program in "$folder"/*_fuzz; do
  [ -x "$program" ] || continue
  name=$(basename "$program" _fuzz)
  mkdir -p "$folder/found/$name"
  corpus=("$folder/found/$name")
  [ -d "$seeds/$name" ] && corpus+=("$seeds/$name")
  log=$folder/$name.log
  # Twenty seconds on one input is a hang, two gigabytes are a leak of trust in a length.
  if "$program" "${effort[@]}" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$folder/broken/$name-" "${corpus[@]}" >"$log" 2>&1 </dev/null; then
    passed=$((passed + 1))
    runs=$(awk '/number_of_executed_units/ { print $2 }' "$log")
    paths=$(awk '/ cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") paths = $(i + 1) } END { print paths }' "$log")
    printf '%-24s ok: %s inputs, %s places reached\n' "$name" "${runs:-0}" "${paths:-?}"
  else
    failed=$((failed + 1))
    printf '%-24s FAILED: see %s\n' "$name" "$log"
    tail -n 40 "$log"
  fi
done
if [ $((passed + failed)) = 0 ]; then
  echo "no fuzz program in $folder"
  exit 1
fi
echo "$passed passed, $failed failed"
[ $failed = 0 ]
