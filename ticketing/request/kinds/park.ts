import { park } from '../../ticket/parked/park.ts';
import { parkReasons } from '../../ticket/parked/reasons.ts';
import type { RequestKindRules } from '../kind.ts';

/** 挂账: the unit's leader agrees first, a coordinator decides. */
export const parking: RequestKindRules = {
  zh: '挂账', en: 'parking',
  reasons: parkReasons,
  decideIn: { workdays: 2 },
  endorsers: () => ['unitLeader'],
  deciders: () => ['coordinator'],
  async approve(work, { assignment, request }) {
    const { plan, condition, reviewDate } = request!.payload as { plan: string; condition: string; reviewDate: string };
    await work.perform(park, { reasonCode: request!.reasonCode, explanation: request!.reason, plan, condition, reviewDate, assignmentId: assignment!.id });
  },
};
