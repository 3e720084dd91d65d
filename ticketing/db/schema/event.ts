/** What happened to tickets, and what proves that nobody rewrote it. */
import { integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytea, id, ref } from './columns.ts';
import type { EventActor } from './types.ts';

/** What happened, append-only. Each event carries the hash of the one before it on the same ticket. */
export const event = pgTable('event', {
  id: id(),
  ticketId: ref().notNull(),
  seq: integer().notNull(),
  kind: text().notNull(),
  at: at().notNull(),
  actor: jsonb().$type<EventActor>().notNull(),
  assignmentId: ref(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  prevHash: bytea(),
  hash: bytea().notNull(),
}, (t) => [uniqueIndex('event_chain').on(t.ticketId, t.seq)]);

/** A signed root over all chain heads written since the last one: tampering shows even if a whole chain is rewritten. */
export const chainRoot = pgTable('chain_root', {
  id: id(),
  fromEventId: ref().notNull(),
  toEventId: ref().notNull(),
  root: bytea().notNull(),
  signature: bytea().notNull(),
  at: at().notNull(),
});
