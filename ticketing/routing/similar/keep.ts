/** Keeps the row by which a closed ticket is found, or takes it away: after each event that ends a ticket or brings it back, and once for all that were closed before. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connect.ts';
import { pastCase, setting, ticket } from '../../db/schema/index.ts';
import { enqueue, every, type JobHandlers } from '../../jobs/index.ts';
import { caseWords } from './case-words.ts';
import { mayBePointedAt, solvedByUnit } from './which.ts';

/** Event kind → job kind: what closes a ticket that a unit handled, and what opens one again or makes it nobody else's business. */
export const similarReactions = [
  ['visit', 'routing.keepCase'], ['exemptVisit', 'routing.keepCase'], ['rate', 'routing.keepCase'], ['followMaster', 'routing.keepCase'],
  ['reopen', 'routing.keepCase'], ['protect', 'routing.keepCase'], ['flagStaffComplaint', 'routing.keepCase'], ['unmerge', 'routing.keepCase'],
] as const;

export const similarJobs = (): JobHandlers => ({
  'routing.keepCase': async ({ ticketId }: { ticketId: number }, { tx }) => void await keepCase(tx, ticketId),
  'routing.keepCases': every(3_600_000, async (_payload, { tx, now }) => keepOlder(tx, now)),
});

const columns = { id: ticket.id, title: ticket.title, content: ticket.content, unitId: ticket.leadUnitId, matterCode: ticket.matterCode, regionCode: ticket.regionCode, closedAt: ticket.closedAt };
type Closed = { id: number; title: string; content: string; unitId: string | null; matterCode: string | null; regionCode: string; closedAt: Date | null };

/** Looks at the ticket as it is now, so it may run twice or late. */
export async function keepCase(tx: Tx, ticketId: number): Promise<void> {
  const [row] = await tx.select(columns).from(ticket).where(and(eq(ticket.id, ticketId), mayBePointedAt, solvedByUnit));
  await tx.delete(pastCase).where(eq(pastCase.ticketId, ticketId));
  if (row) await keep(tx, [row]);
}

async function keep(tx: Tx, rows: Closed[]): Promise<void> {
  const cases = rows.map((row) => ({ ...row, words: caseWords(row) })).filter((row) => row.words.length > 1);
  if (!cases.length) return;
  await tx.insert(pastCase).values(cases.map((c) => ({
    ticketId: c.id, terms: sql`array_to_tsvector(array[${sql.join(c.words.map((w) => sql`${w}`), sql`, `)}]::text[])`, unitId: c.unitId!, matterCode: c.matterCode, regionCode: c.regionCode, closedAt: c.closedAt!,
  }))).onConflictDoNothing();
}

/** How far the walk through older tickets came; it is made once. */
const walkSetting = 'routing.pastCases';
const A_STEP = 200;

/** One step of the walk through what was closed before; the next is a job of its own, so that nothing else waits long. */
export async function keepOlder(tx: Tx, now: Date): Promise<void> {
  const [walk] = await tx.select().from(setting).where(eq(setting.name, walkSetting));
  const { after = 0, done = false } = (walk?.value ?? {}) as { after?: number; done?: boolean };
  if (done) return;
  const rows = await tx.select(columns).from(ticket).where(and(gt(ticket.id, after), mayBePointedAt, solvedByUnit)).orderBy(asc(ticket.id)).limit(A_STEP);
  await keep(tx, rows);
  const value = rows.length < A_STEP ? { after, done: true } : { after: rows.at(-1)!.id };
  await tx.insert(setting).values({ name: walkSetting, value, updatedAt: now }).onConflictDoUpdate({ target: setting.name, set: { value, updatedAt: now } });
  if (!('done' in value)) await enqueue(tx, { kind: 'routing.keepCases', payload: {}, key: `routing.keepCases:${value.after}` });
}
