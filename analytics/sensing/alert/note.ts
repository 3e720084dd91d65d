import { z } from 'zod';
import { alertVerb } from './verb.ts';

/** What was done without a ticket or a problem: a plan made beforehand, a call to the unit, a notice to residents. */
export const note = alertVerb({
  name: 'note', summary: '记下处置', input: z.object({ text: z.string().trim().min(6, '请写明做了什么，至少6个字').max(1000) }),
  apply: async (_work, { text }) => ({ patch: { reason: text }, data: { text } }),
});
