import { z } from '@hono/zod-openapi';
import { freshness } from '../figures/trend-views.ts';

const share = z.number().nullable();
/** What hangs on the wall of the hall: no name, no number, no citizen's words. */
export const wallboardView = z.object({
  now: z.iso.datetime(), day: z.string(), ...freshness,
  registered: z.object({
    value: z.number(), /** by this time of an ordinary day of the same kind; null: too few days to say */ expected: share,
    /** hours 0 to 23: how many came, null where the hour has not begun, and how many come usually */
    hours: z.array(z.object({ hour: z.number(), n: z.number().nullable(), expected: share })), /** the days that the usual is made of */ like: z.array(z.string()),
  }),
  waitingDispatch: z.number(), overdue: z.number(), onTimeRate: share, satisfaction: share, /** both rates are of this span */ ratesFrom: z.string(),
  districts: z.array(z.object({ code: z.string(), name: z.string(), n: z.number(), lng: share, lat: share })),
  hotspots: z.array(z.object({ name: z.string(), citizens: z.number(), messages: z.number(), regionName: z.string(), lastAt: z.iso.datetime() })),
  /** `sensitive`: what reached the duty desk today, as one line without words */
  alerts: z.array(z.object({ kind: z.string(), title: z.string(), observed: z.number(), expected: z.number() })),
  live: z.array(z.object({ at: z.iso.datetime(), place: z.string(), what: z.string(), unitName: z.string().nullable(), urgent: z.boolean() })),
}).openapi('Wallboard');
export type Wallboard = z.infer<typeof wallboardView>;
