import { z } from 'zod';
import { errors } from '../../errors.ts';
import { reason } from '../../verb/fields.ts';
import { problemVerb } from '../verb.ts';
import { draw } from './draw.ts';
import { waitingForReply } from './members.ts';

/** The smallest share that may stand for the rest, in percent (common practice: 抽样回访不低于10%). */
export const leastShare = 10;

/**
 * 回访方式: every member is visited as the city's plan says, or a stated sample of them: a share or a number with a reason, drawn by the problem's number so that
 * nobody can steer it, from each district and channel. The rest closes by the sample; each of them is told the reply, and may still rate and object.
 * It holds for replies from now on.
 */
export const sample = problemVerb({
  name: 'sample', summary: '确定回访方式：逐件，或抽样',
  input: z.object({ share: z.number().min(1).max(100).optional(), number: z.number().int().min(1).max(100_000).optional(), all: z.literal(true).optional(), reason }),
  async apply(work, input) {
    if ([input.share, input.number, input.all].filter((v) => v !== undefined).length !== 1) throw errors.ruleRefused('sampleOneOf', '请选择一种：逐件回访、按比例抽样，或按件数抽样。', 'Choose one: all, a share, or a number.');
    if (input.all) {
      work.set({ sample: null });
      return { all: true, reason: input.reason };
    }
    const members = await waitingForReply(work.core, work.tx, work.problem.id);
    const how = { share: input.share ?? null, number: input.number ?? null };
    const seed = work.problem.problemNo;
    const drawn = draw(members, how, seed).size;
    const share = input.share ?? (members.length ? 100 * input.number! / members.length : 100);
    if (share < leastShare) throw errors.ruleRefused('sampleTooSmall', `抽样比例不低于${leastShare}%（现有${members.length}件待答复，至少${Math.ceil(members.length * leastShare / 100)}件）。`, `A sample is at least ${leastShare} % of those who wait.`);
    work.set({ sample: { ...how, seed, reason: input.reason, byName: work.actor.kind === 'staff' ? work.actor.name : '系统', at: work.now.toISOString(), drawn, of: members.length } });
    return { ...how, drawn, of: members.length, reason: input.reason };
  },
});
