import { z } from '@hono/zod-openapi';

const share = z.number().nullable();
/** How fresh counts are: up to `asOf` all are right; null, while they are built for the first time. `updating`: so many days wait to be counted again. */
export const freshness = { asOf: z.iso.datetime().nullable(), updating: z.number() };

/** Tickets over a span beside the same weekdays before. */
export const trends = z.object({
  from: z.string(), to: z.string(), by: z.enum(['matter', 'region', 'unit', 'channel', 'type']), compare: z.enum(['week', 'month', 'year']), before: z.object({ from: z.string(), to: z.string() }), ...freshness,
  total: z.number(), totalBefore: z.number(), change: share, workdays: z.number(), workdaysBefore: z.number(),
  days: z.array(z.object({ day: z.string(), n: z.number(), dayBefore: z.string(), before: z.number() })),
  /** the most first; `rest`: tickets that name no more than the filter does; `deeper`: there is a level below */
  rows: z.array(z.object({ key: z.string(), name: z.string(), rest: z.boolean(), deeper: z.boolean(), n: z.number(), before: z.number(), share, change: share })),
  path: z.array(z.object({ field: z.enum(['matterCode', 'regionCode', 'unitId', 'channel', 'appealType']), value: z.string(), name: z.string() })),
}).openapi('Trends');
export type Trends = z.infer<typeof trends>;
