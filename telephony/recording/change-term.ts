/** How long recordings are kept is changed by two people, for all that is kept. */
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { enqueue, errors, reason, roleFor, roleNames, schema, type Core, type JobHandlers, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { floorChange } from '../db/schema/history.ts';
import { keepingRules } from './access.ts';
import type { KeepingChange } from './decide-keeping.ts';
import { readRecordingPolicy, recordingPolicy, recordingSetting } from './policy.ts';

export const termInput = recordingPolicy.extend({ reason });
export const termKey = 'term';

/** @throws HotlineError notAllowed, ruleRefused nothingChanges, alreadyProposed */
export async function proposeTerm(core: Core, actor: StaffActor, { reason: why, ...after }: z.infer<typeof termInput>): Promise<void> {
  if (!roleFor(actor, keepingRules.proposers)) throw errors.notAllowed(`录音保存期限由${roleNames(keepingRules.proposers)}提出，另一人确认。`, `It is for: ${keepingRules.proposers.join(', ')}; another of them confirms.`);
  const before = await readRecordingPolicy(core);
  if (before.keepDays === after.keepDays && before.shareHours === after.shareHours) throw errors.ruleRefused('nothingChanges', '与现行期限相同，无需变更。', 'Those are the terms in force.');
  const [made] = await core.db.insert(floorChange).values({ subject: 'recordingTerm', key: termKey, before, after, reason: why, state: 'proposed', proposedBy: actor.staffId, proposedAt: core.now() }).onConflictDoNothing().returning({ id: floorChange.id });
  if (!made) throw errors.ruleRefused('alreadyProposed', '保存期限已有待确认的变更，请先确认、退回或撤回。', 'A change of the term waits for its decision already.');
}

/** In force at once for what is recorded from now on; for what is kept already by a job, and before each night's deletion. */
export async function termDecided(core: Core, tx: Tx, { id, after }: KeepingChange): Promise<void> {
  const value = recordingPolicy.parse(after);
  await tx.insert(schema.setting).values({ name: recordingSetting, value, updatedAt: core.now() }).onConflictDoUpdate({ target: schema.setting.name, set: { value, updatedAt: core.now() } });
  await enqueue(tx, { kind: 'recording.applyTerm', payload: {}, key: `recording.applyTerm:${id}` });
}

/** Whoever wants to object to a shorter term, or to hold what it would delete, has so long. */
export const graceDays = 30;
const atOnce = 2000;

/**
 * What is kept gets the end that the last confirmed term gives it; a shorter one not before `graceDays` after the confirmation. Applied twice it changes nothing more.
 * A city that never changed the term keeps what was written with each recording.
 */
export async function applyTerm(core: Core): Promise<number> {
  const [last] = await core.db.select({ after: floorChange.after, at: floorChange.decidedAt }).from(floorChange).where(and(eq(floorChange.subject, 'recordingTerm'), eq(floorChange.state, 'confirmed'))).orderBy(sql`decided_at desc, id desc`).limit(1);
  if (!last) return 0;
  const { keepDays } = recordingPolicy.parse(last.after);
  const graceEnd = new Date(last.at!.getTime() + graceDays * 86_400_000).toISOString();
  const byTerm = sql`(date_trunc('day', started_at at time zone interval '8 hours') + make_interval(days => ${keepDays + 1})) at time zone interval '8 hours'`;
  const end = sql`greatest(${byTerm}, least(keep_until, ${graceEnd}::timestamptz))`;
  for (let changed = 0, after = ''; ; ) {
    const done = await core.db.execute<{ id: string }>(sql`update recording set keep_until = ${end} where id in (select id from recording where state = 'kept' and id > ${after} and keep_until is distinct from ${end} order by id limit ${atOnce}) and state = 'kept' returning id`);
    changed += done.length;
    if (done.length < atOnce) return changed;
    after = done.reduce((most, { id }) => (id > most ? id : most), after);
  }
}

export const termJobs = (core: Core): JobHandlers => ({ 'recording.applyTerm': async () => { await applyTerm(core); } });
