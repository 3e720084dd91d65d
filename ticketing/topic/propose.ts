import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { numberOfDay } from '../db/number-of-day.ts';
import { monthlyTopic } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { remember } from './act.ts';
import { matterCodes, mustBeMatters, problemNos, regionCode, title } from './fields.ts';
import { mustBeProblems } from './must-be-problems.ts';
import { mayDo } from './permission.ts';
import type { TopicRow } from './verb.ts';

export const proposeInput = z.object({
  title, matterCodes: matterCodes.default([]), regionCode: regionCode.default(null), problemNos: problemNos.default([]),
  grounds: z.object({ kind: z.enum(['problem', 'group', 'matter', 'person']), key: z.string().max(60).nullable().default(null), reasons: z.array(z.string().trim().min(2).max(300)).min(1, '请写明选题理由').max(10), citizens: z.number().int().min(0).nullable().default(null) }),
});

/** Puts a topic forward: one of the machine's candidates with its reasons, or a person's own. @throws notAllowed; ruleRefused matterUnknown, regionUnknown, problemUnknown */
export async function proposeTopicIn(core: Core, tx: Tx, actor: StaffActor, { grounds, ...input }: z.infer<typeof proposeInput>): Promise<TopicRow> {
  if (!mayDo(core, actor, 'propose', null)) throw errors.notAllowed('您的岗位不能提出选题。', 'Your role may not propose a topic.');
  mustBeMatters(core, input.matterCodes, input.regionCode);
  await mustBeProblems(tx, actor, input.problemNos);
  const now = core.now();
  const [made] = await tx.insert(monthlyTopic).values({
    ...input, topicNo: await numberOfDay(tx, monthlyTopic.topicNo, { letter: 'T', digits: 3, cityCode: core.config.cityCode, now }), state: 'proposed', grounds: { ...grounds, asOf: cityDay(now) }, createdBy: actor.staffId, createdAt: now, updatedAt: now,
  }).returning();
  await remember(tx, actor, made!, 'propose', { note: grounds.reasons.join('；') }, now);
  return made!;
}
