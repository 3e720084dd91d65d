/** What the API shows of cards, urgings and supervision. */
import { z } from '@hono/zod-openapi';
import { requestStates, supervisionKinds, supervisionStates } from '../db/schema/types.ts';

const moment = z.iso.datetime();
const light = z.enum(['none', 'normal', 'near', 'overdue']);
const verbs = z.array(z.object({ verb: z.string(), zh: z.string(), en: z.string(), allowed: z.boolean(), why: z.object({ zh: z.string(), en: z.string() }).nullable() }));

/** 黄牌 or 红牌. `withdrawnAt`: an appeal was upheld, it no longer counts. */
export const cardView = z.object({
  id: z.number(), assignmentId: z.number().nullable(), colour: z.enum(['yellow', 'red']), reason: z.string(), faultName: z.string().nullable(), unitId: z.string(), unitName: z.string(), issuedAt: moment, issuedByName: z.string(),
  answer: z.string().nullable(), answeredAt: moment.nullable(), withdrawnAt: moment.nullable(),
  appeal: z.object({ state: z.enum(requestStates), stateName: z.string(), reason: z.string(), requestedAt: moment, decision: z.string().nullable() }).nullable(),
}).openapi('Card');
/** `ticketNo` or `problemNo`: what it is about. */
export const cardLine = cardView.extend({ ticketNo: z.string().nullable(), problemNo: z.string().nullable(), title: z.string() });

/** 催办 and what the unit answered. */
export const urgingView = z.object({
  id: z.number(), urgedAt: moment, urgedByName: z.string(), unitId: z.string().nullable(), unitName: z.string().nullable(), text: z.string().nullable(), answer: z.string().nullable(), answeredAt: moment.nullable(), answeredByName: z.string().nullable(),
}).openapi('Urging');

/** 督办单 or 批示件. */
export const supervisionView = z.object({
  id: z.number(), kind: z.enum(supervisionKinds), level: z.number(), levelName: z.object({ zh: z.string(), en: z.string() }), cause: z.string(), causeName: z.string(), text: z.string(), state: z.enum(supervisionStates), stateName: z.string(), /** or the problem's, in problemNo */ ticketNo: z.string().nullable(), problemNo: z.string().nullable(), ticketTitle: z.string(),
  unitId: z.string(), unitName: z.string(), issuedByName: z.string(), issuedAt: moment, dueAt: moment, escalatedAt: moment.nullable(), remaining: z.string().nullable(), light,
  report: z.string().nullable(), reportedAt: moment.nullable(), sentBackCount: z.number(), verdict: z.string().nullable(), closedAt: moment.nullable(), verbs,
}).openapi('Supervision');

/** What a unit must see to beside its tickets: an order to report on, an urging or a card to answer. */
const todoView = z.object({
  kind: z.enum(['supervision', 'urging', 'card', 'problem']), /** tells it from others of its kind */ id: z.union([z.number(), z.string()]), title: z.string(), text: z.string(), /** null: it is about a problem */ ticketNo: z.string().nullable(), problemNo: z.string().nullable(), ticketTitle: z.string(), unitName: z.string(), at: moment, dueAt: moment.nullable(), light, remaining: z.string().nullable(), colour: z.enum(['yellow', 'red']).nullable(),
}).openapi('Todo');
export const todoList = z.object({ items: z.array(todoView), counts: z.object({ supervision: z.number(), urging: z.number(), card: z.number(), problem: z.number(), overdue: z.number() }) });

export type CardView = z.infer<typeof cardView>;
export type CardLine = z.infer<typeof cardLine>;
export type UrgingView = z.infer<typeof urgingView>;
export type TodoView = z.infer<typeof todoView>;
export type TodoList = z.infer<typeof todoList>;
