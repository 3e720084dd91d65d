/** Disputes about whose work it is: conferences with their minutes, and rulings, which are precedents for the next ticket of the matter. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { unit } from './city.ts';
import { at, id, ref } from './columns.ts';
import { ticket } from './ticket.ts';

/** 现场会 and 协调会. */
export const conferenceKinds = ['onSite', 'meeting'] as const;
export const rulingStates = ['precedent', 'confirmed', 'revoked'] as const;

/** A case conference (疑难会商): who sat together, what was said, what each unit shall do. */
export const conference = pgTable('conference', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  kind: text({ enum: conferenceKinds }).notNull(),
  heldAt: at().notNull(),
  place: text(),
  participantUnitIds: text().array().notNull(),
  minutes: text().notNull(),
  decisions: jsonb().$type<{ unitId: string; decision: string }[]>().notNull(),
  recordedBy: integer().notNull(),
  recordedByName: text().notNull(),
  recordedAt: at().notNull(),
}, (t) => [index('conference_ticket').on(t.ticketId)]);

/** Who shall do it, and why. A precedent from the moment it is given; a second person's confirmation writes it into the dispatch catalogue. */
export const ruling = pgTable('ruling', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  matterCode: text().notNull(),
  /** where it holds; null: in the whole city */
  regionCode: text(),
  /** units that had said it was not theirs */
  refusedUnitIds: text().array().notNull(),
  leadUnitId: text().notNull().references(() => unit.id),
  supportUnitIds: text().array().notNull(),
  basis: text().notNull(),
  text: text().notNull(),
  state: text({ enum: rulingStates }).notNull(),
  ruledBy: integer().notNull(),
  ruledByName: text().notNull(),
  ruledAt: at().notNull(),
  confirmedBy: integer(),
  confirmedByName: text(),
  confirmedAt: at(),
  /** the clause of the catalogue that the confirmation wrote */
  ruleId: integer(),
  /** the clauses that it ended, with the last day they had before */
  ended: jsonb().$type<{ ruleId: number; validTo: string | null }[]>().notNull().default([]),
  revokedBy: integer(),
  revokedByName: text(),
  revokedAt: at(),
  revokedWhy: text(),
}, (t) => [
  index('ruling_ticket').on(t.ticketId),
  index('ruling_matter').on(t.matterCode, t.ruledAt),
  index('ruling_in_force').on(t.matterCode).where(sql`state <> 'revoked'`),
]);
