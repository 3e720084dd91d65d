/** The rows of a transition table. The four tables (ticket, assignment, request, supervision) are the only places where states change. */
import type { Role } from '../access/actor.ts';
import type { TicketState } from '../db/schema/types.ts';
import type { Clock } from '../deadline/steps.ts';

export type Who = Role | 'citizen' | 'system';

export interface Transition<S extends string> {
  verb: string;
  /** what the button says */
  zh: string;
  en: string;
  from: readonly S[];
  /** of what hangs on a ticket: the ticket's states in which it may be done; absent: any */
  ticket?: readonly TicketState[];
  /** of an assignment's verbs, for a unit's staff: done by the unit to which the part reports (assignment/tree), alone or beside the one that holds it */
  above?: 'only' | 'too';
  /** where it may lead; empty: the state stays */
  to: readonly S[];
  who: readonly Who[];
  /** clocks this verb starts and stops, for documentation and for the property test that every open clock has an end */
  starts?: readonly Clock[];
  stops?: readonly Clock[];
}

export type Table<S extends string> = readonly Transition<S>[];

export const transitionOf = <S extends string>(table: Table<S>, verb: string): Transition<S> | undefined => table.find((t) => t.verb === verb);
