/** The appeal and everything that hangs on it: messages, assignments, requests, and who held it when. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, doublePrecision, index, integer, jsonb, pgSequence, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytea, id, ref } from './columns.ts';
import { appellant } from './people.ts';
import { unit } from './city.ts';
import { problem } from './problem.ts';
import { appealTypes, assignmentRoles, assignmentStates, callerCategories, channels, exclusions, holderKinds, requestKinds, requestStates, ticketStates, urgencies, visitWaivers, type Paused, type StageOwners } from './types.ts';

/** The running part of a ticket number. It never resets: the date in front makes it unique, and no counter row makes writers queue. */
export const ticketNoSeq = pgSequence('ticket_no_seq', { startWith: 1 });

export const ticket = pgTable('ticket', {
  /** taken from the sequence before the insert, so that the message row can name it first */
  id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  ticketNo: text().notNull().unique(),
  revision: integer().notNull().default(0),
  state: text({ enum: ticketStates }).notNull(),
  channel: text({ enum: channels }).notNull(),
  hotlineNumber: text().notNull().default('12345'),
  callId: text(),
  appellantId: ref().references(() => appellant.id),
  isAnonymous: boolean().notNull().default(false),
  isConfidential: boolean().notNull().default(false),
  appealType: text({ enum: appealTypes }).notNull().default('other'),
  urgency: text({ enum: urgencies }).notNull().default('normal'),
  title: text().notNull(),
  /** numbers inside are masked; the words as they came are in contentSealed when something was hidden */
  content: text().notNull(),
  contentSealed: bytea(),
  regionCode: text().notNull(),
  address: text(),
  lng: doublePrecision(),
  lat: doublePrecision(),
  category: text(),
  matterCode: text(),
  /** the unit complained about: its staff never see the ticket */
  accusedUnitId: text(),
  handlingMode: text({ enum: ['direct', 'forward'] }),
  leadUnitId: text(),
  /** 并单: the ticket this one follows; it keeps its own number and its own visit */
  masterTicketId: ref(),
  /** where a ticket that waits (for the citizen, for a condition) goes on afterwards */
  resumeState: text({ enum: ticketStates }),
  /** 一次性告知: how often the citizen was asked for more */
  askCount: integer().notNull().default(0),
  /** 挂账: when the commitment is looked at again */
  parkedUntil: at(),
  /** 疑难: since when */
  hardAt: at(),
  /** the highest level of an open supervision order */
  supervisionLevel: smallint(),
  scoringExcluded: text({ enum: exclusions }),
  /** why the return visit may be left out: nobody answered often enough, or the citizen does not want one; set by the attempts */
  visitWaiver: text({ enum: visitWaivers }),
  /** an answer that explains is objected to once */
  objectedAt: at(),
  /** a closed ticket is rated once more */
  ratedAgainAt: at(),
  /** of a confidential ticket: who looked over the scrubbed copy that units read, and when; no unit gets it before */
  scrubConfirmedAt: at(),
  scrubConfirmedBy: integer(),
  /** 投诉工作人员: a flow of its own, seen only by those who supervise */
  isAboutStaff: boolean().notNull().default(false),
  /** the member of staff complained about: never sees the ticket */
  accusedStaffId: integer(),
  callerCategory: text({ enum: callerCategories }).notNull().default('individual'),
  /** BCP 47 */
  language: text().notNull().default('zh'),
  /** 专员: one person who stays with an enterprise's appeal to the end */
  caseAgentId: integer(),
  /** 一键转接: the emergency or partner line it went to */
  transferredTo: text(),
  /** the row of hotline_mode under which it came in; a later switch does not touch it */
  hotlineModeId: ref(),
  /** of a line with a sub-platform (子平台): who does which stage, as it was when the ticket came in; null: the centre does all */
  stageOwners: jsonb().$type<StageOwners>(),
  /** in whose hands it is, and since when (holding has what was before) */
  holderKind: text({ enum: holderKinds }),
  holderUnitId: text(),
  heldSince: at(),
  problemId: ref().references(() => problem.id),
  /** when the citizen said it (kept from the source); deadlines run from registeredAt */
  appealedAt: at().notNull(),
  registeredAt: at().notNull(),
  firstDispatchedAt: at(),
  /** the overall promise to the citizen: the open lead assignment's due moment */
  dueAt: at(),
  closedAt: at(),
  publicReply: text(),
  solved: text({ enum: ['solved', 'partly', 'unsolved'] }),
  /** 1..5 as rated; first is kept when a later rating replaces it */
  satisfactionFirst: smallint(),
  satisfaction: smallint(),
  urgeCount: integer().notNull().default(0),
  urgedAt: at(),
  /** from when it may be urged again: one working day after the last time */
  urgeableAt: at(),
  returnCount: integer().notNull().default(0),
  extensionCount: integer().notNull().default(0),
  reworkCount: integer().notNull().default(0),
  reopenCount: integer().notNull().default(0),
  likes: integer().notNull().default(0),
  registeredBy: integer(),
  /** head of the event chain */
  eventSeq: integer().notNull().default(0),
  eventHash: bytea(),
  updatedAt: at().notNull(),
}, (t) => [
  index('ticket_open_due').on(t.dueAt).where(sql`state in ('inProgress','rework','hardCase')`),
  index('ticket_master').on(t.masterTicketId).where(sql`master_ticket_id is not null`),
  index('ticket_parked').on(t.parkedUntil).where(sql`state = 'parked'`),
  index('ticket_supervised').on(t.supervisionLevel).where(sql`supervision_level is not null`),
  index('ticket_state').on(t.state, t.registeredAt),
  index('ticket_registered').on(t.registeredAt),
  /** by all that figures are counted by, so that counting reads no ticket (analytics/facts) */
  index('ticket_appealed').on(t.appealedAt, t.regionCode, t.matterCode, t.channel, t.appealType, t.leadUnitId, t.category, t.scoringExcluded),
  /** what is not for everybody: few, and looked for with every figure's list */
  index('ticket_not_for_all').on(t.appealedAt).where(sql`is_confidential or is_about_staff or accused_unit_id is not null or accused_staff_id is not null`),
  index('ticket_appellant').on(t.appellantId, t.registeredAt),
  index('ticket_problem').on(t.problemId),
  index('ticket_accused').on(t.accusedUnitId).where(sql`accused_unit_id is not null`),
  index('ticket_accused_staff').on(t.accusedStaffId).where(sql`accused_staff_id is not null`),
  index('ticket_region').on(t.regionCode.op('text_pattern_ops'), t.registeredAt),
]);

/** One door, once: the key a channel gives a message. The same key twice is the same ticket. */
export const intakeMessage = pgTable('intake_message', {
  channel: text().notNull(),
  messageId: text().notNull(),
  ticketId: ref().notNull(),
  digest: bytea().notNull(),
  receivedAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.channel, t.messageId] })]);

/** What one unit owes on a ticket, and by when. */
export const assignment = pgTable('assignment', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  parentId: ref(),
  unitId: text().notNull().references(() => unit.id),
  role: text({ enum: assignmentRoles }).notNull(),
  state: text({ enum: assignmentStates }).notNull(),
  revision: integer().notNull().default(0),
  advice: text(),
  dispatchedAt: at().notNull(),
  dispatchedBy: text().notNull(),
  signDueAt: at().notNull(),
  signedAt: at(),
  contactDueAt: at(),
  contactedAt: at(),
  contactMethod: text(),
  dueAt: at().notNull(),
  calendarVersion: text().notNull(),
  returnUntil: at(),
  resolvedAt: at(),
  reply: text(),
  handlingDetail: text(),
  outcome: text({ enum: ['solved', 'partly', 'unsolved', 'explained'] }),
  isTrue: boolean(),
  /** 先办后议: leads until a ruling says who does */
  temporary: boolean().notNull().default(false),
  /** 禁止退回: a ruling gave it to this unit */
  returnForbidden: boolean().notNull().default(false),
  /** its clocks stand still since then */
  pausedAt: at(),
  /** what stood still with it: the clocks that ran, and the state it goes on in (deadline/pause.ts) */
  paused: jsonb().$type<Paused>(),
  suspensionCount: integer().notNull().default(0),
  /** the line whose own system handles it outside; null: the unit handles it here */
  externalLine: text(),
  /** urged and not answered since then */
  urgedAt: at(),
  /** when the last card came that still counts */
  cardedAt: at(),
  extensionCount: integer().notNull().default(0),
}, (t) => [
  index('assignment_ticket').on(t.ticketId),
  index('assignment_due').on(t.dueAt),
  index('assignment_resolved').on(t.resolvedAt),
  index('assignment_dispatched').on(t.dispatchedAt),
  /** which tickets a unit may see: asked for with everything its staff load */
  index('assignment_unit').on(t.unitId, t.ticketId),
  index('assignment_inbox').on(t.unitId, t.dueAt).where(sql`state in ('dispatched','signed','handling','returnPending','suspended')`),
]);

/** Something a person must decide: a return, an extension, a suspension, a reveal (request/kinds). */
export const request = pgTable('request', {
  id: id(),
  /** what it is about: a ticket or a problem */
  ticketId: ref().references(() => ticket.id),
  problemId: ref().references(() => problem.id),
  /** null where it concerns the whole ticket */
  assignmentId: ref().references(() => assignment.id),
  kind: text({ enum: requestKinds }).notNull(),
  state: text({ enum: requestStates }).notNull(),
  revision: integer().notNull().default(0),
  reasonCode: text().notNull(),
  reason: text().notNull(),
  payload: jsonb().$type<Record<string, unknown>>().notNull(),
  /** null: the citizen */
  requestedBy: integer(),
  requestedAt: at().notNull(),
  /** the first of two levels, where the kind has two */
  endorsedBy: integer(),
  endorsedAt: at(),
  endorsement: text(),
  decidedBy: integer(),
  decidedAt: at(),
  decision: text(),
}, (t) => [
  index('request_pending').on(t.requestedAt).where(sql`state in ('pending','endorsed')`),
  index('request_ticket').on(t.ticketId),
  uniqueIndex('request_one_pending').on(t.assignmentId, t.kind).where(sql`state in ('pending','endorsed')`),
  uniqueIndex('request_one_pending_of_ticket').on(t.ticketId, t.kind).where(sql`state in ('pending','endorsed') and assignment_id is null`),
  index('request_problem').on(t.problemId).where(sql`problem_id is not null`),
  uniqueIndex('request_one_pending_of_problem').on(t.problemId, t.kind).where(sql`state in ('pending','endorsed') and kind = 'extension'`),
  check('request_subject', sql`num_nonnulls(ticket_id, problem_id) = 1`),
]);

/** Who held the ticket, one row a stretch of time that is over. Every working hour of a ticket's life stands in exactly one row. */
export const holding = pgTable('holding', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  kind: text({ enum: holderKinds }).notNull(),
  unitId: text(),
  heldFrom: at().notNull(),
  heldTo: at().notNull(),
  /** office time by the calendar of the ticket's region */
  workingMs: bigint({ mode: 'number' }).notNull(),
}, (t) => [index('holding_ticket').on(t.ticketId), index('holding_unit').on(t.unitId, t.heldTo), index('holding_to').on(t.heldTo)]);
