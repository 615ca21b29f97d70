// graphile-worker's half of PickupBench. Reads one command a line from stdin and answers each with one line of
// JSON on stdout:
//   latency JOBS                      one job at a time, milliseconds from before it is added to its start
//   throughput JOBS CONCURRENCY BATCH all added before, then worked off; BATCH 0 is one by one
import { createInterface } from "node:readline";
import { run, runMigrations, Logger } from "graphile-worker";
import pg from "pg";

const connectionString = process.env.DATABASE_URL;
const quiet = new Logger(() => () => {});
const pool = new pg.Pool({ connectionString, max: 10 });
const report = (error) => console.error(error.message);
pool.on("error", report);
pool.on("connect", (client) => client.on("error", report));
await runMigrations({ pgPool: pool, logger: quiet });

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function preset(concurrency, batch) {
  return batch === 0
    ? { worker: { concurrentJobs: concurrency } }
    : { worker: { concurrentJobs: concurrency, localQueue: { size: batch }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
}

async function start(tasks, concurrency, batch) {
  return run({
    pgPool: pool,
    logger: quiet,
    noHandleSignals: true,
    preset: preset(concurrency, batch),
    taskList: tasks,
  });
}

// A job is gone from the table when its end is written down.
async function drained() {
  for (;;) {
    const { rows } = await pool.query("select count(*)::int as left from graphile_worker._private_jobs");
    if (rows[0].left === 0) return;
    await pause(2);
  }
}

async function latency(jobs) {
  let began;
  const runner = await start({ idle: () => began(performance.now()) }, 1, 0);
  await pause(500);
  const took = [];
  for (let job = 0; job < jobs; job++) {
    const begun = new Promise((resolve) => (began = resolve));
    const asked = performance.now();
    await pool.query("select graphile_worker.add_job('idle', '{}'::json)");
    took.push((await begun) - asked);
    await pause(2 + (job % 11));
  }
  await drained();
  await runner.stop();
  return { took };
}

async function throughput(jobs, concurrency, batch) {
  await pool.query(
    "select count(*) from (select graphile_worker.add_job('idle', '{}'::json) from generate_series(1, $1)) added",
    [jobs],
  );
  await pool.query("vacuum analyze graphile_worker._private_jobs");
  let first;
  let finished;
  const all = new Promise((resolve) => (finished = resolve));
  let left = jobs;
  const cpu = process.cpuUsage();
  const runner = await start(
    {
      idle: () => {
        first ??= performance.now();
        if (--left === 0) finished();
      },
    },
    concurrency,
    batch,
  );
  await all;
  await drained();
  const seconds = (performance.now() - first) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await runner.stop();
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

console.log("{}");
for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...numbers] = line.split(" ");
  const commands = { latency, throughput };
  console.log(JSON.stringify(await commands[command](...numbers.map(Number))));
}
await pool.end();
