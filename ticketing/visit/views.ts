/** What the API shows of return visits. */
import { z } from '@hono/zod-openapi';
import { visitExemptions, visitMethods } from '../db/schema/types.ts';

const moment = z.iso.datetime();
const solved = z.enum(['solved', 'partly', 'unsolved']);

/** One round of asking: how it was planned, every try, and what was said first and last. */
export const visitView = z.object({
  state: z.enum(['due', 'done', 'exempt']), plannedMethod: z.enum(visitMethods), plan: z.string().nullable(), noAnswer: z.enum(['phone', 'close']).nullable(), method: z.string().nullable(),
  attempts: z.array(z.object({ at: z.string(), method: z.string(), connected: z.boolean(), by: z.string(), outcome: z.string().nullable(), note: z.string().nullable(), callNo: z.string().nullable() })),
  staffContacted: z.boolean().nullable(), contactDisputed: z.boolean(), solvedFirst: solved.nullable(), satisfactionFirst: z.number().nullable(), solved: solved.nullable(), satisfaction: z.number().nullable(), attitude: z.number().nullable(), result: z.number().nullable(),
  dissatisfyReason: z.string().nullable(), comment: z.string().nullable(), exemption: z.enum(visitExemptions).nullable(), /** the call in which it was spoken */ callNo: z.string().nullable(), createdAt: moment, doneAt: moment.nullable(),
}).openapi('Visit');
export type VisitView = z.infer<typeof visitView>;

const planRowView = z.object({
  code: z.string(), name: z.string(), appealTypes: z.array(z.string()).optional(), urgencies: z.array(z.string()).optional(), callerCategories: z.array(z.string()).optional(), unitIds: z.array(z.string()).optional(), reworked: z.boolean().optional(),
  method: z.enum(['phone', 'message']), share: z.number(), rest: z.enum(['phone', 'message', 'none']), noAnswer: z.enum(['phone', 'close']),
});
const plan = z.object({ version: z.number(), rows: z.array(planRowView), note: z.string(), madeByName: z.string(), madeAt: moment.nullable() });
/** 回访方案 with its versions, newest first. */
export const visitPlanView = z.object({ current: plan, versions: z.array(plan), mayChange: z.boolean() }).openapi('VisitPlan');
/** Where a ticket falls in the plan that holds: the audit of a choice. */
export const pickView = z.object({ ticketNo: z.string(), version: z.number(), row: z.string(), rowName: z.string(), draw: z.number(), share: z.number(), method: z.enum(['phone', 'message', 'none']), planned: z.string().nullable() }).openapi('VisitPick');
export type VisitPlanView = z.infer<typeof visitPlanView>;
export type PickView = z.infer<typeof pickView>;
