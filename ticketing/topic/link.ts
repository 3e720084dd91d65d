import { z } from 'zod';
import { matterCodes, mustBeMatters, problemNos, regionCode } from './fields.ts';
import { mustBeProblems } from './must-be-problems.ts';
import { topicVerb } from './verb.ts';

/** What it is about, as counts and problems know it: its effect is worked out from these. */
export const link = topicVerb({
  name: 'link', summary: '关联问题、事项和区域', input: z.object({ problemNos, matterCodes, regionCode }),
  async apply({ core, tx, actor, topic, set }, input) {
    mustBeMatters(core, input.matterCodes, input.regionCode);
    // problems linked by others stay, also those the actor does not see
    await mustBeProblems(tx, actor, input.problemNos.filter((no) => !topic.problemNos.includes(no)));
    set({ problemNos: [...new Set(input.problemNos)], matterCodes: [...new Set(input.matterCodes)], regionCode: input.regionCode });
    return { note: [`问题${input.problemNos.length}个`, `事项${input.matterCodes.length}个`].join('，') };
  },
});
