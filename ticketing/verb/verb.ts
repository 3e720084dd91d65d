/** A verb is a file: what it takes, when it is refused, what it changes. The engine (act.ts) does everything that is the same for all. */
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/connect.ts';
import type { HotlineError } from '../errors.ts';
import type { Work } from './work.ts';
import type { assignment, request, supervision, ticket } from '../db/schema/index.ts';

export type TicketRow = typeof ticket.$inferSelect;
/** with its unit's path, by which the engine knows whose it is */
export type AssignmentRow = typeof assignment.$inferSelect & { unitPath: string };
export type RequestRow = typeof request.$inferSelect;
export type SupervisionRow = typeof supervision.$inferSelect;

export type Kind = 'ticket' | 'assignment' | 'request' | 'supervision';
export interface Subject { ticket: TicketRow; assignment?: AssignmentRow; request?: RequestRow; supervision?: SupervisionRow; assignments: AssignmentRow[] }

/** What a verb did: the new state where it is not the only one the table allows, and what the event shall remember. */
export interface Applied { to?: string; data?: Record<string, unknown> }

export interface Verb<I> {
  kind: Kind;
  name: string;
  /** one sentence for the API's description */
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role, without the input: shown beside the button before anybody presses it */
  guard?(subject: Subject, actor: Actor, now: Date): HotlineError | null;
  /** ids of the other tickets that the verb changes too, for this input: all are locked in the order of their ids before anything is decided (verb/lock.ts) */
  alsoLocks?(tx: Tx, ticketId: number, input: I): Promise<number[]>;
  apply(work: Work, subject: Subject, input: I): Promise<Applied | void>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyVerb = Verb<any>;
export const verb = <I>(definition: Verb<I>): Verb<I> => definition;
