import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { request } from '../../db/schema/index.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';
import { ask } from '../../request/ask.ts';
import { cardAppeal, cardAppealReasons } from '../../request/kinds/card-appeal.ts';
import { reason } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';
import { cardOf, noCard } from './of-part.ts';

/** Working days in which a card may be appealed (common practice). */
const appealDays = 5;

/** 申诉: once a card, within its window, decided by a supervisor who did not issue it. */
export const appealCard = verb({
  kind: 'assignment', name: 'appealCard', summary: '申诉黄牌、红牌',
  input: z.object({ cardId: z.number().int(), reasonCode: z.enum(cardAppealReasons).default('other'), reason, evidence: z.string().trim().max(2000).optional() }),
  guard: noCard,
  async apply(work, subject, { cardId, reasonCode, reason: why, evidence }) {
    const row = subject.assignment!;
    const found = await cardOf(work, row.id, cardId);
    const until = dueAt(work.core.calendarFor(work.ticket.regionCode, work.now), found.issuedAt, { workdays: appealDays });
    if (work.now > until) throw errors.ruleRefused('appealWindow', `收到黄红牌后${appealDays}个工作日内可以申诉，现已超过期限。`, `A card may be appealed within ${appealDays} working days; that time is over.`);
    const [before] = await work.tx.select({ state: request.state }).from(request).where(and(eq(request.assignmentId, row.id), eq(request.kind, 'cardAppeal'), eq(request.state, 'rejected'), sql`(${request.payload} ->> 'cardId')::bigint = ${cardId}`));
    if (before) throw errors.ruleRefused('appealedBefore', '这张牌已申诉过且未获支持，每张牌申诉一次。', 'The card was appealed before and the appeal was not upheld; a card is appealed once.');
    const asked = await ask(work, cardAppeal.kind, row, { reasonCode, reason: why, payload: { cardId, colour: found.colour, issuedBy: found.issuedBy, ...(evidence ? { evidence } : {}) } });
    return { data: { ...asked.data, unitIds: [row.unitId] } };
  },
});
