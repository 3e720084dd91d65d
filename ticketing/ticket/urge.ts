import { z } from 'zod';
import { openLead } from '../assignment/lead.ts';
import { unitName } from '../catalogue/city.ts';
import { said } from '../citizen/said.ts';
import { urging } from '../db/schema/index.ts';
import { watchWords } from '../duty/raise.ts';
import { errors } from '../errors.ts';
import { cityMomentText, urgeAgainAt } from '../supervision/urging/urge-again.ts';
import { verb } from '../verb/verb.ts';
import { deepest, holderOf } from './holder.ts';

/** 催办 by the citizen or for them, at most once a working day. It reaches the unit that holds the work, which may answer it; where none does, the centre's own desk. The interval holds for the system too: what duplicates pass on does not flood the unit. */
export const urge = verb({
  kind: 'ticket', name: 'urge', summary: '催办',
  input: z.object({ text: z.string().trim().max(500).optional() }),
  guard(subject, _actor, now) {
    const again = subject.ticket.urgeableAt;
    return again && now < again
      ? errors.ruleRefused('urgedLately', `最近已催办过，承办单位已收到提醒；${cityMomentText(again)}起可以再次催办。`, `Urged lately, and the unit was told; it may be urged again from ${again.toISOString()}.`) : null;
  },
  async apply(work, _subject, input) {
    const { ticket, actor, now } = work;
    const lead = openLead(work.assignments);
    const part = lead && ticket.state !== 'merged' ? deepest(lead, work.assignments) : undefined;
    await watchWords(work, [input.text]);
    const words = input.text ? said(work, input.text) : undefined;
    work.setTicket({ urgeCount: ticket.urgeCount + 1, urgedAt: now, urgeableAt: urgeAgainAt(work.core.calendarFor(ticket.regionCode, now), now) });
    await work.tx.insert(urging).values({
      ticketId: ticket.id, assignmentId: part?.id ?? null, unitId: part?.unitId ?? null, urgedBy: actor.kind === 'staff' ? actor.staffId : null, urgedByName: actor.kind === 'staff' ? actor.name : actor.kind === 'citizen' ? '市民' : '系统', urgedAt: now, text: words?.text,
    });
    if (part) work.setAssignment(part, { urgedAt: now });
    return { data: { ...words, count: ticket.urgeCount, unit: part && unitName(work.core.city, part.unitId), assignmentId: part?.id, holder: holderOf(ticket, work.assignments)?.kind } };
  },
});
