import { z } from 'zod';
import { caseVerb } from './verb.ts';

/** Back from review before anybody decided. */
export const recall = caseVerb({ name: 'recall', summary: '撤回送审', input: z.object({}), apply({ row, set }) { if (row.version === 0) set({ state: 'draft' }); return Promise.resolve(null); } });
