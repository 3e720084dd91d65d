import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { lookBackVerb } from './verb.ts';

/** What the unit that led the problem has to say: why it is back, or why it is not. */
export const explain = lookBackVerb({
  name: 'explain', summary: '主办单位说明情况', input: z.object({ text: reason }),
  apply: (_work, { text }) => Promise.resolve(text),
});
