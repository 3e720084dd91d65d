/** How each line works, as a history: a ticket keeps the row under which it came in. And what went to the system of a line that handles its tickets outside. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { hotline } from './city.ts';
import { at, bytea, id, ref } from './columns.ts';
import { assignment, ticket } from './ticket.ts';
import type { StageOwners } from './types.ts';

/** Rows are decided on once and never changed after that: the last confirmed one whose time has come is how the line works. */
export const hotlineMode = pgTable('hotline_mode', {
  id: id(),
  number: text().notNull().references(() => hotline.number),
  intakeMode: text({ enum: ['merged', 'dual', 'subCenter'] }).notNull(),
  processMode: text({ enum: ['native', 'externalSystem', 'subPlatform'] }).notNull(),
  stageOwners: jsonb().$type<StageOwners>().notNull(),
  /** where the outside system takes cases; the key's name stands in every request, the secret is sealed and shown to nobody */
  endpoint: text(),
  keyId: text(),
  secretSealed: bytea(),
  /** the contract with the outside system lets it have the citizen's name and number */
  sharesPhone: boolean().notNull().default(false),
  state: text({ enum: ['proposed', 'confirmed', 'rejected', 'withdrawn'] }).notNull(),
  validFrom: at().notNull(),
  reason: text().notNull(),
  /** null: as the line was founded */
  proposedBy: integer(),
  proposedAt: at().notNull(),
  decidedBy: integer(),
  decidedAt: at(),
  decision: text(),
}, (t) => [
  index('hotline_mode_of').on(t.number, t.validFrom),
  index('hotline_mode_key').on(t.keyId),
  uniqueIndex('hotline_mode_one_proposal').on(t.number).where(sql`state = 'proposed'`),
  uniqueIndex('hotline_mode_founding').on(t.number).where(sql`proposed_by is null`),
]);

/** One part of a ticket that an outside system handles. */
export const externalCase = pgTable('external_case', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  assignmentId: ref().notNull().unique().references(() => assignment.id),
  modeId: ref().notNull().references(() => hotlineMode.id),
  /** waiting: not taken over there yet; sent; over: called back, or handled in the house after all */
  state: text({ enum: ['waiting', 'sent', 'over'] }).notNull(),
  outsideNo: text(),
  createdAt: at().notNull(),
  sentAt: at(),
  lastStatus: text(),
  lastStatusAt: at(),
}, (t) => [index('external_case_ticket').on(t.ticketId)]);

/** What the other side told, once a message: also what was refused or came too early, so that nothing is lost. */
export const externalStatus = pgTable('external_status', {
  keyId: text().notNull(),
  messageId: text().notNull(),
  caseId: ref().notNull().references(() => externalCase.id),
  status: text().notNull(),
  body: jsonb().$type<Record<string, unknown>>().notNull(),
  digest: bytea().notNull(),
  outcome: text({ enum: ['applied', 'alreadyDone', 'held', 'refused'] }).notNull(),
  why: text(),
  receivedAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.keyId, t.messageId] }), index('external_status_case').on(t.caseId)]);
