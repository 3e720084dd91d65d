/** 受辱后休息 (国办函〔2025〕66号: 加强人文关怀和心理疏导): an agent who was insulted or threatened takes a rest with one key; the call keeps a mark. */
import { and, desc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { call, callEvent, callMark } from '../../db/schema/index.ts';
import { floorVerb } from '../../floor/verb.ts';
import { idle } from '../../seat/release.ts';
import { limitsInForce } from '../limits.ts';
import { noteSeat } from '../seat-of.ts';
import { agentRoles } from '../whose.ts';

/** So long after a call one may still say so. */
const saidWithinMs = 15 * 60_000;

export const abused = floorVerb({
  name: 'abused', zh: '受辱后休息', en: 'Rest after abuse', on: 'seat', who: agentRoles, whose: 'own', from: ['talking', 'afterCall', 'ready', 'busy'], input: z.object({ note: z.string().trim().max(200).optional() }),
  async apply(step, { note }) {
    const { staffId } = step.actor!;
    const row = await step.seat(staffId);
    const [last] = await step.tx.select().from(call).where(row.callId !== null ? eq(call.id, row.callId) : and(eq(call.staffId, staffId), gt(call.talkEndedAt, new Date(step.now.getTime() - saidWithinMs)))).orderBy(desc(call.id)).limit(1);
    if (!last) throw errors.ruleRefused('noCallLately', '15分钟内没有通话。请选择“示忙”并说明原因。', 'No call within 15 minutes; choose busy with a reason.');
    const [marked] = await step.tx.insert(callMark).values({ callId: last.id, kind: 'abusive', staffId, at: step.now, note: note || null }).onConflictDoNothing().returning();
    if (!marked) throw errors.ruleRefused('markedAlready', '这个通话已标记，每个通话休息一次。', 'This call is marked already; a call gives one rest.');
    await step.tx.insert(callEvent).values({ callId: last.id, at: step.now, kind: 'abusive', staffId, data: note ? { note } : {} });
    const { restMinutes } = await limitsInForce(step.tx);
    const next = { state: 'busy' as const, reason: 'afterAbuse' as const, for: restMinutes * 60_000 };
    step.setSeat(row, row.state === 'talking' ? { next } : idle({ ...row, next }, step.now));
    await noteSeat(step, staffId, 'abused', { callNo: last.callNo, minutes: restMinutes });
    step.tell(null, { what: 'floor' });
    return { minutes: restMinutes };
  },
});
