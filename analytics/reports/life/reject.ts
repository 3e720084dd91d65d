import { z } from '@hono/zod-openapi';
import { reportVerb } from './verb.ts';

export const reject = reportVerb({
  name: 'reject', summary: '退回修改', input: z.object({ reason: z.string().trim().min(4, '请写明理由（至少4个字）').max(2_000, '不超过2000字') }),
  async apply(work, { reason }) {
    work.set({ rejectedWhy: reason, submittedBy: null, submittedByName: null, submittedAt: null });
    return reason;
  },
});
