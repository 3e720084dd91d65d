/** What the API shows of a problem. Counts are of the members that the reader may see. */
import { z } from '@hono/zod-openapi';
import { requestStates, supervisionKinds, supervisionStates } from '../db/schema/types.ts';
import { measureKinds } from '../db/schema/index.ts';
import { cardView } from '../http/oversight-views.ts';
import { ticketLine, verbView } from '../http/views.ts';

const moment = z.iso.datetime();
const light = z.enum(['none', 'normal', 'near', 'overdue']);

const stepView = z.object({ id: z.string(), step: z.string(), unitId: z.string(), unitName: z.string(), until: z.string(), done: z.string().optional(), doneBy: z.string().optional(), proof: z.string().optional(), late: z.boolean(), /** the reader may finish it */ mine: z.boolean() });
const unitPart = z.object({ unitId: z.string(), unitName: z.string(), role: z.enum(['lead', 'support']), signDueAt: moment, signedAt: moment.nullable(), signedByName: z.string().nullable(), report: z.string().nullable(), reportedAt: moment.nullable(), urgedAt: moment.nullable(), urgedText: z.string().nullable(), mine: z.boolean() });
export const measureView = z.object({ id: z.string(), kind: z.enum(measureKinds), title: z.string(), documentNo: z.string().nullable(), day: z.string(), link: z.string().nullable(), byName: z.string().nullable(), at: z.string() });

/** How the members stand: those that wait for a reply, for their visit, were content, go their own way, came late, are closed; `all` of them. */
const memberCounts = z.object({ all: z.number(), waiting: z.number(), visit: z.number(), content: z.number(), closed: z.number(), alone: z.number(), late: z.number(), left: z.number() });
export const memberStates = ['all', 'waiting', 'visit', 'content', 'closed', 'alone', 'late'] as const;

export const problemView = z.object({
  problemNo: z.string(), title: z.string(), state: z.enum(['open', 'replied', 'closed']), stateName: z.string(), groupKey: z.string().nullable(), ownerName: z.string(),
  leadUnitId: z.string(), leadUnitName: z.string(), supportUnits: z.array(z.object({ id: z.string(), name: z.string() })), rootCause: z.string().nullable(),
  plan: z.array(stepView), measures: z.array(measureView), effectPlan: z.object({ text: z.string(), watchDays: z.number() }).nullable(), extensionCount: z.number(), reopenCount: z.number(),
  dueAt: moment, light, remaining: z.string().nullable(), /** part of its time that is used, 0..1 and beyond */ usedShare: z.number(), batchReply: z.string().nullable(), instructed: z.boolean(), cardedAt: moment.nullable(),
  sample: z.object({ share: z.number().nullable(), number: z.number().nullable(), reason: z.string(), byName: z.string(), seed: z.string(), drawn: z.number(), of: z.number() }).nullable(),
  members: z.number(), citizens: z.number(), visited: z.number(), alone: z.number(), createdAt: moment, repliedAt: moment.nullable(), closedAt: moment.nullable(), verbs: z.array(verbView),
}).openapi('Problem');

const orderView = z.object({
  id: z.number(), kind: z.enum(supervisionKinds), level: z.number(), causeName: z.string(), text: z.string(), state: z.enum(supervisionStates), stateName: z.string(), unitId: z.string(), unitName: z.string(), issuedByName: z.string(), issuedAt: moment, dueAt: moment, light, remaining: z.string().nullable(),
  report: z.string().nullable(), reportedAt: moment.nullable(), sentBackCount: z.number(), verdict: z.string().nullable(), closedAt: moment.nullable(), mine: z.boolean(),
});
const askedView = z.object({ id: z.number(), kind: z.string(), kindName: z.string(), state: z.enum(requestStates), stateName: z.string(), reasonName: z.string(), reason: z.string(), payload: z.record(z.string(), z.unknown()), requestedAt: moment, requestedByName: z.string(), own: z.boolean(), decision: z.string().nullable(), decidedAt: moment.nullable(), decidedByName: z.string().nullable() });
const courseEvent = z.object({ seq: z.number(), kind: z.string(), at: moment, by: z.string(), text: z.string() });

export const problemDetail = problemView.extend({
  units: z.array(unitPart), orders: z.array(orderView), requests: z.array(askedView), cards: z.array(cardView), course: z.array(courseEvent), counts: memberCounts, /** the one rule of which clocks stand still */ clockRule: z.object({ zh: z.string(), en: z.string() }),
}).openapi('ProblemDetail');

export const problemMemberLine = ticketLine.extend({ late: z.boolean(), alone: z.object({ at: moment, why: z.string() }).nullable(), repliedAt: moment.nullable(), sampled: z.boolean().nullable() }).openapi('ProblemMember');
export const problemMembers = z.object({ items: z.array(problemMemberLine), total: z.number(), page: z.number(), pageSize: z.number() }).openapi('ProblemMembers');
export const measureLine = measureView.extend({ problemNo: z.string(), problemTitle: z.string(), unitName: z.string(), members: z.number() }).openapi('MeasureLine');
export const measureRegister = z.object({ items: z.array(measureLine), counts: z.object({ problems: z.number(), document: z.number(), works: z.number(), ruleChange: z.number(), explanation: z.number() }) }).openapi('MeasureRegister');

export type ProblemView = z.infer<typeof problemView>;
export type ProblemDetail = z.infer<typeof problemDetail>;
export type ProblemMemberLine = z.infer<typeof problemMemberLine>;
export type ProblemMembers = z.infer<typeof problemMembers>;
export type MeasureLine = z.infer<typeof measureLine>;
export type MeasureRegister = z.infer<typeof measureRegister>;
