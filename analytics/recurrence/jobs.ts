import { and, asc, eq } from 'drizzle-orm';
import { enqueue, every, schema, startWatch, type Core, type JobHandlers } from '../../ticketing/index.ts';
import { baselineOf } from './baseline.ts';
import { look } from './look.ts';

const { lookBack, problem } = schema;
const hourMs = 3_600_000;

/**
 * `problem.closed`: the watch begins. `lookBack.each` each hour: asks for a look at every problem that is watched, one job each, so that one that fails stops no other.
 * `lookBack.look`: one look, also at once when a new member came to the group of a closed problem.
 */
export const recurrenceJobs = (core: Core): JobHandlers => ({
  'problem.closed': async ({ problemId }: { problemId: number }, { tx, now }) => {
    const [held] = await tx.select().from(problem).where(eq(problem.id, problemId));
    if (held?.state !== 'closed') return;
    await startWatch(core, tx, held, await baselineOf(core, held), now);
    await enqueue(tx, { kind: 'lookBack.problem', payload: { problemId } });
  },
  'lookBack.each': every(hourMs, async (_payload, { tx, now }) => {
    const open = await tx.select({ id: lookBack.id }).from(lookBack).where(eq(lookBack.state, 'watching')).orderBy(asc(lookBack.until));
    await enqueue(tx, open.map(({ id }) => ({ kind: 'lookBack.look', payload: { id }, key: `lookBack.look:${id}:${now.toISOString()}` })));
  }),
  'lookBack.look': async ({ id }: { id: number }, { tx }) => look(core, tx, id),
  'lookBack.problem': async ({ problemId }: { problemId: number }, { tx }) => {
    const [open] = await tx.select({ id: lookBack.id }).from(lookBack).where(and(eq(lookBack.problemId, problemId), eq(lookBack.state, 'watching')));
    if (open) await look(core, tx, open.id);
  },
});
