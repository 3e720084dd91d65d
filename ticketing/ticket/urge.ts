import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';

/** Round-the-clock hours between two urgings (domain §3.3: one working day; a plain day is kinder over holidays). */
const hours = 24;

export const urge = verb({
  kind: 'ticket', name: 'urge', summary: '催办',
  input: z.object({ text: z.string().trim().max(500).optional() }),
  guard(subject, _actor, now) {
    const last = subject.ticket.urgedAt;
    return last && now.getTime() - last.getTime() < hours * 3_600_000
      ? errors.ruleRefused('urgedLately', `${hours}小时内已催办过，承办单位已收到提醒。`, `Urged within the last ${hours} hours; the unit has been reminded.`) : null;
  },
  async apply(work, _subject, input) {
    work.setTicket({ urgeCount: work.ticket.urgeCount + 1, urgedAt: work.now });
    return { data: { ...(input.text ? said(work.core, input.text) : {}), count: work.ticket.urgeCount } };
  },
});
