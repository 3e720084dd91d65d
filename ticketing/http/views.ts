/** What the API shows. These schemas are the API's description, the server's types and the console's types. Moments are ISO strings, people masked. */
import { z } from '@hono/zod-openapi';
import { cardView, supervisionView, urgingView } from './oversight-views.ts';
import { appealTypes, assignmentRoles, assignmentStates, callerCategories, channels, exclusions, holderKinds, requestKinds, requestStates, ticketStates, urgencies } from '../db/schema/types.ts';
import { conferenceView, precedentView, rulingView } from './dispute-views.ts';
import { contactView, gateView } from '../review/views.ts';
import { visitView } from '../visit/views.ts';
import { readingView } from './reading-views.ts';

const moment = z.iso.datetime();
export const errorView = z.object({ error: z.object({ id: z.string(), zh: z.string(), en: z.string(), details: z.record(z.string(), z.unknown()).optional() }) }).openapi('Error');

export const evidenceView = z.object({ kind: z.enum(['word', 'rule', 'clause', 'person', 'past']), text: z.string(), weight: z.number() });
const rankedUnitView = z.object({
  unitId: z.string(), name: z.string(), probability: z.number(), clause: z.string().nullable(), /** beyond the clause: a precedent, what was learned, who solved similar ones, what an approved return proposed */ because: z.array(evidenceView).optional(),
  /** supporting units, and what names them */
  supports: z.array(z.object({ unitId: z.string(), name: z.string(), from: z.enum(['clause', 'ruling', 'past']) })).optional(),
});
/** The machine's advice, with its reasons. */
export const adviceView = z.object({
  decision: z.enum(['auto', 'ask', 'hold']),
  reason: z.string(),
  confidence: z.number(),
  categories: z.array(z.object({ label: z.string(), probability: z.number(), because: z.array(evidenceView) })),
  matters: z.array(z.object({ code: z.string(), name: z.string(), path: z.string(), probability: z.number(), because: z.array(evidenceView) })),
  types: z.array(z.object({ label: z.enum(appealTypes), probability: z.number(), because: z.array(evidenceView) })),
  urgency: z.array(z.object({ label: z.enum(urgencies), probability: z.number(), because: z.array(evidenceView) })),
  units: z.array(rankedUnitView),
  /** what was ruled on the likeliest matter here before */
  precedents: z.array(precedentView),
  alarms: z.array(z.object({ kind: z.string(), words: z.array(z.string()) })),
  model: z.string(),
  ...readingView,
}).openapi('Advice');

/** A line in a list. */
export const ticketLine = z.object({
  ticketNo: z.string(), revision: z.number(), state: z.enum(ticketStates), stateName: z.string(), channel: z.enum(channels), hotlineNumber: z.string(),
  appealType: z.enum(appealTypes), urgency: z.enum(urgencies), title: z.string(), content: z.string(), regionCode: z.string(), regionName: z.string(), address: z.string().nullable(),
  category: z.string().nullable(), matterCode: z.string().nullable(), matterName: z.string().nullable(), leadUnitId: z.string().nullable(), leadUnitName: z.string().nullable(),
  appealedAt: moment, registeredAt: moment, dueAt: moment.nullable(), closedAt: moment.nullable(),
  light: z.enum(['none', 'normal', 'near', 'overdue']), remaining: z.string().nullable(),
  isConfidential: z.boolean(), isAnonymous: z.boolean(), isAboutStaff: z.boolean(), callerCategory: z.enum(callerCategories), language: z.string(), transferredTo: z.string().nullable(), parkedUntil: moment.nullable(), supervisionLevel: z.number().nullable(), scoringExcluded: z.enum(exclusions).nullable(), masterTicketNo: z.string().nullable(), urgeCount: z.number(), returnCount: z.number(), reworkCount: z.number(), problemNo: z.string().nullable(),
  decision: z.enum(['auto', 'ask', 'hold']).nullable(), decisionReason: z.string().nullable(), suggestedUnits: z.array(rankedUnitView), /** of a ticket that waits for dispatch: what was ruled on its matter before */ precedents: z.array(precedentView).optional(),
  satisfaction: z.number().nullable(), solved: z.string().nullable(),
}).openapi('TicketLine');

/** A button: allowed, or the rule that stands in the way. */
export const verbView = z.object({ verb: z.string(), zh: z.string(), en: z.string(), allowed: z.boolean(), why: z.object({ zh: z.string(), en: z.string() }).nullable() });

export const assignmentView = z.object({
  id: z.number(), unitId: z.string(), unitName: z.string(), role: z.enum(assignmentRoles), parentId: z.number().nullable(), temporary: z.boolean(), returnForbidden: z.boolean(), pausedAt: moment.nullable(), state: z.enum(assignmentStates), stateName: z.string(), advice: z.string().nullable(),
  dispatchedAt: moment, dispatchedBy: z.string(), signDueAt: moment, signedAt: moment.nullable(), contactDueAt: moment.nullable(), contactedAt: moment.nullable(),
  dueAt: moment, remaining: z.string().nullable(), light: z.enum(['none', 'normal', 'near', 'overdue']), usedShare: z.number(), returnUntil: moment.nullable(), resolvedAt: moment.nullable(),
  reply: z.string().nullable(), handlingDetail: z.string().nullable(), outcome: z.string().nullable(), verbs: z.array(verbView),
}).openapi('Assignment');

export const requestView = z.object({
  id: z.number(), kind: z.enum(requestKinds), kindName: z.string(), state: z.enum(requestStates), stateName: z.string(), ticketNo: z.string(), ticketTitle: z.string(), assignmentId: z.number().nullable(), unitName: z.string(), reasonCode: z.string(), reasonName: z.string(),
  reason: z.string(), payload: z.record(z.string(), z.unknown()), requestedAt: moment, requestedByName: z.string(), decideBy: moment.nullable(),
  endorsedAt: moment.nullable(), endorsedByName: z.string().nullable(), endorsement: z.string().nullable(), decidedAt: moment.nullable(), decidedByName: z.string().nullable(), decision: z.string().nullable(), verbs: z.array(verbView),
}).openapi('Request');

/** A stretch of a ticket's life in one holder's hands; `to` null: now. */
const holderView = z.object({ kind: z.enum(holderKinds), unitId: z.string().nullable(), holder: z.string(), from: moment, to: moment.nullable(), workingMs: z.number() }).openapi('Holder');

/** One step in the ticket's story. `text` is for staff; citizens get their own shorter one. */
const eventView = z.object({ seq: z.number(), kind: z.string(), at: moment, actor: z.string(), unitName: z.string().nullable(), text: z.string(), data: z.record(z.string(), z.unknown()) }).openapi('Event');

export const appellantView = z.object({ id: z.number(), name: z.string().nullable(), phone: z.string().nullable(), category: z.enum(callerCategories), enterpriseName: z.string().nullable(), creditCode: z.string().nullable(), language: z.string().nullable(), needs: z.array(z.string()), specialNeed: z.string().nullable(), tickets: z.number() }).openapi('Appellant');

export const ticketDetail = ticketLine.extend({
  /** false: the due day lies in a year whose State Council notice is not known yet, and may move */
  dueDayKnown: z.boolean(),
  appellant: appellantView.nullable(),
  /** whether the viewer may see, for a reason, what is masked */
  mayReveal: z.boolean(),
  /** of a confidential ticket: its scrubbed copy, what is kept of the reporter, and what this reader was allowed to look at until when */
  confidential: z.object({ confirmedAt: moment.nullable(), confirmedBy: z.string().nullable(), kept: z.array(z.enum(['name', 'phone', 'address'])), grantedFields: z.array(z.string()), grantedUntil: moment.nullable() }).nullable(),
  caseAgent: z.object({ staffId: z.number(), name: z.string() }).nullable(), accusedUnitId: z.string().nullable(), hasHidden: z.boolean(), publicReply: z.string().nullable(), satisfactionFirst: z.number().nullable(), firstDispatchedAt: moment.nullable(),
  assignments: z.array(assignmentView), requests: z.array(requestView), events: z.array(eventView), verbs: z.array(verbView), advice: adviceView.nullable(),
  cards: z.array(cardView), urgings: z.array(urgingView),
  visits: z.array(visitView), contacts: z.array(contactView), gates: z.array(gateView),
  /** who held it, in order: for the coloured bar over the timeline */
  holders: z.array(holderView), supervisions: z.array(supervisionView), conferences: z.array(conferenceView), rulings: z.array(rulingView),
}).openapi('TicketDetail');

export const me = z.object({
  staffId: z.number(), username: z.string(), name: z.string(), unitId: z.string(), unitName: z.string(), roles: z.array(z.string()), hotlineNumbers: z.array(z.string()),
}).openapi('Me');

/** What a citizen sees of an appeal. */
export const publicAppeal = z.object({
  ticketNo: z.string(), state: z.enum(ticketStates), stateName: z.string(), title: z.string(), content: z.string(), regionName: z.string(), registeredAt: moment, expectedAt: moment.nullable(),
  unitName: z.string().nullable(), reply: z.string().nullable(), solved: z.string().nullable(), satisfaction: z.number().nullable(),
  timeline: z.array(z.object({ at: moment, zh: z.string(), en: z.string() })),
  /** what the citizen is asked to add, and until when; null: nothing */
  asked: z.object({ items: z.array(z.string()), until: moment }).nullable(),
  /** when a planned appeal is looked at again */
  parkedUntil: moment.nullable(),
  verbs: z.array(verbView),
  /** 消息: what the citizen was told; `sent` false: it stands only here */
  notices: z.array(z.object({ at: moment, text: z.string(), sent: z.boolean() })), noticesOff: z.boolean().nullable(),
  /** the stage of the appeal with which this one is handled as one; null: it goes its own way */
  together: z.object({ zh: z.string(), en: z.string() }).nullable(),
  /** told when the appeal is handled together with others */
  problem: z.object({ title: z.string(), plan: z.array(z.object({ step: z.string(), until: z.string(), done: z.string().optional() })) }).nullable(),
}).openapi('PublicAppeal');

export type TicketLine = z.infer<typeof ticketLine>;
export type TicketDetail = z.infer<typeof ticketDetail>;
export type AssignmentView = z.infer<typeof assignmentView>;
export type RequestView = z.infer<typeof requestView>;
export type { CardLine, CardView, TodoList, TodoView, UrgingView } from './oversight-views.ts';
export type SupervisionView = z.infer<typeof supervisionView>;
export type HolderView = z.infer<typeof holderView>;
export type EventView = z.infer<typeof eventView>;
export type VerbView = z.infer<typeof verbView>;
export type AdviceView = z.infer<typeof adviceView>;
export type Me = z.infer<typeof me>;
export type PublicAppeal = z.infer<typeof publicAppeal>;
export type ErrorView = z.infer<typeof errorView>;
export type { NoticeView } from './present/notice-view.ts';
export type AppellantView = z.infer<typeof appellantView>;
