import { z } from 'zod';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { orderFacts } from './issue.ts';
import { notTheLeaders } from './leaders-own.ts';
import { noteLevel } from './standing.ts';

/** 撤销, with why. What a leader wrote only a leader takes back, or the rules when nobody is left to answer it. */
export const revoke = verb({
  kind: 'supervision', name: 'revoke', summary: '撤销督办单、批示件',
  input: z.object({ reason }),
  guard(subject, actor) {
    const leader = actor.kind !== 'staff' || actor.roles.includes('mayorOffice');
    return subject.supervision!.kind === 'instruction' && !leader ? errors.ruleRefused('leadersWord', '领导批示只能由领导撤销；可审定办结或退回再办。', 'Only a leader takes back an instruction; accept the report or send it back.') : notTheLeaders(subject, actor);
  },
  async apply(work, subject, input) {
    const row = subject.supervision!;
    work.stopClocks(['report', 'decide'], { supervisionId: row.id });
    work.setSupervision(row, { verdict: input.reason, closedAt: work.now });
    await noteLevel(work, { id: row.id, level: null });
    return { data: { ...orderFacts(work, [row]), reason: input.reason } };
  },
});
