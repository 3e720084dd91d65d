import { cardsSince } from '../../unreasonable/cards-since.ts';
import { closeExplained } from '../../unreasonable/close-explained.ts';
import { answerUnreasonable } from '../../unreasonable/answer-unreasonable.ts';
import { takeUpAgain } from '../../unreasonable/take-up-again.ts';
import { byRule } from '../../verb/work.ts';
import type { Subject } from '../../verb/verb.ts';
import type { RequestKindRules } from '../kind.ts';

/** Of a citizen who stays dissatisfied without a ground: asked by the return visit, about the whole ticket. */
const isDissatisfaction = ({ request }: Subject) => request!.reasonCode === 'dissatisfaction';

/**
 * 不合理诉求 and 超职责诉求: the unit's leader agrees, a coordinator decides; the ticket is answered with the explanation and counts in nobody's score.
 * 不满意不合理: a reviewer confirms what the visit found; if not, the ticket is taken up again.
 */
export const unreasonable: RequestKindRules = {
  zh: '不合理诉求认定', en: 'finding of an unreasonable appeal',
  reasons: { unreasonable: '不合理诉求', beyondDuty: '超出职责范围', dissatisfaction: '不满意不合理' },
  decideIn: { workdays: 1 },
  deciders: (subject) => (isDissatisfaction(subject) ? ['reviewer', 'coordinator'] : ['coordinator']),
  endorsers: (subject) => (isDissatisfaction(subject) || subject.request!.payload.byLeader ? [] : ['unitLeader']),
  async approve(work, subject) {
    if (isDissatisfaction(subject)) return work.setTicket({ scoringExcluded: 'unreasonable' });
    const { reasonCode, requestedAt, payload } = subject.request!;
    const explanation = payload.explanation as string;
    await cardsSince(work, subject.assignment!, requestedAt);
    await work.perform(closeExplained, { explanation }, { assignment: subject.assignment });
    await work.perform(answerUnreasonable, { kind: reasonCode as 'unreasonable' | 'beyondDuty', explanation, legalBasis: payload.legalBasis as string });
  },
  async reject(work, subject, decision) {
    if (isDissatisfaction(subject) && work.ticket.state === 'closed') await work.perform(takeUpAgain, { reason: decision ?? '不满意有理由，重新办理', because: 'dissatisfaction' }, { as: byRule });
  },
  withdraw: async () => {},
};
