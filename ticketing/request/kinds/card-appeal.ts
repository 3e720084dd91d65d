import { withdrawCard } from '../../supervision/cards/withdraw-card.ts';
import { errors } from '../../errors.ts';
import type { RequestKindRules } from '../kind.ts';

const reasons = {
  centreDelay: '派单、流转延误', handledInTime: '已按时办理', wrongUnit: '非本单位职责', wrongTime: '时限计算有误', citizenDelay: '市民原因', forceMajeure: '不可抗力', other: '其他',
} as const;
export const cardAppealReasons = Object.keys(reasons) as [keyof typeof reasons, ...(keyof typeof reasons)[]];

/** 黄红牌申诉: decided by a supervisor other than the one who issued the card; upheld, the card no longer counts anywhere. */
export const cardAppeal: RequestKindRules & { kind: 'cardAppeal' } = {
  kind: 'cardAppeal', zh: '黄红牌申诉', en: 'card appeal', reasons,
  decideIn: { workdays: 3 },
  deciders: () => ['supervisor', 'eSupervision'],
  refuses: (subject, actor) => actor.kind === 'staff' && subject.request!.payload.issuedBy === actor.staffId
    ? errors.ruleRefused('ownCard', '发牌人不能审批对该牌的申诉，请由另一名督办人员办理。', 'You issued the card; another supervisor decides on the appeal.') : null,
  approve: (work, { assignment, request }) => withdrawCard(work, assignment!, request!.payload.cardId as number),
};
