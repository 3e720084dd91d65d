/** `npm run bench`: how fast, beside the same without us, on this machine, in this run. */
import { benchServer, type BenchServer } from './database/server.ts';
import { calls } from './calls.ts';
import { classify } from './classify.ts';
import { groups } from './groups.ts';
import { intake } from './intake.ts';
import { leader } from './leader.ts';
import { list } from './list.ts';
import { lives } from './lives.ts';
import { queue } from './queue.ts';
import { sensing } from './sensing.ts';
import { similar } from './similar.ts';
import { voice } from './voice.ts';
import type { Bench } from './run/bench.ts';
import { machine } from './run/machine.ts';
import { readOptions, USAGE, type BenchOptions } from './run/options.ts';
import { findingsText, machineText, type Report } from './run/report.ts';

const benches: Record<string, Bench> = { sensing, lives, intake, list, classify, groups, similar, leader, calls, queue, voice };

let started: Promise<BenchServer> | undefined;
const stop = async () => (await started)?.close();

/** Ctrl-C leaves no server and no files behind. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().finally(() => process.exit(130)));

/** As it was typed, without a password. */
const command = () => ['npm run bench', ...(process.argv.length > 2 ? ['--'] : []), ...process.argv.slice(2)].join(' ').replace(/(:\/\/[^:@/\s]+):[^@\s]*@/, '$1:***@');

async function run(options: BenchOptions): Promise<Report> {
  const say = options.json ? () => {} : (line: string) => console.error(line);
  const server = () => (started ??= benchServer(options.database));
  const report: Report = { command: command(), at: new Date().toISOString(), machine: { ...machine(), postgres: null }, benches: {} };
  for (const name of options.names) {
    const begun = performance.now();
    const findings = await benches[name]!({ options, server, say });
    report.benches[name] = { ...findings, tookSeconds: Math.round((performance.now() - begun) / 1000) };
    if (!options.json) console.log(findingsText(name, findings));
  }
  report.machine.postgres = (await started)?.version ?? null;
  return report;
}

function options(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2), Object.keys(benches));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(1);
  }
}

const asked = options();
try {
  const report = await run(asked);
  console.log(asked.json ? JSON.stringify(report) : `\n${report.command}\n${machineText(report.machine)}`);
} finally {
  await stop();
}
// Telephones' libraries keep a process alive after their last call.
process.exit(process.exitCode ?? 0);
