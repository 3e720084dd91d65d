/** Short phrases for the tests of urging, cards and supervision. */
import { and, eq } from 'drizzle-orm';
import { card, due, supervision, urging } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { act, type Target } from '../../../ticketing/verb/act.ts';
import type { AnyVerb } from '../../../ticketing/verb/verb.ts';
import type { TestCore } from '../../setup/core.ts';

export function caseOf(core: TestCore) {
  return {
    by: async (who: string, target: Target, verb: AnyVerb, input: unknown = {}) => act(core, await core.staff(who), target, verb, input),
    at: async (iso: string) => { core.clock.to(iso); await fireDues(core); },
    cards: async (ticketId: number) => (await core.db.select().from(card).where(eq(card.ticketId, ticketId)).orderBy(card.id)),
    colours: async (ticketId: number) => (await core.db.select().from(card).where(eq(card.ticketId, ticketId)).orderBy(card.id)).map((c) => `${c.colour} ${c.unitId}`),
    orders: async (ticketId: number) => core.db.select().from(supervision).where(eq(supervision.ticketId, ticketId)).orderBy(supervision.id),
    urgings: async (ticketId: number) => core.db.select().from(urging).where(eq(urging.ticketId, ticketId)).orderBy(urging.id),
    pending: async (ticketId: number, clock: string) => core.db.select().from(due).where(and(eq(due.ticketId, ticketId), eq(due.clock, clock), eq(due.state, 'pending'))).orderBy(due.at),
    kinds: async (ticketNo: string) => (await core.events(ticketNo)).map((e) => e.kind),
    last: async (ticketNo: string, kind: string) => (await core.events(ticketNo)).findLast((e) => e.kind === kind)!,
  };
}
