/** Does a verb on a topic: lock through the actor's scope, check, change, remember, tell — in one transaction. */
import { and, eq, sql } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { monthlyTopic, topicEvent } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { changesSince } from '../verb/changes-since.ts';
import { checkInput } from '../verb/check-input.ts';
import { topicRefusal } from './permission.ts';
import { topicScope } from './scope.ts';
import { topicTransition, type TopicVerbName } from './table.ts';
import type { AnyTopicVerb, Said, TopicPatch, TopicRow } from './verb.ts';

/**
 * @param options.revision what the person was looking at; when somebody else was faster the act is refused with who
 * @throws HotlineError notFound (also: not yours to see), stale, notAllowed, wrongState, ruleRefused, invalid
 */
export const actOnTopic = (core: Core, actor: StaffActor, topicNo: string, verb: AnyTopicVerb, input: unknown, { revision }: { revision?: number | undefined } = {}): Promise<TopicRow> => core.db.transaction(async (tx) => {
  const checked = checkInput(verb.input, input);
  const now = core.now();
  const [found] = await tx.select().from(monthlyTopic).where(and(eq(monthlyTopic.topicNo, topicNo), topicScope(actor))).for('update');
  if (!found) throw errors.notFound('专题');
  if (revision !== undefined && revision !== found.revision) throw errors.stale(await changesSince(tx, topicEvent, topicEvent.topicId, found.id, revision), '专题');
  const refusal = topicRefusal(core, actor, verb, found);
  if (refusal) throw refusal;
  const [to] = topicTransition(verb.name).to;
  let patch: TopicPatch = to ? { state: to } : {};
  const said = await verb.apply({ core, tx, actor, now, topic: found, set: (more) => { patch = { ...patch, ...more }; } }, checked);
  const [after] = await tx.update(monthlyTopic).set({ ...patch, revision: found.revision + 1, updatedAt: now }).where(eq(monthlyTopic.id, found.id)).returning();
  await remember(tx, actor, after!, verb.name, said, now);
  return after!;
});

/** A line of the topic's history, and word to open consoles. */
export async function remember(tx: Tx, actor: StaffActor, row: Pick<TopicRow, 'id' | 'revision' | 'topicNo'>, verb: TopicVerbName, { note = null, rating }: Said, at: Date): Promise<void> {
  await tx.insert(topicEvent).values({ topicId: row.id, revision: row.revision, verb, note, rating: rating ?? null, staffId: actor.staffId, by: actor.name, unitId: actor.unitId, at });
  await tx.execute(sql`select pg_notify('group', ${JSON.stringify({ topicNo: row.topicNo })})`);
}
