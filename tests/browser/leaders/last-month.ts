/** A database in which a unit has worked through last month: what a score is counted from cannot be made today. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadStaffActor } from '../../../ticketing/access/staff.ts';
import { readConfig } from '../../../ticketing/config.ts';
import { createCore } from '../../../ticketing/create-core.ts';
import { connect } from '../../../ticketing/db/connect.ts';
import { startEmbedded } from '../../../ticketing/db/embedded.ts';
import { migrate } from '../../../ticketing/db/migrate.ts';
import { ticket } from '../../../ticketing/db/schema/index.ts';
import { cityDay } from '../../../ticketing/deadline/city-day.ts';
import { receive } from '../../../ticketing/intake/receive.ts';
import { loadSecrets } from '../../../ticketing/secrets.ts';
import { seedCity } from '../../../ticketing/seed/load.ts';
import { eq } from 'drizzle-orm';
import { sevenAppeals } from '../../analytics/scores/march.ts';
import type { TestCore } from '../../setup/core.ts';

export interface LastMonth { month: string; env: NodeJS.ProcessEnv; lateTicketNo: string; stop(): Promise<void> }

/** @param password of the seeded staff */
export async function lastMonth(password: string): Promise<LastMonth> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-last-month-'));
  chmodSync(directory, 0o755);
  const server = await startEmbedded(directory, { durable: false });
  const admin = connect(server.url(), { max: 1 });
  await admin.sql.unsafe(`create database lived template template0 encoding 'UTF8'`);
  await admin.close();
  const url = new URL(server.url());
  url.pathname = '/lived';
  await migrate(url.href);
  const connection = connect(url.href, { max: 4 });
  const today = cityDay(new Date());
  const month = cityDay(new Date(Date.parse(`${today.slice(0, 7)}-01`) - 86_400_000)).slice(0, 7);
  const clock = { now: new Date(`${month}-10T10:00:00+08:00`), advance(ms: number) { clock.now = new Date(clock.now.getTime() + ms); }, to(iso: string) { clock.now = new Date(iso); } };
  const key = randomBytes(32).toString('base64');
  await seedCity(connection.db, password, clock.now);
  const core = await createCore({ config: readConfig({ DATA_DIR: directory }), connection, secrets: loadSecrets(directory, { HOTLINE_KEY: key }), now: () => clock.now });
  let messages = 0;
  const staff = async (username: string) => (await loadStaffActor(core, { username }))!;
  const lived = Object.assign(core, {
    clock, staff,
    register: async (message = {}) => receive(core, await staff('agent1'), { channel: 'call', messageId: `last-month-${++messages}`, content: '云溪区柳湾街道清荷路路灯不亮已经三天，晚上走路看不清。', phone: '15400001111', regionCode: '990101', ...message }),
    ticket: async (ticketNo: string) => (await connection.db.select().from(ticket).where(eq(ticket.ticketNo, ticketNo)))[0]!,
  }) as unknown as TestCore;
  const { late } = await sevenAppeals(lived, `${month}-25T09:30:00+08:00`);
  await connection.close();
  return {
    month, lateTicketNo: late.ticketNo, env: { DATABASE_URL: url.href, HOTLINE_KEY: key },
    stop: async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); },
  };
}
