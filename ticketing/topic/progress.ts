import { z } from 'zod';
import { topicVerb } from './verb.ts';

/** What was done since, in a unit's own words. */
export const progress = topicVerb({ name: 'progress', summary: '反馈进展', input: z.object({ text: z.string().trim().min(4, '请写明进展（至少4个字）').max(2000) }), apply: (_work, { text }) => Promise.resolve({ note: text }) });
