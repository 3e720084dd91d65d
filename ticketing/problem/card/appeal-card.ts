import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { request } from '../../db/schema/index.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';
import { cardAppealReasons } from '../../request/kinds/card-appeal.ts';
import { reason } from '../../verb/fields.ts';
import { askOnProblem } from '../request/ask.ts';
import { problemVerb } from '../verb.ts';
import { cardOfProblem, noCard } from './of-problem.ts';

/** Working days in which a card may be appealed, as on a ticket. */
const appealDays = 5;

/** 申诉: once a card, within its window, decided by a supervisor. */
export const appealCard = problemVerb({
  name: 'appealCard', summary: '申诉黄牌、红牌',
  input: z.object({ cardId: z.number().int(), reasonCode: z.enum(cardAppealReasons).default('other'), reason }),
  guard: noCard,
  async apply(work, { cardId, reasonCode, reason: why }) {
    const { core, now, problem, tx } = work;
    const found = await cardOfProblem(work, cardId);
    if (now > dueAt(core.calendarFor(core.config.cityCode, now), found.issuedAt, { workdays: appealDays })) throw errors.ruleRefused('appealWindow', `收到黄红牌后${appealDays}个工作日内可以申诉，现已超过期限。`, `A card may be appealed within ${appealDays} working days; that time is over.`);
    const [before] = await tx.select({ state: request.state }).from(request).where(and(eq(request.problemId, problem.id), eq(request.kind, 'cardAppeal'), sql`${request.state} <> 'withdrawn'`, sql`(${request.payload} ->> 'cardId')::bigint = ${cardId}`));
    if (before) throw errors.ruleRefused('appealedBefore', '这张牌已申诉过，每张牌申诉一次。', 'A card is appealed once.');
    return askOnProblem(work, 'cardAppeal', { reasonCode, reason: why, payload: { cardId, colour: found.colour, issuedBy: found.issuedBy } });
  },
});
