import { scoreAppealsOf } from '../../scoring/port.ts';
import type { RequestKindRules } from '../kind.ts';

const reasons = {
  centreDelay: '派单、流转延误', notOurDuty: '非本单位职责', citizenCause: '市民原因', wrongRecord: '记录或时限有误', unreasonable: '诉求不合理', forceMajeure: '不可抗力', other: '其他',
} as const;
export const scoreAppealReasons = Object.keys(reasons) as [keyof typeof reasons, ...(keyof typeof reasons)[]];

/** 考核申诉: decided by a supervisor; upheld, the ticket counts no more in those metrics of that month, and the month is counted again. */
export const scoreAppeal: RequestKindRules = {
  zh: '考核申诉', en: 'score appeal', reasons,
  decideIn: { workdays: 3 },
  deciders: () => ['supervisor', 'eSupervision'],
  async approve(work, { assignment, request }, decision) {
    const { month, metricIds } = request!.payload as { month: string; metricIds: string[] };
    const by = work.actor.kind === 'staff' ? { staffId: work.actor.staffId, name: work.actor.name } : { staffId: null, name: 'system' };
    await scoreAppealsOf(work.core).uphold(work.tx, { month, metricIds, ticketId: work.ticket.id, unitId: assignment!.unitId }, { requestId: request!.id, reason: decision ?? request!.reason, ...by, now: work.now });
    work.job('scores.recount', { month }, `scores.recount:${month}:${request!.id}`);
  },
};
