import { z } from 'zod';
import { caseVerb } from './verb.ts';

/** Readable again as it was; a draft that was never published goes on as one. */
export const restore = caseVerb({ name: 'restore', summary: '恢复', input: z.object({}), apply({ row, set }) { set({ withdrawnWhy: null, state: row.version > 0 ? 'published' : 'draft' }); return Promise.resolve(null); } });
