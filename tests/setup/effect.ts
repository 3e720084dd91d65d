/** What one verb did to the database: states, events, clocks. For tests that assert a verb's whole effect in one line. */
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '../../ticketing/access/actor.ts';
import { assignment, due } from '../../ticketing/db/schema/index.ts';
import type { Clock } from '../../ticketing/deadline/steps.ts';
import { act, type Target } from '../../ticketing/verb/act.ts';
import type { AnyVerb } from '../../ticketing/verb/verb.ts';
import type { TestCore } from './core.ts';
import { refusal, story } from './story.ts';

export interface Given { ticketNo: string; ticketId: number; lead?: number; target?: Target }

export interface Effect {
  /** the ticket's state before and after */
  ticket: [before: string, after: string];
  /** the newest lead assignment's state before and after */
  lead?: [before: string, after: string];
  /** the new events in order */
  events: string[];
  /** by whom: the role that allowed it, 'citizen', or the system's name */
  by: string;
  data: Record<string, unknown>;
  starts: Clock[];
  stops: Clock[];
}

export interface Case {
  given(): Promise<Given>;
  /** a seeded user name, 'citizen' or 'system' */
  who: string;
  verb: AnyVerb;
  input?: Record<string, unknown>;
  does: Partial<Effect> & Pick<Effect, 'ticket' | 'events'>;
  /** the same on the same ticket, done otherwise, before: must be refused and change nothing */
  refused: { who?: string; input?: Record<string, unknown>; id: string };
}

/** The places in a ticket's life from which cases begin. */
export function places(core: TestCore) {
  const s = story(core);
  return {
    ...s,
    registered: (message: Record<string, unknown> = {}) => core.register(message),
    onLead: async (given: Promise<Given & { lead: number }>): Promise<Given> => { const made = await given; return { ...made, target: { assignmentId: made.lead } }; },
  };
}

const actorOf = async (core: TestCore, who: string, given: Given): Promise<Actor> =>
  who === 'citizen' ? { kind: 'citizen', ticketId: given.ticketId } : who === 'system' ? { kind: 'system', name: 'test' } : core.staff(who);

async function look(core: TestCore, { ticketNo, ticketId }: Given) {
  const leads = (await core.db.select().from(assignment).where(eq(assignment.ticketId, ticketId)).orderBy(assignment.id)).filter((a) => a.role === 'lead');
  return { ticket: await core.ticket(ticketNo), lead: leads.at(-1)?.state, events: await core.events(ticketNo), dues: await core.db.select().from(due).where(eq(due.ticketId, ticketId)).orderBy(due.id) };
}

/** Runs a case: first the refusal, which must leave no trace, then the verb, whose effect must be the one described. */
export async function expectEffect(core: TestCore, c: Case): Promise<void> {
  const given = await c.given();
  const target = given.target ?? { ticketNo: given.ticketNo };
  const before = await look(core, given);
  const { who = c.who, input = c.input ?? {}, id } = c.refused;
  expect(await refusal(act(core, await actorOf(core, who, given), target, c.verb, input))).toBe(id);
  expect(await look(core, given)).toEqual(before);

  core.clock.advance(60_000);
  await act(core, await actorOf(core, c.who, given), target, c.verb, c.input ?? {});
  const after = await look(core, given);
  const fresh = after.events.slice(before.events.length);
  const own = fresh.find((e) => e.kind === (c.verb.kind === 'ticket' ? c.verb.name : `${c.verb.kind}.${c.verb.name}`))!;
  const pending = (rows: typeof after.dues) => rows.filter((d) => d.state === 'pending');
  const started = pending(after.dues).filter((d) => !before.dues.some((b) => b.id === d.id));
  const stopped = pending(before.dues).filter((b) => after.dues.find((d) => d.id === b.id)!.state === 'cancelled');
  const clocks = (rows: typeof started) => [...new Set(rows.map((d) => d.clock))].toSorted();
  const done = {
    ticket: [before.ticket.state, after.ticket.state], lead: [before.lead, after.lead], events: fresh.map((e) => e.kind),
    by: own.actor.kind === 'staff' ? own.actor.role : own.actor.kind === 'system' ? own.actor.name : 'citizen', data: own.data,
    starts: clocks(started), stops: clocks(stopped),
  };
  const { starts = [], stops = [], data = {}, ...rest } = c.does;
  expect(done).toMatchObject({ ...rest, starts: [...starts].toSorted(), stops: [...stops].toSorted(), data });
  expect(own.at).toEqual(core.clock.now);
  expect(after.ticket.revision).toBe(before.ticket.revision + 1);
  if (before.ticket.state !== after.ticket.state) expect(fresh.some((e) => e.data.from === before.ticket.state && e.data.to === after.ticket.state)).toBe(true);
}
