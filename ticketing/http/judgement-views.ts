/** What the page of judgement (研判质量) reads: counts and shares over many tickets, none of their words. */
import { z } from '@hono/zod-openapi';

const share = z.number().nullable();
/** `decided`: it is known who has it, and a unit had been advised; `kept` of them the first, `topThree` one of the first three. */
const counts = { advised: z.number(), decided: z.number(), kept: z.number(), topThree: z.number(), auto: z.number(), ask: z.number(), hold: z.number(), autoDecided: z.number(), cameBack: z.number() };
const tally = z.object(counts);
const named = tally.extend({ code: z.string(), name: z.string() });
/** of a model or a policy: the days on which it first and last advised */
const inCharge = tally.extend({ name: z.string(), since: z.string(), until: z.string() });

export const qualityView = z.object({
  from: z.string(), to: z.string(),
  total: tally,
  /** of those sent on alone, what came back; the interval in which the true share lies with 90 % confidence */
  returned: z.object({ rate: share, lower: z.number(), upper: z.number() }),
  /** claimed against kept, by tenths of the claimed confidence */
  reliability: z.array(z.object({ from: z.number(), to: z.number(), n: z.number(), claimed: z.number(), kept: z.number(), lower: z.number(), upper: z.number() })),
  /** expected calibration error over these bins */
  ece: share,
  weeks: z.array(tally.extend({ week: z.string() })),
  units: z.array(named.extend({ weeks: z.array(z.object({ week: z.string(), decided: z.number(), kept: z.number() })) })),
  models: z.array(inCharge), policies: z.array(inCharge), channels: z.array(named), districts: z.array(named),
  /** advised and kept by another, most frequent first */
  pairs: z.array(z.object({ advisedUnitId: z.string(), advisedName: z.string(), keptUnitId: z.string(), keptName: z.string(), n: z.number(), tickets: z.array(z.object({ ticketNo: z.string(), title: z.string() })) })),
}).openapi('JudgementQuality');

const curvePoint = z.object({ threshold: z.number(), n: z.number(), wrong: z.number(), coverage: z.number(), rate: share, lower: z.number(), upper: z.number(), perDay: z.number() });
const calibration = z.object({ slope: z.number(), shift: z.number() });
export const thresholdView = z.object({
  from: z.string(), to: z.string(), returnRate: z.number(),
  /** decided tickets that could have been sent on alone; of the newest model where it has enough, else of all */
  n: z.number(), model: z.string().nullable(), perDay: z.number(),
  curve: z.array(curvePoint), chosen: curvePoint.nullable(),
  /** the fewest decided tickets from which this return rate can be promised */
  least: z.number(),
  /** by which the curve was counted */
  calibration,
  /** what the city's own tickets would make of it; null: too few, or no better */
  offered: calibration.extend({ n: z.number(), before: z.number(), after: z.number() }).nullable(),
}).openapi('JudgementThreshold');

const policyLine = z.object({
  id: z.number(), version: z.string(), state: z.enum(['proposed', 'inForce', 'past', 'withdrawn']),
  automatic: z.boolean(), autoFrom: z.number(), slope: z.number(), shift: z.number(), returnRate: share, reason: z.string(), restores: z.string().nullable(),
  evidence: z.object({ from: z.string(), to: z.string(), n: z.number(), model: z.string().nullable(), sent: z.number(), wrong: z.number(), rate: share, upper: z.number(), perDay: z.number(), lowest: share }).nullable(),
  byName: z.string(), at: z.string(), confirmedByName: z.string().nullable(), inForceAt: z.string().nullable(), mine: z.boolean(),
});
export const policyView = z.object({
  current: z.object({ version: z.string(), automatic: z.boolean(), autoFrom: z.number(), slope: z.number(), shift: z.number(), readable: z.boolean() }),
  /** waits for a second person */
  proposed: policyLine.nullable(), history: z.array(policyLine),
  mayPropose: z.boolean(), mayPutInForce: z.boolean(), canRollBack: z.boolean(),
}).openapi('JudgementPolicy');

export type QualityView = z.infer<typeof qualityView>;
export type ThresholdView = z.infer<typeof thresholdView>;
export type PolicyView = z.infer<typeof policyView>;
export type Tally = z.infer<typeof tally>;
