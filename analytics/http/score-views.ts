/** What the API shows of scores. */
import { z } from '@hono/zod-openapi';
import { ticketLine } from '../../ticketing/index.ts';
import { leftOut } from './metric-views.ts';

const words = z.object({ zh: z.string(), en: z.string() });
/** What may be done here; `refusal` says why not. */
const verbView = z.object({ verb: z.string(), zh: z.string(), en: z.string(), refusal: words.nullable() });
const definition = z.object({
  items: z.array(z.object({ metricId: z.string(), full: z.number(), points: z.array(z.tuple([z.number(), z.number()])), minSample: z.number() })),
  bands: z.array(words.extend({ code: z.string(), from: z.number() })), groups: z.array(words.extend({ code: z.string(), types: z.array(z.string()) })), minAssigned: z.number(), ranking: z.boolean(), appealDays: z.number(),
});
const period = z.object({
  month: z.string(), revision: z.number(), state: z.enum(['published', 'frozen']), stateName: z.string(), formulaVersion: z.number(), reason: z.string().nullable(), publishedAt: z.string(), publishedByName: z.string(), appealUntil: z.string(), countedAt: z.string(),
  frozenAt: z.string().nullable(), frozenByName: z.string().nullable(), hash: z.string().nullable(),
});
const monthLine = z.object({ month: z.string(), state: z.enum(['none', 'published', 'frozen']), stateName: z.string(), period: period.nullable(), pendingAppeals: z.number(), own: z.array(z.object({ unitId: z.string(), name: z.string(), total: z.number().nullable(), band: words.nullable() })) });
export const monthsView = z.object({ items: z.array(monthLine) }).openapi('ScoreMonths');

const unitLine = z.object({ unitId: z.string(), name: z.string(), total: z.number().nullable(), publishedTotal: z.number().nullable(), rank: z.number().nullable(), tied: z.boolean(), assigned: z.number() });
export const monthView = z.object({
  month: z.string(), /** counted now and shown to nobody else: neither published nor frozen */ trial: z.boolean(), period: period.nullable(), revisions: z.array(period), /** of a frozen one: as it was frozen, by its hash */ untouched: z.boolean().nullable(),
  formula: z.object({ version: z.number(), validFrom: z.string(), definition }), own: z.boolean(),
  groups: z.array(words.extend({ code: z.string(), bands: z.array(words.extend({ code: z.string(), from: z.number(), /** how many units stand in the band */ count: z.number(), units: z.array(unitLine) })) })),
  apart: z.array(words.extend({ kind: z.string(), units: z.array(z.object({ unitId: z.string(), name: z.string(), assigned: z.number() })) })),
  notes: z.array(words), verbs: z.array(verbView), pendingAppeals: z.number(),
}).openapi('ScoreMonth');

const line = z.object({
  metricId: z.string(), zh: z.string(), en: z.string(), unit: z.enum(['share', 'count', 'hours', 'seconds']), better: z.enum(['high', 'low']).nullable(), numerator: z.number(), denominator: z.number(), excluded: z.number(), value: z.number().nullable(), points: z.number().nullable(), full: z.number(),
  missed: z.number(), reached: z.number(), explanation: words, curve: z.array(z.tuple([z.number(), z.number()])),
});
export const sheetView = z.object({
  month: z.string(), trial: z.boolean(), period: period.nullable(), unitId: z.string(), name: z.string(), group: words.nullable(), kind: z.string(), kindName: words.nullable(), assigned: z.number(), total: z.number().nullable(), publishedTotal: z.number().nullable(), fullMarks: z.number(), band: words.nullable(),
  predecessors: z.array(z.object({ unitId: z.string(), name: z.string(), assigned: z.number() })), lines: z.array(line), mayAppeal: z.boolean(), whyNoAppeal: words.nullable(),
}).openapi('ScoreSheet');
export const sheetTicketsView = z.object({
  total: z.number(), notShown: z.number(), items: z.array(ticketLine.extend({
    leftOut: leftOut.nullable(), /** the unit's part of it, where it may be appealed */ assignmentId: z.number().nullable(), appeal: z.object({ state: z.string(), stateName: z.string() }).nullable(),
  })),
}).openapi('ScoreTickets');

export const formulaView = z.object({
  version: z.number(), state: z.enum(['proposed', 'confirmed', 'rejected', 'withdrawn', 'initial']), stateName: z.string(), definition, validFrom: z.string(), reason: z.string(), proposedByName: z.string(), proposedAt: z.string().nullable(), decidedByName: z.string().nullable(), decidedAt: z.string().nullable(), decision: z.string().nullable(), verbs: z.array(verbView),
});
export const formulasView = z.object({ items: z.array(formulaView), inForce: z.number(), mayPropose: z.boolean(), metrics: z.array(words.extend({ id: z.string(), unit: z.string(), better: z.enum(['high', 'low']).nullable() })), unitTypes: z.array(z.object({ type: z.string(), count: z.number() })) }).openapi('ScoreFormulas');
export const trialView = z.object({
  month: z.string(), units: z.array(z.object({ unitId: z.string(), name: z.string(), group: words.nullable(), before: z.object({ total: z.number().nullable(), band: words.nullable() }), after: z.object({ total: z.number().nullable(), band: words.nullable() }) })),
  moved: z.number(), against: z.number(),
}).openapi('ScoreTrial');
export const appealableView = z.object({ items: z.array(words.extend({ month: z.string(), metricId: z.string(), appealUntil: z.string() })) }).openapi('ScoreAppealable');
export const successionsView = z.object({ items: z.array(z.object({ unitId: z.string(), name: z.string(), successorId: z.string(), successorName: z.string(), fromDay: z.string(), basis: z.string(), recordedByName: z.string(), recordedAt: z.string() })), mayRecord: z.boolean() }).openapi('UnitSuccessions');

export type ScoreMonths = z.infer<typeof monthsView>;
export type ScoreMonth = z.infer<typeof monthView>;
export type ScoreSheet = z.infer<typeof sheetView>;
export type ScoreTickets = z.infer<typeof sheetTicketsView>;
export type ScoreFormulas = z.infer<typeof formulasView>;
export type ScoreTrial = z.infer<typeof trialView>;
export type ScoreAppealable = z.infer<typeof appealableView>;
export type UnitSuccessions = z.infer<typeof successionsView>;
