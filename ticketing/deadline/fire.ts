/** Fires due rows in the order of their moments. Each in its own transaction under its ticket's (or problem's) lock, so a row fires once, however many processes look. */
import { and, asc, eq, gt, lte, or } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { due } from '../db/schema/index.ts';
import { withoutValues } from '../db/without-values.ts';
import { openProblem } from '../problem/act.ts';
import { problemWhenDue } from '../problem/when-due.ts';
import { cardWhenDue } from '../supervision/cards/card-when-due.ts';
import { open } from '../verb/act.ts';
import type { Work } from '../verb/work.ts';
import type { Clock } from './steps.ts';
import { whenDue } from './when-due.ts';

export type DueRow = typeof due.$inferSelect;
const clock = system('clock');
const batch = 200;

/** Fires everything due by `core.now()`. A row that fails is logged and tried again the next time; it holds up nobody else. @returns how many rows fired */
export async function fireDues(core: Core): Promise<number> {
  const until = core.now();
  let fired = 0;
  for (let last: { at: Date; id: number } | undefined; ; ) {
    const next = await core.db.select({ id: due.id, ticketId: due.ticketId, problemId: due.problemId, at: due.at }).from(due)
      .where(and(eq(due.state, 'pending'), lte(due.at, until), last && or(gt(due.at, last.at), and(eq(due.at, last.at), gt(due.id, last.id)))))
      .orderBy(asc(due.at), asc(due.id)).limit(batch);
    for (const row of next) {
      fired += await fire(core, row).catch((err: unknown) => {
        core.log.error({ err: withoutValues(err), due: row.id, ticketId: row.ticketId, problemId: row.problemId }, 'a due row could not be fired');
        return 0;
      });
    }
    if (next.length < batch) return fired;
    last = next.at(-1);
  }
}

async function fire(core: Core, { id, ticketId, problemId }: { id: number; ticketId: number | null; problemId: number | null }): Promise<number> {
  return core.db.transaction(async (tx) => {
    // The ticket or problem first, as every verb does: verbs cancel due rows under this lock, and two orders would deadlock.
    const ticketWork = ticketId === null ? null : (await open(core, tx, clock, { ticketId })).work;
    const problemWork = problemId === null ? null : await openProblem(core, tx, clock, problemId);
    const [row] = await tx.update(due).set({ state: 'fired', firedAt: core.now() }).where(and(eq(due.id, id), eq(due.state, 'pending'))).returning();
    if (!row) return 0;
    if (ticketWork) await effect(ticketWork, row);
    if (problemWork) await problemWhenDue(problemWork, row);
    await (ticketWork ?? problemWork)?.flush();
    return 1;
  });
}

async function effect(work: Work, row: DueRow): Promise<void> {
  const own = whenDue[row.clock as Clock];
  if (own) return own(work, row);
  if (row.step === 'yellowCard' || row.step === 'redCard') return cardWhenDue(work, row);
  const kind = row.step.startsWith('remind') ? 'reminder' : row.step;
  work.record(kind, { clock: row.clock, step: row.step, unit: holderName(work, row) }, { assignmentId: row.assignmentId ?? undefined });
}

const holderName = (work: Work, row: DueRow) => {
  const held = work.assignments.find((a) => a.id === row.assignmentId);
  return held ? unitName(work.core.city, held.unitId) : undefined;
};
