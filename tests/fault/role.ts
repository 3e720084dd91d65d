/** One process of the system, to be killed at any moment: `role.ts api | runner | relay | worker`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql as statement } from 'drizzle-orm';
import { connect } from '../../ticketing/db/connect.ts';
import { createBullWorker, createJobRunner, createRelay, enqueue } from '../../ticketing/jobs/index.ts';
import { handlers } from './handlers.ts';

const role = process.argv[2];
const redisUrl = process.env.REDIS_URL ?? '';
const { sql, db, close } = connect(process.env.DATABASE_URL ?? '', { max: 12 });
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const common = { sql, db, handlers, now: () => new Date(), log: quiet };

let stop: () => Promise<void>;
if (role === 'api') {
  let stopping = false;
  stop = async () => { stopping = true; };
  void writeAppeals(() => stopping);
} else if (role === 'runner') {
  const runner = createJobRunner({ ...common, concurrency: 8 });
  await runner.start();
  stop = runner.stop;
} else if (role === 'relay') {
  const relay = createRelay({ ...common, redisUrl });
  await relay.start();
  stop = relay.stop;
} else {
  const worker = createBullWorker({ ...common, redisUrl, concurrency: 8 });
  worker.start();
  stop = worker.stop;
}

process.once('SIGTERM', async () => {
  await stop();
  await close();
  process.exit(0);
});

/** Takes in appeals one after the other, and says "received" of each only after its transaction. */
async function writeAppeals(isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    const n = await db.transaction(async (tx) => {
      const [row] = await tx.execute<{ n: number }>(statement`insert into ledger.appeal (n) select coalesce(max(n), 0) + 1 from ledger.appeal returning n`);
      const received = row?.n as number;
      await enqueue(tx, [
        { kind: 'effect', payload: { n: received }, maxTries: 100 },
        ...(received % 4 === 0 ? [{ kind: 'place', payload: { n: received }, maxTries: 100 }] : []),
      ]);
      return received;
    });
    process.stdout.write(`${n}\n`);
    await sleep(4); // about two hundred a second, so that the killing finds all processes at work
  }
}
