import { z } from 'zod';
import { alertVerb } from './verb.ts';

/** What was done worked; without this it ends by itself when nothing new came for two weeks. */
export const finish = alertVerb({ name: 'finish', summary: '结束预警', input: z.object({ note: z.string().trim().max(500).optional() }), apply: async ({ now }, { note }) => ({ patch: { endedAt: now }, data: note ? { note } : {} }) });
