/** A database in which calls came in all day, on four lines, and some were missed: what figures and call-backs are read from. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCipher } from '../../../ticketing/citizen/cipher.ts';
import { connect, type Db } from '../../../ticketing/db/connect.ts';
import { startEmbedded } from '../../../ticketing/db/embedded.ts';
import { migrate } from '../../../ticketing/db/migrate.ts';
import { staff } from '../../../ticketing/db/schema/index.ts';
import { maskPhone } from '../../../ticketing/citizen/mask.ts';
import { loadSecrets } from '../../../ticketing/secrets.ts';
import { seedCity } from '../../../ticketing/seed/load.ts';
import { call, callBack, callBackEvent, seatSpan } from '../../../telephony/db/schema/index.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import { chance } from '../../telephony/queue/simulated-day.ts';

export interface BusyDay { env: NodeJS.ProcessEnv; stop(): Promise<void> }
type Call = typeof call.$inferInsert;

/** @param password of the seeded staff */
export async function busyDay(password: string): Promise<BusyDay> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-busy-'));
  chmodSync(directory, 0o755);
  const server = await startEmbedded(directory, { durable: false });
  const admin = connect(server.url(), { max: 1 });
  await admin.sql.unsafe(`create database busy template template0 encoding 'UTF8'`);
  await admin.close();
  const url = new URL(server.url());
  url.pathname = '/busy';
  await migrate(url.href);
  const connection = connect(url.href, { max: 4 });
  const key = randomBytes(32).toString('base64');
  const secrets = loadSecrets(directory, { HOTLINE_KEY: key });
  const cipher = createCipher({ key: secrets.subkey('citizen'), suite: 'sm' });
  await seedCity(connection.db, password, new Date());
  await foundLines(connection.db);
  const people = new Map((await connection.db.select({ id: staff.id, username: staff.username }).from(staff)).map((p) => [p.username, p.id]));
  await calls(connection.db, ['agent1', 'agent2', 'agent3', 'agent4'].map((name) => people.get(name)!));
  await callBacks(connection.db, (phone) => ({ callerSealed: cipher.seal(phone), callerPrint: cipher.fingerprint('phone', phone), callerMasked: maskPhone(phone) }));
  await connection.close();
  return { env: { DATABASE_URL: url.href, HOTLINE_KEY: key }, stop: async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); } };
}

/** Of the last hours of this day in the city, so that whoever looks at "today" sees them. */
async function calls(db: Db, agents: readonly number[]): Promise<void> {
  const random = chance(12_345);
  const now = Date.now();
  const midnight = new Date(`${new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)}T00:00:00+08:00`).getTime();
  const from = Math.max(midnight, now - 9 * 3_600_000);
  const lines = ['12345', '12345', '12345', '12345', '12319', '12319', '12358', '12350'];
  const rows: Call[] = [];
  for (let i = 0; i < 320; i++) {
    const at = new Date(from + random() * Math.max(60_000, now - from - 600_000));
    const line = lines[Math.floor(random() * lines.length)]!;
    const [wait, talk, luck] = [random() < 0.85 ? random() * 14_000 : random() * 90_000, 40_000 + random() * 260_000, random()];
    const queuedAt = new Date(at.getTime() + 6_000);
    const base: Call = { callNo: `C9901-${i}`, direction: 'inbound', way: 'trunk', purpose: 'appeal', state: 'ended', engine: 'memory', lineNumber: line, calledNumber: line, arrivedAt: at };
    if (luck < 0.03) rows.push({ ...base, outcome: 'shortAbandoned', endedAt: new Date(at.getTime() + 3_000) });
    else if (luck < 0.06 || (line === '12350' && luck < 0.5)) rows.push({ ...base, queuedAt, outcome: 'abandoned', endedAt: new Date(queuedAt.getTime() + 50_000) });
    else {
      const answeredAt = new Date(queuedAt.getTime() + wait);
      const ended = new Date(answeredAt.getTime() + talk);
      rows.push({ ...base, queuedAt, answeredAt, talkEndedAt: ended, endedAt: ended, outcome: 'answered', staffId: agents[i % agents.length]!, heldMs: random() < 0.2 ? 20_000 : 0 });
    }
  }
  const made = await db.insert(call).values(rows).returning();
  await db.insert(seatSpan).values(made.filter((c) => c.staffId !== null && c.talkEndedAt).flatMap((c) => [
    { staffId: c.staffId!, state: 'ready' as const, from: new Date(c.answeredAt!.getTime() - 180_000), to: c.answeredAt! }, { staffId: c.staffId!, state: 'talking' as const, callId: c.id, from: c.answeredAt!, to: c.talkEndedAt! },
    { staffId: c.staffId!, state: 'afterCall' as const, callId: c.id, from: c.talkEndedAt!, to: new Date(c.talkEndedAt!.getTime() + 25_000) },
  ]));
}

/** One overdue, one tried once, an enterprise that speaks English, one for tomorrow morning, one that was reached. */
async function callBacks(db: Db, who: (phone: string) => { callerSealed: Buffer; callerPrint: Buffer; callerMasked: string }): Promise<void> {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const rows = await db.insert(callBack).values([
    { ...who('15400002001'), lineNumber: '12345', why: 'abandoned', state: 'open', queuedAt: ago(42), notBefore: ago(42), dueAt: ago(12), skills: ['line:12345'] },
    { ...who('15400002002'), lineNumber: '12319', why: 'missed', state: 'open', queuedAt: ago(25), notBefore: ago(3), dueAt: ago(-5), skills: ['line:12319'], attempts: [{ at: ago(8).toISOString(), callNo: 'C9901-x', result: 'busy', by: '高明远' }] },
    { ...who('15400002003'), lineNumber: '12345', why: 'asked', state: 'open', queuedAt: ago(6), notBefore: ago(6), dueAt: ago(-24), skills: ['line:12345', 'desk:enterprise', 'language:en'] },
    { ...who('15400002004'), lineNumber: '12350', why: 'night', state: 'open', queuedAt: ago(300), notBefore: ago(-600), dueAt: ago(-630), skills: ['line:12350'] },
    { ...who('15400002005'), lineNumber: '12345', why: 'abandoned', state: 'done', queuedAt: ago(120), notBefore: ago(120), dueAt: ago(90), endedAt: ago(100), ended: '已接通', attempts: [{ at: ago(101).toISOString(), callNo: 'C9901-y', result: 'answered', by: '林晓雨' }] },
  ]).returning();
  await db.insert(callBackEvent).values(rows.map((r) => ({ callBackId: r.id, at: r.queuedAt, kind: 'asked', data: { why: r.why } })));
}
