import { z } from 'zod';
import { reason } from '../../ticketing/index.ts';
import { caseVerb } from './verb.ts';

/** No longer read, found or shown as alike; kept with its versions. */
export const withdraw = caseVerb({ name: 'withdraw', summary: '撤下', input: z.object({ reason }), apply({ set }, input) { set({ withdrawnWhy: input.reason }); return Promise.resolve(input.reason); } });
