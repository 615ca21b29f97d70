#!/bin/sh
# Picking up jobs beside graphile-worker, on the same PostgreSQL in the same run. Needs node 20 and npm; fetches
# graphile-worker into a temporary folder. Usage: bench/pickup.sh [ROUNDS]   (build first)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here/bench/pickup/graphile.mjs" "$folder"
(cd "$folder" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund graphile-worker@0.17.3 pg@8)
"$here/bench/run" PickupBench "$folder" "${1:-3}"
