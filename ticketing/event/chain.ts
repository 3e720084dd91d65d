/** The event chain of one ticket: each event carries the hash of the one before it, so a changed or missing event shows. */
import { createHash } from 'node:crypto';
import type { EventActor } from '../db/schema/types.ts';

export interface ChainedEvent {
  ticketId: number;
  seq: number;
  kind: string;
  at: Date;
  actor: EventActor;
  assignmentId: number | null;
  data: Record<string, unknown>;
}

/** JSON with sorted keys: jsonb does not keep the order in which keys were written. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/** SM3 over the previous hash and the event, 32 bytes. */
export function eventHash(prev: Buffer | null, e: ChainedEvent): Buffer {
  const hash = createHash('sm3');
  if (prev) hash.update(prev);
  return hash.update(canonical([e.ticketId, e.seq, e.kind, e.at, e.actor, e.assignmentId, e.data])).digest();
}

/** @returns the seq of the first event that does not fit, or null when the chain is whole and ends at `head`. */
export function firstBreak(events: (ChainedEvent & { prevHash: Buffer | null; hash: Buffer })[], head: { seq: number; hash: Buffer | null }): number | null {
  let prev: Buffer | null = null;
  for (const [i, e] of events.entries()) {
    const fits: boolean = e.seq === i + 1 && (prev ? e.prevHash?.equals(prev) === true : e.prevHash === null) && e.hash.equals(eventHash(prev, e));
    if (!fits) return e.seq;
    prev = e.hash;
  }
  const whole = head.seq === events.length && (prev ? head.hash?.equals(prev) === true : head.hash === null);
  return whole ? null : events.length + 1;
}
