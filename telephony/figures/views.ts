import { z } from '@hono/zod-openapi';

export const callFigures = z.object({
  /** asked for a person, those gone within 5 s apart */
  offered: z.number(), short: z.number(), answered: z.number(), in15: z.number(), in20: z.number(), abandoned: z.number(),
  /** shares of `offered`; null where nobody called */
  answerRate: z.number().nullable(), in15Rate: z.number().nullable(), in20Rate: z.number().nullable(), abandonRate: z.number().nullable(),
  /** seconds; means over answered calls, null where there are none */
  averageWait: z.number().nullable(), longestWait: z.number().nullable(), averageTalk: z.number().nullable(), longestTalk: z.number().nullable(), averageHold: z.number().nullable(), averageAfterWork: z.number().nullable(),
});
export const figureLine = callFigures.extend({ key: z.string(), name: z.string(), band: z.enum(['hot', 'warm', 'cold', 'dead']).nullable(), /** by agent: of the time at work, that which callers took */ occupancy: z.number().nullable(), callBacks: z.object({ due: z.number(), inTime: z.number(), reached: z.number() }).nullable() });
export const figuresView = z.object({ from: z.string(), to: z.string(), by: z.enum(['line', 'hour', 'day', 'agent']), used: z.boolean(), total: figureLine, items: z.array(figureLine) }).openapi('CallFigures');
export type CallFiguresView = z.infer<typeof figuresView>;
export type CallFigureLine = z.infer<typeof figureLine>;
