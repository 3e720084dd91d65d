import { z } from '@hono/zod-openapi';

export const deadJobView = z.object({
  id: z.number(), kind: z.string(), tries: z.number(), createdAt: z.string(),
  lastError: z.string().openapi({ description: 'what failed, where and because of what; holds no words of citizens' }),
  ticketNo: z.string().nullable().openapi({ description: 'the ticket it is about; null: about none, or a confidential one' }),
}).openapi('DeadJob');

export const deadJobList = z.object({
  counts: z.object({ waiting: z.number(), carried: z.number(), dead: z.number() }).openapi({ description: 'ready or delayed; under way; failed for good' }),
  items: z.array(deadJobView),
}).openapi('DeadJobs');

export type DeadJobView = z.infer<typeof deadJobView>;
export type DeadJobList = z.infer<typeof deadJobList>;
