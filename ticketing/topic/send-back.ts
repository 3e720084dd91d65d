import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { topicVerb } from './verb.ts';

/** Not done yet: back to the owner with what is missing. */
export const sendBack = topicVerb({ name: 'sendBack', summary: '退回再办', input: z.object({ reason }), apply: (_work, input) => Promise.resolve({ note: input.reason }) });
