/** Does a verb on a watch: lock, check, change, remember here and in the problem's own course, tell — in one transaction. Locks are taken problem first. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { lookBack, lookBackEvent } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { openProblem } from '../problem/act.ts';
import { problemInScope } from './problem-in-scope.ts';
import { changesSince } from '../verb/changes-since.ts';
import { checkInput } from '../verb/check-input.ts';
import { lookBackRefusal } from './permission.ts';
import { lookBackTransition, type LookBackVerbName } from './table.ts';
import type { AnyLookBackVerb, LookBackRow } from './verb.ts';

/** `onCourse` false: the problem's own verb records it. */
interface Options { revision?: number | undefined; onCourse?: boolean }

/** @throws HotlineError notFound (also: the problem is not yours to see), stale, notAllowed, wrongState, ruleRefused, invalid */
export const actOnLookBack = (core: Core, actor: Actor, id: number, verb: AnyLookBackVerb, input: unknown, options: Options = {}): Promise<LookBackRow> =>
  core.db.transaction((tx) => actOnLookBackIn(core, tx, actor, id, verb, input, options));

export async function actOnLookBackIn(core: Core, tx: Tx, actor: Actor, id: number, verb: AnyLookBackVerb, input: unknown, { revision, onCourse = true }: Options = {}): Promise<LookBackRow> {
  const checked = checkInput(verb.input, input);
  const now = core.now();
  const held = await problemInScope(tx, actor, id);
  const [row] = held ? await tx.select().from(lookBack).where(eq(lookBack.id, id)).for('update') : [];
  if (!row || !held) throw errors.notFound('回头看');
  if (revision !== undefined && revision !== row.revision) throw errors.stale(await changesSince(tx, lookBackEvent, lookBackEvent.lookBackId, row.id, revision), '回头看');
  const refusal = lookBackRefusal(core, actor, verb, row, held);
  if (refusal) throw refusal;
  const [to] = lookBackTransition(verb.name).to;
  let patch: Partial<typeof lookBack.$inferInsert> = to ? { state: to } : {};
  const note = await verb.apply({ core, tx, actor, now, row, problem: held, set: (more) => { patch = { ...patch, ...more }; } }, checked);
  const [after] = await tx.update(lookBack).set({ ...patch, revision: row.revision + 1 }).where(eq(lookBack.id, row.id)).returning();
  await remember(tx, actor, after!, verb.name, note, now);
  if (onCourse) await onTheCourse(core, tx, actor, held.id, verb.name, { note });
  return after!;
}

/** A line in the problem's own course, and word to open consoles. */
export async function onTheCourse(core: Core, tx: Tx, actor: Actor, problemId: number, verb: LookBackVerbName, data: Record<string, unknown>): Promise<void> {
  const work = await openProblem(core, tx, actor, problemId);
  work?.record(`lookBack.${verb}`, data);
  await work?.flush();
}

export const remember = (tx: Tx, actor: Actor, row: LookBackRow, verb: LookBackVerbName, note: string | null, at: Date) =>
  tx.insert(lookBackEvent).values({ lookBackId: row.id, revision: row.revision, verb, note, staffId: actor.kind === 'staff' ? actor.staffId : null, by: actor.kind === 'staff' ? actor.name : '系统', at });
