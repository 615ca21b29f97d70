#!/bin/sh
# How long `serve` takes to its first answer and to its first page, and what it holds in memory when idle.
# Usage: bench/serve.sh [ROUNDS] [DATA]   (the data folder is made warm first)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-5}
data=${2:-$(mktemp -d)}
port=8497

now() { date +%s%N; }

start() {
  began=$(now)
  "$here/nightshift" serve --port $port --data "$data/data" --library "$data/library" >"$data/serve.log" 2>&1 &
  script=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port/health"; do sleep 0.02; done
  answered=$(now)
  until curl -fs -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.02; done
  paged=$(now)
}

# Not INT: a shell makes the programs it starts in the background deaf to it.
stop() { kill -TERM "$script"; wait "$script" 2>/dev/null || true; }

start; stop # warms the disk and makes the database
for round in $(seq "$rounds"); do
  start
  sleep 5
  pid=$(pgrep -f "nightshift.jar serve --port $port" | head -n 1)
  rss=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")
  echo "round $round: first answer $(((answered - began) / 1000000)) ms, first page $(((paged - began) / 1000000)) ms, $rss MB resident"
  stop
done
