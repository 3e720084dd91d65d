import { z } from 'zod';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { orderFacts } from './issue.ts';
import { notTheLeaders } from './leaders-own.ts';
import { highestLevel } from './levels.ts';

/** What follows when orders do not help (四川 2025 细化督促、约谈; fsou 17273310). */
export const measures = { criticism: '通报批评', talk: '约谈', referral: '问责移送' } as const;
const measureCodes = Object.keys(measures) as [keyof typeof measures, ...(keyof typeof measures)[]];

/** 通报批评 for a report that was missed; 约谈 and 问责移送 only at the highest level. A record with whom and why; who is answerable for what is decided elsewhere. */
export const measure = verb({
  kind: 'supervision', name: 'measure', summary: '通报批评、约谈、问责移送',
  input: z.object({ measure: z.enum(measureCodes), text: reason }),
  guard: (subject, actor) => notTheLeaders(subject, actor)
    ?? (subject.supervision!.escalatedAt === null && subject.supervision!.level < highestLevel ? errors.ruleRefused('measureAfterMissing', '逾期未反馈而升级的督办单，或三级督办单，才能通报批评；约谈、移送须为三级。', 'Only an order that was raised because its report was missed, or one of level 3, brings criticism; a talk and a referral need level 3.') : null),
  async apply(work, subject, input) {
    const row = subject.supervision!;
    if (input.measure !== 'criticism' && row.level < highestLevel) throw errors.ruleRefused('measureNeedsLevelThree', `${measures[input.measure]}须为三级督办，可先升级。`, 'A talk or a referral needs an order of level 3; raise it first.');
    return { data: { ...orderFacts(work, [row]), measure: input.measure, measureName: measures[input.measure], text: input.text } };
  },
});
