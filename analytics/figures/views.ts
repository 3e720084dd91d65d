/** What the API shows of figures. Rates are shares from 0 to 1, null where there was nothing to divide by. */
import { z } from '@hono/zod-openapi';

const share = z.number().nullable();
const named = z.array(z.object({ name: z.string(), value: z.number() }));

export const dayFigures = z.object({
  date: z.string(), sentence: z.string(), /** counted from the rows at this moment */ asOf: z.iso.datetime(),
  registered: z.object({ value: z.number(), change: share }), /** of those registered: they follow another ticket, and are handled with it */
  duplicates: z.number(), onTimeRate: share, satisfaction: share, overdue: z.number(), hotspots: z.number(), redCards: z.number(),
  byChannel: named, byType: named, byCategory: named,
  byDistrict: z.array(z.object({ code: z.string(), name: z.string(), value: z.number(), lng: z.number().nullable(), lat: z.number().nullable() })),
  byUnit: z.array(z.object({ unitId: z.string(), name: z.string(), assigned: z.number(), resolved: z.number(), onTimeRate: share, returns: z.number(), satisfaction: share })),
}).openapi('DayFigures');
export const trend = z.object({ days: z.array(z.string()), series: z.array(z.object({ name: z.string(), values: z.array(z.number()) })) }).openapi('Trend');

export type DayFigures = z.infer<typeof dayFigures>;
export type Trend = z.infer<typeof trend>;
