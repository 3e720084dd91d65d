/** Who reported in confidence or without a name: apart from the ticket, sealed with a key of its own, and who was allowed to look. */
import { bigint, boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at, bytea, ref } from './columns.ts';
import { request, ticket } from './ticket.ts';

/**
 * One row a protected ticket. Nothing here can be searched for: no fingerprint, no link to an appellant.
 * Of an anonymous ticket it holds only where the citizen wants to be answered.
 */
export const reporterIdentity = pgTable('reporter_identity', {
  ticketId: ref().primaryKey().references(() => ticket.id),
  nameSealed: bytea(),
  phoneSealed: bytea(),
  wechatSealed: bytea(),
  /** a person's id in the sending system */
  externalSealed: bytea(),
  /** the call and its recording name the caller too */
  callIdSealed: bytea(),
  /** title and address as they were said; the content's own words are in ticket.contentSealed */
  titleSealed: bytea(),
  addressSealed: bytea(),
  noticesOff: boolean().notNull().default(false),
  createdAt: at().notNull(),
});

/** A second person agreed: for the one who asked, these fields, until then. */
export const revealGrant = pgTable('reveal_grant', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ticketId: ref().notNull().references(() => ticket.id),
  staffId: integer().notNull(),
  requestId: ref().notNull().references(() => request.id),
  fields: text().array().notNull(),
  grantedAt: at().notNull(),
  expiresAt: at().notNull(),
}, (t) => [index('reveal_grant_of').on(t.ticketId, t.staffId)]);
