/** What every process keeps in memory (the city, calendars and limits, texts) and reads again when one of them changed it. */
import { sql } from 'drizzle-orm';
import type { Core } from './core.ts';
import type { Tx } from './db/connect.ts';

export type Kept = 'city' | 'deadlines' | 'notices' | 'models' | 'sensitive';
const channel = 'reload';

/** Says so to every process, when the transaction commits. */
export const announceChange = (tx: Pick<Tx, 'execute'>, what: Kept) => tx.execute(sql`select pg_notify(${channel}, ${what})`);

/** Reads one of them again in this process. Whoever changed it does so after the commit, so that its own answer shows the change. */
export async function reload(core: Core, what: Kept): Promise<void> {
  if (what === 'city') await core.city.reload();
  else await core.kept[what].reload();
}

/** Follows the announcements. After a lost connection everything is read again, for what was missed. @returns a function that ends it */
export async function listenForReloads(core: Core): Promise<() => Promise<void>> {
  const all: Kept[] = ['city', 'deadlines', 'notices', 'models', 'sensitive'];
  const again = (what: Kept) => reload(core, what).catch((err: unknown) => core.log.error({ err, what }, 'what changed could not be read again'));
  const listener = await core.sql.listen(channel, (what) => { if (all.includes(what as Kept)) void again(what as Kept); }, () => { for (const what of all) void again(what); });
  return async () => { await listener.unlisten().catch(() => {}); };
}
