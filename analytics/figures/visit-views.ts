import { z } from '@hono/zod-openapi';

const share = z.number().nullable();
/** Return visits of a period; the definition of each figure is in visits.ts. */
export const visitFigures = z.object({
  from: z.iso.datetime(), to: z.iso.datetime(), due: z.number(), leftOut: z.number(), triedRate: share, effectiveRate: share, solvedRate: share, satisfiedRate: share, bothRate: share, reworkRate: share, disputed: z.number(), unreachable: z.number(),
  byMethod: z.array(z.object({ method: z.string(), due: z.number(), answered: z.number(), satisfiedRate: share })),
}).openapi('VisitFigures');
export type VisitFigures = z.infer<typeof visitFigures>;
