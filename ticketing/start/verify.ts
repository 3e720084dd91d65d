/** `npm run verify`: reads every event chain and every signed root, and says where one does not fit. */
import { asc, eq, gt } from 'drizzle-orm';
import type { Config } from '../config.ts';
import { runningEmbedded } from '../db/embedded.ts';
import { event, ticket } from '../db/schema/index.ts';
import { firstBreak } from '../event/chain.ts';
import { firstBrokenRoot } from '../event/seal.ts';
import { brokenProblemChains } from '../problem/broken-chains.ts';
import type { Module } from './module.ts';
import { openCore } from './open-core.ts';

/** Joins the running server's database, or starts the embedded one when nothing runs. @returns whether everything fits */
export async function verify(config: Config, modules: readonly Module[] = []): Promise<boolean> {
  const own = !config.databaseUrl && !runningEmbedded(config.dataDir);
  const { core, stop } = await openCore(config, { own, judges: false });
  try {
    const broken: string[] = [];
    let tickets = 0;
    for (let after = 0; ; ) {
      const page = await core.db.select({ id: ticket.id, no: ticket.ticketNo, seq: ticket.eventSeq, hash: ticket.eventHash }).from(ticket).where(gt(ticket.id, after)).orderBy(asc(ticket.id)).limit(500);
      for (const t of page) {
        const events = await core.db.select().from(event).where(eq(event.ticketId, t.id)).orderBy(asc(event.seq));
        const seq = firstBreak(events, { seq: t.seq, hash: t.hash });
        if (seq !== null) broken.push(`${t.no}: event ${seq} was changed, removed or added`);
      }
      tickets += page.length;
      if (page.length < 500) break;
      after = page.at(-1)!.id;
    }
    broken.push(...await brokenProblemChains(core.db));
    for (const m of modules) broken.push(...await m.verify?.(core) ?? []);
    const root = await core.db.transaction((tx) => firstBrokenRoot(core, tx));
    if (root !== null) broken.push(`signed root ${root} does not fit its events`);
    console.log(broken.length ? broken.join('\n') : `${tickets} tickets: every chain and every signed root fits.`);
    return broken.length === 0;
  } finally {
    await stop();
  }
}
