import { z } from 'zod';
import { alertVerb } from './verb.ts';

/** Others see that somebody is on it. */
export const take = alertVerb({ name: 'take', summary: '接手预警', input: z.object({}), apply: async ({ actor, now }) => ({ patch: { takenBy: actor.staffId, takenByName: actor.name, takenAt: now } }) });
