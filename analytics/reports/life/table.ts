/** The life of a report: draft → submitted → frozen (签发) → published (印发, 通报 only). A frozen one never changes: a mistake is put right by a new one that names it. */
import { transitionOf, type Role, type Table, type Transition, type Who } from '../../../ticketing/index.ts';
import type { ReportState } from '../../db/schema/index.ts';

/** Write. Analysts among them see no ticket, and no report names one. */
export const editors: readonly Role[] = ['teamLead', 'coordinator', 'supervisor', 'analyst'];
/** Sign, but never what they wrote on themselves. */
export const signers: readonly Role[] = ['supervisor', 'mayorOffice'];
const system: readonly Who[] = ['system'];

const table = [
  { verb: 'draft', zh: '起草', en: 'Draft', from: [], to: ['draft'], who: [...editors, ...system] },
  { verb: 'edit', zh: '修改', en: 'Edit', from: ['draft'], to: [], who: editors },
  { verb: 'insert', zh: '插入', en: 'Put in', from: ['draft'], to: [], who: editors },
  { verb: 'redraft', zh: '重新生成部分', en: 'Draft a part anew', from: ['draft'], to: [], who: editors },
  { verb: 'refresh', zh: '更新数据', en: 'Refresh the figures', from: ['draft'], to: [], who: editors },
  { verb: 'submit', zh: '送审', en: 'Submit', from: ['draft'], to: ['submitted'], who: editors },
  { verb: 'recall', zh: '撤回送审', en: 'Take back', from: ['submitted'], to: ['draft'], who: editors },
  { verb: 'reject', zh: '退回修改', en: 'Send back', from: ['submitted'], to: ['draft'], who: signers },
  { verb: 'sign', zh: '签发', en: 'Sign', from: ['submitted'], to: ['frozen'], who: signers },
  { verb: 'publish', zh: '印发单位', en: 'Send to the units', from: ['frozen'], to: ['published'], who: signers },
  { verb: 'correct', zh: '更正', en: 'Correct', from: ['frozen', 'published'], to: [], who: editors },
  { verb: 'discard', zh: '作废草稿', en: 'Discard', from: ['draft'], to: ['discarded'], who: editors },
] as const satisfies Table<ReportState>;

export type ReportVerbName = (typeof table)[number]['verb'];
export const reportTransition = (verb: ReportVerbName): Transition<ReportState> => transitionOf<ReportState>(table, verb)!;

const names: Record<ReportState, string> = { draft: '草稿', submitted: '待签发', frozen: '已签发', published: '已印发', discarded: '已作废' };
export const reportStateName = (state: ReportState): string => names[state];
