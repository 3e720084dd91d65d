import { z } from '@hono/zod-openapi';
import { reportVerb } from './verb.ts';

export const recall = reportVerb({
  name: 'recall', summary: '撤回送审', input: z.object({}),
  async apply(work) { work.set({ submittedBy: null, submittedByName: null, submittedAt: null }); },
});
