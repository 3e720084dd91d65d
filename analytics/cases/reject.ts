import { z } from 'zod';
import { reason } from '../../ticketing/index.ts';
import { caseVerb } from './verb.ts';

/** Back to its authors with what to change. */
export const reject = caseVerb({ name: 'reject', summary: '审核退回', input: z.object({ reason }), apply({ row, set }, input) { set({ rejectedWhy: input.reason, ...(row.version === 0 ? { state: 'draft' } : {}) }); return Promise.resolve(input.reason); } });
