import { errors } from '../../errors.ts';
import { takeUpAgain } from '../../unreasonable/take-up-again.ts';
import type { RequestKindRules } from '../kind.ts';

/** 异议: the citizen does not accept the finding. Another coordinator than the one who agreed to it looks again; once. */
export const objection: RequestKindRules = {
  zh: '市民异议', en: 'citizen’s objection',
  reasons: { objection: '不同意认定' },
  decideIn: { workdays: 2 },
  deciders: () => ['coordinator'],
  refuses: ({ request }, actor) => actor.kind === 'staff' && request!.payload.decidedBy === actor.staffId
    ? errors.ruleRefused('otherCoordinator', '认定是您批准的，异议须由另一位协调员复核。', 'You agreed to the finding; another coordinator looks at the objection.') : null,
  async approve(work, subject, decision) {
    await work.perform(takeUpAgain, { reason: decision ?? '异议成立', because: 'objection' });
    work.tell('objectionDecided', { decision: `异议成立，已重新办理。${decision ?? ''}` }, String(subject.request!.id));
    work.record('objectionUpheld', { decision });
  },
  async reject(work, subject, decision) {
    work.tell('objectionDecided', { decision: `未采纳。${decision ?? ''}` }, String(subject.request!.id));
    work.record('objectionRejected', { decision });
  },
  withdraw: async () => {},
};
