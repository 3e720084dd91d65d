import { z } from '@hono/zod-openapi';
import { reportVerb } from './verb.ts';

export const discard = reportVerb({ name: 'discard', summary: '作废草稿', input: z.object({}), async apply() {} });
