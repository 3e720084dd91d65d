import { z } from '@hono/zod-openapi';
import { reportVerb } from './verb.ts';

/** Hands the draft to whoever signs. Nobody changes it while it lies there. */
export const submit = reportVerb({
  name: 'submit', summary: '送审', input: z.object({}),
  async apply(work) {
    if (work.actor.kind === 'staff') work.set({ submittedBy: work.actor.staffId, submittedByName: work.actor.name, submittedAt: work.now, rejectedWhy: null });
  },
});
