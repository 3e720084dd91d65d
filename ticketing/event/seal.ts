/** A signed root over all events of all chains, each minute: even a whole chain written anew shows. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { and, asc, desc, gt, lt, lte } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { chainRoot, event } from '../db/schema/index.ts';

/** Events younger than this wait for the next root: a transaction that began earlier may still commit a smaller id. */
const settledMs = 60_000;

/** Seals what settled since the last root; nothing when there is nothing new. */
export async function sealChain(core: Core, tx: Tx): Promise<void> {
  const now = core.now();
  const [last] = await tx.select().from(chainRoot).orderBy(desc(chainRoot.id)).limit(1);
  const from = last?.toEventId ?? 0;
  const [newest] = await tx.select({ id: event.id }).from(event).where(and(gt(event.id, from), lt(event.at, new Date(now.getTime() - settledMs)))).orderBy(desc(event.id)).limit(1);
  if (!newest) return;
  const root = await rootOf(tx, last?.root ?? null, from, newest.id);
  await tx.insert(chainRoot).values({ fromEventId: from, toEventId: newest.id, root, signature: sign(core, root), at: now });
}

/** @returns the first root that does not fit the events or its signature, or null when all do */
export async function firstBrokenRoot(core: Core, tx: Tx): Promise<number | null> {
  let prev: Buffer | null = null;
  for (const row of await tx.select().from(chainRoot).orderBy(asc(chainRoot.id))) {
    const root = await rootOf(tx, prev, row.fromEventId, row.toEventId);
    if (!root.equals(row.root) || !timingSafeEqual(sign(core, row.root), row.signature)) return row.id;
    prev = row.root;
  }
  return null;
}

async function rootOf(tx: Tx, prev: Buffer | null, from: number, to: number): Promise<Buffer> {
  const hash = createHash('sm3');
  if (prev) hash.update(prev);
  const page = 5000;
  for (let after = from; ; ) {
    const rows = await tx.select({ id: event.id, hash: event.hash }).from(event).where(and(gt(event.id, after), lte(event.id, to))).orderBy(asc(event.id)).limit(page);
    for (const row of rows) hash.update(row.hash);
    if (rows.length < page) return hash.digest();
    after = rows.at(-1)!.id;
  }
}

const sign = (core: Core, root: Buffer) => createHmac('sm3', core.subkey('chain')).update(root).digest();
