/** What the API shows of watches. */
import { z } from '@hono/zod-openapi';
import { lookBackStates } from '../db/schema/look-back.ts';
import { verbView } from '../http/views.ts';

const moment = z.iso.datetime();

/** Days are YYYY-MM-DD of the city. `late`: past its last day and still waiting for somebody to decide. `mayReopen`: the reader may take the problem up again. */
export const lookBackView = z.object({
  id: z.number(), revision: z.number(), state: z.enum(lookBackStates), stateName: z.string(), problemNo: z.string(), problemTitle: z.string(), leadUnitId: z.string(), leadUnitName: z.string(),
  closedOn: z.string(), until: z.string(), daysLeft: z.number(), late: z.boolean(), countFrom: z.string(),
  baseline: z.object({ beforeWeekly: z.number().nullable(), placeFourWeeks: z.number().nullable(), places: z.array(z.string()), matters: z.array(z.string()), gaps: z.array(z.string()) }),
  seen: z.object({ on: z.string(), own: z.object({ citizens: z.number(), tickets: z.number(), needed: z.number() }).nullable(), place: z.object({ tickets: z.number(), expected: z.number(), needed: z.number() }).nullable() }).nullable(),
  because: z.string().nullable(), recurredAt: moment.nullable(), finalWord: z.string().nullable(), endedAt: moment.nullable(), mayReopen: z.boolean(), verbs: z.array(verbView),
  events: z.array(z.object({ verb: z.string(), zh: z.string(), en: z.string(), by: z.string(), note: z.string().nullable(), at: moment })),
}).openapi('LookBack');
export type LookBackView = z.infer<typeof lookBackView>;
