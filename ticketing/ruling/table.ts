/** What may be done about a ruling: precedent → confirmed → revoked. It is made by the ticket's verb `rule`. */
import type { rulingStates } from '../db/schema/dispute.ts';
import type { Table } from '../verb/transition.ts';

export type RulingState = (typeof rulingStates)[number];

export const rulingTable = [
  { verb: 'confirm', zh: '确认先例', en: 'Confirm the precedent', from: ['precedent'], to: ['confirmed'], who: ['coordinator', 'teamLead'] },
  { verb: 'revoke', zh: '撤销裁定', en: 'Revoke the ruling', from: ['precedent', 'confirmed'], to: ['revoked'], who: ['coordinator', 'teamLead'] },
] as const satisfies Table<RulingState>;

export type RulingVerbName = (typeof rulingTable)[number]['verb'];
const names: Record<RulingState, string> = { precedent: '待确认', confirmed: '已入目录', revoked: '已撤销' };
export const rulingStateName = (state: RulingState): string => names[state];
