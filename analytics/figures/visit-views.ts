import { z } from '@hono/zod-openapi';

const share = z.number().nullable();
/** Return visits of a span of city days, both included; the definition of each figure is in metrics/catalogue/visits.ts. */
export const visitFigures = z.object({
  from: z.string(), to: z.string(), due: z.number(), leftOut: z.number(), triedRate: share, effectiveRate: share, solvedRate: share, satisfiedRate: share, bothRate: share, reworkRate: share, disputed: z.number(), unreachable: z.number(),
  byMethod: z.array(z.object({ method: z.string(), due: z.number(), answered: z.number(), satisfiedRate: share })),
}).openapi('VisitFigures');
export type VisitFigures = z.infer<typeof visitFigures>;
