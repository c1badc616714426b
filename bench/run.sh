#!/bin/bash
# SPDX-License-Identifier: AGPL-3.0-or-later
# run.sh BUILD MESSAGES: what `make bench` does: closeknit beside its peers on a made-up mailbox of MESSAGES messages, and
# closeknit alone from few messages to many. Figures go to BUILD/bench/*.json, tables to standard output.
set -euo pipefail
build=$1 messages=$2
here=$(dirname "$0")
export PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d "${TMPDIR:-/tmp}/closeknit-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

programs=(--closeknit "$build/closeknit" --floor "$build/bench/floor")
"$build/closeknit" sample "$work/mail" --messages "$messages" --until 2026-01-01 >/dev/null
"$here/compare.py" all --mail "$work/mail" "${programs[@]}" --out "$build/bench/compare.json"
"$here/compare.py" flat --most "$((messages * 4))" "${programs[@]}" --out "$build/bench/flat.json"
