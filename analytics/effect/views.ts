/** What the API shows of effects. */
import { z } from '@hono/zod-openapi';

const both = z.object({ zh: z.string(), en: z.string() });
const verdict = z.enum(['down', 'same', 'up', 'unknown']);
const gap = z.enum(['fewWeeksBefore', 'fewWeeksAfter', 'fewAppeals', 'noComparison', 'tooWide', 'noMeasures', 'noMatter', 'notCounted']);

/** Days are YYYY-MM-DD of the city; `asOf` is the last whole day counted. `own`: distinct citizens of the problem's own members. */
export const effectView = z.object({
  verdict, verdictName: both, sentence: both, gap: gap.nullable(), ratio: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  before: z.object({ weeks: z.number(), n: z.number(), weekly: z.number().nullable(), from: z.string().nullable() }).nullable(),
  after: z.object({ weeks: z.number(), n: z.number(), weekly: z.number().nullable(), expectedWeekly: z.number().nullable(), to: z.string().nullable() }).nullable(),
  comparison: z.enum(['elsewhere', 'city']).nullable(), lastYear: z.boolean(), asOf: z.string().nullable(), updating: z.number(),
  weeks: z.array(z.object({ from: z.string(), part: z.enum(['before', 'between', 'after']), n: z.number(), expected: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), own: z.number().nullable() })),
  own: z.object({ beforeWeekly: z.number().nullable(), afterWeekly: z.number().nullable() }).nullable(),
  marks: z.array(z.object({ day: z.string(), kind: z.enum(['opened', 'measure', 'replied', 'closed']), title: z.string() })),
  matters: z.array(z.object({ code: z.string(), name: z.string() })), regions: z.array(z.object({ code: z.string(), name: z.string() })).nullable(),
}).openapi('Effect');
export type EffectView = z.infer<typeof effectView>;
