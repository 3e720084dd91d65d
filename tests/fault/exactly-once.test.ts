import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Databases, startDatabases } from './database.ts';
import { killInALoop, seeded } from './kill-in-a-loop.ts';
import { readLedger } from './ledger.ts';
import { startRedis } from './redis.ts';
import { startRole, type Victim } from './victim.ts';

let databases: Databases;
let database: Awaited<ReturnType<Databases['create']>>;
let received: Set<number>;
let running: Victim[];

beforeAll(async () => { databases = await startDatabases(); });
afterAll(() => databases?.stop());
beforeEach(async ({ task }) => {
  database = await databases.create(`fault_${task.id.replaceAll(/\W/g, '_')}`);
  received = new Set();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((victim) => victim.stop()));
  await database.close();
});

const startApi = (env: Record<string, string>) => startRole('api', env, (line) => received.add(Number(line)));

const ENOUGH = { received: 300, kills: 3 };
const isEnough = (victims: Victim[]) => received.size >= ENOUGH.received && victims.every((victim) => victim.kills >= ENOUGH.kills);

/** Every appeal a citizen was told of is there, and everything it asked for happened, and happened once. */
async function expectExactlyOnce(victims: Victim[]): Promise<void> {
  await vi.waitFor(async () => expect(await readLedger(database.sql)).toMatchObject({ unfinished: 0 }), { timeout: 90_000, interval: 250 });
  const ledger = await readLedger(database.sql);
  console.log(JSON.stringify({ received: received.size, ...ledger, kills: Object.fromEntries(victims.map((v, i) => [`${v.name} ${i}`, v.kills])) }));
  const stored = new Set((await database.sql<{ n: number }[]>`select n from ledger.appeal`).map(({ n }) => n));
  expect([...received].filter((n) => !stored.has(n))).toEqual([]);
  expect(ledger).toMatchObject({ effects: ledger.appeals, distinctEffects: ledger.appeals, dead: 0 });
  const places = Math.floor(ledger.appeals / 4);
  expect(ledger).toMatchObject({ places, distinctPlaces: places, distinctPositions: places, lastPosition: places });
  expect(ledger.ticks).toBeGreaterThan(3);
  expect(ledger.distinctTicks).toBe(ledger.ticks);
  // The killing met work under way, or it has shown nothing.
  expect(isEnough(victims)).toBe(true);
  expect(ledger.abandoned).toBeGreaterThan(0);
}

test('workers inside the server: killed and killed again, every effect happens once', async () => {
  const env = { DATABASE_URL: database.url };
  const api = startApi(env);
  const victims = [api, startRole('runner', env), startRole('runner', env)];
  running = [...victims];
  await killInALoop(victims, () => isEnough(victims), 1_300, 120_000, seeded(1));
  await api.stop();
  await expectExactlyOnce(victims);
});

test('with Redis: API, relays, workers and Redis killed and killed again, every effect happens once', async () => {
  const redis = await startRedis();
  const env = { DATABASE_URL: database.url, REDIS_URL: redis.url };
  const api = startApi(env);
  const victims = [api, redis.victim, ...(['relay', 'relay', 'worker', 'worker'] as const).map((role) => startRole(role, env))];
  running = [...victims];
  await killInALoop(victims, () => isEnough(victims), 1_000, 120_000, seeded(2));
  await api.stop();
  await expectExactlyOnce(victims);
});
