import { unprotect } from '../../confidential/protect.ts';
import type { RequestKindRules } from '../kind.ts';
import { askedDeciders } from './reveal.ts';

/** 解除保密: the appellant is linked again and the words are as on any ticket. */
export const lift: RequestKindRules = {
  zh: '解除保密', en: 'lifting of confidentiality',
  reasons: { citizenAgrees: '诉求人书面同意', markedInError: '误设为保密', law: '法律规定' },
  decideIn: { workHours: 4 },
  deciders: askedDeciders,
  async approve(work) {
    await unprotect(work);
    work.record('lift', {});
  },
};
