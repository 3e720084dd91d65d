import { z } from 'zod';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';
import { decided } from './decided.ts';
import { rulesOf } from './kinds/index.ts';

/** Who asked takes it back; of a unit's request any of the unit's staff may. */
export const withdraw = verb({
  kind: 'request', name: 'withdraw', summary: '撤回申请',
  input: z.object({}),
  guard(subject, actor) {
    const asked = subject.request!;
    const own = actor.kind === 'staff' ? asked.requestedBy === actor.staffId || (subject.assignment !== undefined && actor.unitIds.includes(subject.assignment.unitId)) : asked.requestedBy === null;
    return actor.kind === 'system' || own ? null : errors.notAllowed('只有申请人可以撤回。', 'Only who asked may withdraw it.');
  },
  async apply(work, subject) {
    const { withdraw: undo, reject } = rulesOf(subject.request!.kind);
    await (undo ?? reject)?.(work, subject);
    return decided(work, subject.request!);
  },
});
