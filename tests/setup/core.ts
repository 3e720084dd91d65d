import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { and, eq } from 'drizzle-orm';
import type { Actor, StaffActor } from '../../ticketing/access/actor.ts';
import { loadStaffActor } from '../../ticketing/access/staff.ts';
import { readConfig } from '../../ticketing/config.ts';
import type { Core } from '../../ticketing/core.ts';
import { createCore } from '../../ticketing/create-core.ts';
import { event, ticket } from '../../ticketing/db/schema/index.ts';
import { receive } from '../../ticketing/intake/receive.ts';
import { loadSecrets } from '../../ticketing/secrets.ts';
import { seedCity } from '../../ticketing/seed/load.ts';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';

export interface TestCore extends Core {
  database: FreshDatabase;
  /** moves the clock; nothing in the core reads another one */
  clock: { now: Date; advance(ms: number): void; to(iso: string): void };
  /** a seeded member of staff */
  staff(username: string): Promise<StaffActor>;
  /** registers an appeal by phone and returns its number */
  register(message?: Record<string, unknown>, actor?: Actor): Promise<{ ticketNo: string; ticketId: number; queryCode: string }>;
  ticket(ticketNo: string): Promise<typeof ticket.$inferSelect>;
  events(ticketNo: string): Promise<(typeof event.$inferSelect)[]>;
  close(): Promise<void>;
}

export const testPassword = 'a password for tests';

/** A core on a database of its own with the seeded city. The clock stands at a Monday morning until it is moved. */
export async function testCore(options: { at?: string; env?: NodeJS.ProcessEnv; /** of the pool */ connections?: number } = {}): Promise<TestCore> {
  const database = await freshDatabase({ max: options.connections });
  const clock = {
    now: new Date(options.at ?? '2026-03-02T10:00:00+08:00'),
    advance(ms: number) { clock.now = new Date(clock.now.getTime() + ms); },
    to(iso: string) { clock.now = new Date(iso); },
  };
  const config = readConfig({ DATA_DIR: tmpdir(), ...options.env });
  const secrets = loadSecrets(tmpdir(), { HOTLINE_KEY: randomBytes(32).toString('base64') });
  await seedCity(database.db, testPassword, clock.now);
  const core = await createCore({ config, connection: database, secrets, now: () => clock.now });
  const ticketByNo = async (ticketNo: string) => (await database.db.select().from(ticket).where(eq(ticket.ticketNo, ticketNo)))[0]!;
  let messages = 0;
  return Object.assign(core, {
    database, clock,
    staff: async (username: string) => (await loadStaffActor(core, { username }))!,
    register: async (message = {}, actor?: Actor) => receive(core, actor ?? (await loadStaffActor(core, { username: 'agent1' }))!, {
      channel: 'call', messageId: `test-${++messages}`, content: '云溪区柳湾街道清荷路路灯不亮已经三天，晚上走路看不清。', phone: '15400001111', regionCode: '990101', ...message,
    }),
    ticket: ticketByNo,
    events: async (ticketNo: string) => database.db.select().from(event).where(and(eq(event.ticketId, (await ticketByNo(ticketNo)).id))).orderBy(event.seq),
    close: () => database.close(),
  });
}
