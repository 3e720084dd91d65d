import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeCarrier, openCarrier } from '../../ticketing/jobs/carrier.ts';
import { createBullWorker, createRelay, enqueue } from '../../ticketing/jobs/index.ts';
import { type Databases, startDatabases } from './database.ts';
import { handlers } from './handlers.ts';
import { readLedger } from './ledger.ts';
import { startRedis } from './redis.ts';

let databases: Databases;
let database: Awaited<ReturnType<Databases['create']>>;
let redis: Awaited<ReturnType<typeof startRedis>>;

beforeAll(async () => {
  [databases, redis] = await Promise.all([startDatabases(), startRedis()]);
  database = await databases.create('fault_forgetful');
});
afterAll(async () => {
  await redis?.victim.stop();
  await database?.close();
  await databases?.stop();
});

/**
 * A worker that was just handed a delivery writes a mark on it; when Redis came back empty in between, the mark is all
 * there is, and a delivery of that name is never accepted again. Rare enough to be met once in many runs of the killing.
 */
test('a delivery of which Redis kept the name and lost the content is made again', async () => {
  const common = { sql: database.sql, db: database.db, handlers: { effect: handlers.effect! }, now: () => new Date(), log: console, redisUrl: redis.url };
  await database.db.transaction((tx) => enqueue(tx, [{ kind: 'effect', payload: { n: 1 }, maxTries: 100 }]));
  const relay = createRelay(common);
  await relay.start();
  const carrier = openCarrier({ redisUrl: redis.url, log: console });
  const deliveries = () => carrier.client.keys('hotline-12345:job:1-*');
  await vi.waitFor(async () => expect(await deliveries()).toHaveLength(1), { timeout: 10_000 });

  const names = await deliveries();
  await carrier.client.flushall();
  for (const name of names) await carrier.client.hset(name, 'processedOn', String(Date.now()));
  await database.sql`update job set lease_until = now() - interval '1 second'`;

  const worker = createBullWorker({ ...common, concurrency: 2 });
  worker.start();
  await vi.waitFor(async () => expect(await readLedger(database.sql)).toMatchObject({ effects: 1, unfinished: 0 }), { timeout: 20_000, interval: 100 });
  await worker.stop();
  await relay.stop();
  await closeCarrier(carrier);
});
