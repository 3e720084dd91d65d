/** What the machine said first about each ticket and what came of it, and the policy by which it may act: the figures on which thresholds are chosen. */
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PolicyEvidence } from '../../routing/threshold/evidence.ts';
import type { PolicyChange } from '../../routing/policy.ts';
import { at, id, ref } from './columns.ts';

/**
 * `kept`: the unit advised first has it. `overridden`: a person sent it elsewhere at once. `returned`: the unit gave it back. `reassigned`: called back for
 * another one. `ruled`: a ruling gave it to another one. `none`: no unit ever had to have it (answered at once, merged, withdrawn).
 */
export const outcomes = ['kept', 'overridden', 'returned', 'reassigned', 'ruled', 'none'] as const;
export type Outcome = (typeof outcomes)[number];

/** One row a ticket: the first advice, which later advice never replaces (`suggestion` is the latest), and the outcome. No words of the ticket. */
export const advised = pgTable('advised', {
  ticketId: ref().primaryKey(),
  at: at().notNull(),
  decision: text({ enum: ['auto', 'ask', 'hold'] }).notNull(),
  /** no rule but the threshold stood between it and the unit: only such a ticket says anything about thresholds */
  eligible: boolean().notNull(),
  unitId: text(),
  /** the second and third advised */
  otherUnitIds: text().array().notNull().default([]),
  /** of the first unit, before calibration */
  probability: doublePrecision().notNull(),
  /** 1 where the place is known or does not matter */
  place: doublePrecision().notNull(),
  /** as it was claimed then */
  confidence: doublePrecision().notNull(),
  model: text().notNull(),
  policy: text().notNull(),
  channel: text().notNull(),
  regionCode: text().notNull(),
  /** null: not known yet */
  outcome: text({ enum: outcomes }),
  /** who has it in the end */
  keptUnitId: text(),
  settledAt: at(),
}, (t) => [index('advised_at').on(t.at)]);

/** Each policy that was ever proposed; rows are never changed but in who decided on them, so the history is whole. */
export const routingPolicy = pgTable('routing_policy', {
  id: id(),
  policy: jsonb().$type<PolicyChange>().notNull(),
  /** stated: of those sent on alone at most this share may come back; null: put back to an earlier one */
  returnRate: doublePrecision(),
  /** what the city's own tickets said when it was proposed */
  evidence: jsonb().$type<PolicyEvidence>(),
  reason: text().notNull(),
  /** the one it puts back */
  restores: ref(),
  state: text({ enum: ['proposed', 'inForce', 'past', 'withdrawn'] }).notNull(),
  proposedBy: integer().notNull(),
  proposedByName: text().notNull(),
  proposedAt: at().notNull(),
  /** the second person, where one was needed */
  confirmedBy: integer(),
  confirmedByName: text(),
  /** since when it holds, or held */
  inForceAt: at(),
}, (t) => [
  uniqueIndex('routing_policy_in_force').on(t.state).where(sql`state = 'inForce'`),
  uniqueIndex('routing_policy_proposed').on(t.state).where(sql`state = 'proposed'`),
  index('routing_policy_since').on(t.inForceAt),
]);
