import { and, desc, eq, inArray, or } from 'drizzle-orm';
import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { request, staff } from '../../db/schema/index.ts';
import type { CardRow } from '../../supervision/cards/give-card.ts';
import { faults } from '../../supervision/cards/faults.ts';
import { stateName } from '../../verb/wording.ts';
import type { CardView } from '../oversight-views.ts';
import { iso } from './ticket-line.ts';

/** Cards with who issued them, what the unit answered, and what became of its appeal. */
export async function cardViews(core: Core, cards: CardRow[]): Promise<CardView[]> {
  if (!cards.length) return [];
  const people = [...new Set(cards.map((c) => c.issuedBy).filter((id) => id !== null))];
  const ofParts = [...new Set(cards.flatMap((c) => c.assignmentId ?? []))];
  const ofProblems = [...new Set(cards.flatMap((c) => c.problemId ?? []))];
  const [appeals, named] = await Promise.all([
    core.db.select().from(request).where(and(eq(request.kind, 'cardAppeal'), or(inArray(request.assignmentId, ofParts), inArray(request.problemId, ofProblems)))).orderBy(desc(request.id)),
    people.length ? core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, people)) : [],
  ]);
  return cards.map((c) => {
    const appeal = appeals.find((r) => r.payload.cardId === c.id);
    return {
      id: c.id, assignmentId: c.assignmentId, colour: c.colour, reason: c.reason, faultName: c.fault && (faults as Record<string, string>)[c.fault] || null, unitId: c.unitId, unitName: unitName(core.city, c.unitId),
      issuedAt: c.issuedAt.toISOString(), issuedByName: c.issuedBy === null ? '系统' : named.find((s) => s.id === c.issuedBy)?.name ?? '', answer: c.answer, answeredAt: iso(c.answeredAt), withdrawnAt: iso(c.withdrawnAt),
      appeal: appeal ? { state: appeal.state, stateName: stateName('request', appeal.state), reason: appeal.reason, requestedAt: appeal.requestedAt.toISOString(), decision: appeal.decision } : null,
    };
  });
}
