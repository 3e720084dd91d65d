import { z } from 'zod';
import { verb } from '../verb/verb.ts';

/** Closed for thirty days. */
export const archive = verb({ kind: 'ticket', name: 'archive', summary: '归档', input: z.object({}), apply: async () => {} });
