/** 质检: a mark and a note for a call, from those who may hear it and did not lead it. */
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { errors, roleFor, roleNames, type Core, type HotlineError, type Role, type StaffActor } from '../../ticketing/index.ts';
import { callEvent } from '../db/schema/call.ts';
import { callCheck } from '../db/schema/check.ts';
import type { CallRow } from '../floor/rows.ts';
import { mustHear } from '../recording/hearing.ts';
import type { CallDetail } from './views.ts';

/** What is listened for; common practice of hotlines, as a list a city's quality desk knows. */
export const checkPoints = ['greeting', 'listening', 'record', 'answer', 'manner', 'closing', 'privacy'] as const;
export const checkInput = z.object({ mark: z.number().int().min(0).max(100), missed: z.array(z.enum(checkPoints)).max(checkPoints.length).default([]), note: z.string().trim().min(2, '请写明评语').max(2000) });

const checkers: readonly Role[] = ['qa', 'teamLead', 'supervisor'];

/** Pure. */
export function mayCheck(actor: StaffActor, row: Pick<CallRow, 'staffId' | 'answeredAt' | 'state'>): HotlineError | null {
  if (!roleFor(actor, checkers)) return errors.notAllowed(`质检由${roleNames(checkers)}进行。`, `It is for: ${checkers.join(', ')}.`);
  if (row.staffId === actor.staffId) return errors.ruleRefused('ownCall', '不能给自己的通话质检，请由另一人进行。', 'Your own call is for another person to judge.');
  if (row.state !== 'ended' || row.answeredAt === null || row.staffId === null) return errors.wrongState('通话结束且有人接听后才能质检。', 'Only a call that was answered and has ended.', { state: row.state });
  return null;
}

/** One a person and call; again, it replaces their own. @throws HotlineError notFound, notAllowed, ruleRefused, wrongState */
export async function checkCall(core: Core, actor: StaffActor, callNo: string, input: z.infer<typeof checkInput>): Promise<void> {
  const row = await mustHear(core, core.db, actor, callNo);
  const refusal = mayCheck(actor, row);
  if (refusal) throw refusal;
  const values = { mark: input.mark, missed: input.missed, note: input.note, at: core.now(), byName: actor.name };
  await core.db.transaction(async (tx) => {
    await tx.insert(callCheck).values({ ...values, callId: row.id, staffId: row.staffId!, by: actor.staffId }).onConflictDoUpdate({ target: [callCheck.callId, callCheck.by], set: values });
    await tx.insert(callEvent).values({ callId: row.id, at: core.now(), kind: 'checked', staffId: actor.staffId, data: { mark: input.mark } });
  });
}

/** The agent sees what was said of their call; others of the floor do not. */
export async function checksOf(core: Core, actor: StaffActor, row: Pick<CallRow, 'id' | 'staffId'>): Promise<CallDetail['checks']> {
  if (!roleFor(actor, checkers) && row.staffId !== actor.staffId) return [];
  const rows = await core.db.select().from(callCheck).where(and(eq(callCheck.callId, row.id))).orderBy(asc(callCheck.id));
  return rows.map((c) => ({ by: c.by, byName: c.byName, at: c.at.toISOString(), mark: c.mark, missed: c.missed, note: c.note, mine: c.by === actor.staffId }));
}
