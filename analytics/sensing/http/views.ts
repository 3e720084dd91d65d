import { z } from '@hono/zod-openapi';
import { alertAxes, alertKinds, alertStates } from '../../db/schema/index.ts';

const day = z.object({ day: z.string(), observed: z.number(), expected: z.number(), upper: z.number() });
const both = z.object({ zh: z.string(), en: z.string() });

export const evidenceView = z.object({
  day: z.string(), days: z.number(), observed: z.number(), expected: z.number(), upper: z.number(), p: z.number(), threshold: z.number(), historyDays: z.number(), seasonKnown: z.boolean(), course: z.array(day), notes: z.array(z.string()),
  coming: z.object({ from: z.string(), to: z.string(), lastYear: z.number(), now: z.number(), ratio: z.number() }).nullable(),
}).openapi('AlertEvidence');

export const alertView = z.object({
  alertNo: z.string(), kind: z.enum(alertKinds), axis: z.enum(alertAxes), title: z.string(), state: z.enum(alertStates), revision: z.number(), score: z.number(), focus: z.boolean(),
  matterCode: z.string().nullable(), matterName: z.string().nullable(), regionCode: z.string().nullable(), regionName: z.string().nullable(), unitId: z.string().nullable(), unitName: z.string().nullable(),
  groupKey: z.string().nullable(), inHand: z.string().nullable(), firstDay: z.string(), lastDay: z.string(), takenByName: z.string().nullable(), reasonCode: z.string().nullable(), reason: z.string().nullable(), quietUntil: z.string().nullable(),
  ticketNo: z.string().nullable(), problemNo: z.string().nullable(), latest: evidenceView,
}).openapi('Alert');

export const alertDetail = alertView.extend({
  /** as it was when it was raised; never changed */
  evidence: evidenceView,
  groupName: z.string().nullable(),
  tickets: z.array(z.object({ ticketNo: z.string(), title: z.string(), regionName: z.string(), address: z.string().nullable(), appealedAt: z.string(), stateName: z.string(), exemplar: z.boolean() })),
  /** of the tickets behind it, so many the reader may not open */
  ticketsHidden: z.number(),
  exemplar: z.object({ ticketNo: z.string(), because: z.array(z.string()) }).nullable(),
  /** what was told of the same matter at the same place after something was done (未诉先办) */
  since: z.object({ from: z.string(), tickets: z.number(), citizens: z.number() }).nullable(),
  events: z.array(z.object({ at: z.string(), kind: z.string(), byName: z.string().nullable(), data: z.record(z.string(), z.unknown()) })),
  verbs: z.array(z.object({ verb: z.string(), zh: z.string(), en: z.string(), allowed: z.boolean(), why: both.nullable() })),
}).openapi('AlertDetail');

export const alertCounts = z.object({ new: z.number(), taken: z.number(), acted: z.number(), inHand: z.number() }).openapi('AlertCounts');

export const seasonView = z.object({
  /** first day from which figures are known */
  knownFrom: z.string().nullable(),
  enough: z.boolean(),
  coming: z.array(z.object({ matterCode: z.string(), matterName: z.string(), from: z.string(), to: z.string(), lastYear: z.number(), lastYearBefore: z.number(), now: z.number(), ratio: z.number(), expected: z.number(), alertNo: z.string().nullable() })),
  year: z.array(z.object({ matterCode: z.string(), matterName: z.string(), months: z.array(z.number()), peak: z.number(), height: z.number(), cases: z.number() })),
}).openapi('SeasonCalendar');

export type AlertView = z.infer<typeof alertView>;
export type AlertDetail = z.infer<typeof alertDetail>;
export type AlertCounts = z.infer<typeof alertCounts>;
export type SeasonCalendar = z.infer<typeof seasonView>;
