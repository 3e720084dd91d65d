import type { BaseLogger } from 'pino';
import type { Tx } from '../db/connect.ts';

/** What a handler gets beside its payload. */
export interface JobContext {
  /** Changes made in here are committed together with "this job is done": they happen exactly once. */
  tx: Tx;
  /** The runner's clock when this try began. */
  now: Date;
  /** `tries` counts this one, from 1. `id` stays the same over retries: hand it to outside systems as their idempotency key. */
  job: { id: number; kind: string; tries: number };
}

/**
 * Does one kind of work. Throwing rolls back everything done in `tx` and has the job tried again later.
 * What is done outside `tx` (a message sent) may happen again after a crash, and must allow for it.
 */
export type JobHandler<P> = (payload: P, context: JobContext) => Promise<void>;

/** A handler with the rules it runs under. */
export interface JobDefinition<P> {
  run: JobHandler<P>;
  /** One at a time in all processes together, lowest ready id first. One that failed steps aside until its next try. */
  serial?: boolean;
  /** Runs by itself at every whole multiple of this many milliseconds since 1970, once in all processes together. Slots missed are skipped. */
  everyMs?: number;
}

/** Kind → what does it. Payloads differ by kind, which only the kind's own file knows. */
// eslint-disable-next-line typescript/no-explicit-any
export type JobHandlers = Record<string, JobHandler<any> | JobDefinition<any>>;

/** Declares work that must not run beside itself, such as placing tickets into groups. */
export const serial = <P>(run: JobHandler<P>): JobDefinition<P> => ({ run, serial: true });

/** Declares work that comes back by the clock, such as firing due rows. */
export const every = (everyMs: number, run: JobHandler<Record<string, never>>): JobDefinition<Record<string, never>> => ({ run, everyMs });

/** Where the machinery reports what it does; a pino logger is one. */
export type JobLog = Pick<BaseLogger, 'info' | 'warn' | 'error'>;

/** The handlers of this process, by what the machinery asks of them. */
export interface JobKinds {
  definition(kind: string): JobDefinition<unknown> | undefined;
  /** Kinds that may run beside themselves; each call begins with another one, so that each is first in its turn. */
  parallel(): string[];
  serial: string[];
  periodic: { kind: string; everyMs: number }[];
}

/** Sorts the handlers once at start. */
export function jobKinds(handlers: JobHandlers): JobKinds {
  const definitions = new Map(Object.entries(handlers).map(([kind, handler]) =>
    [kind, typeof handler === 'function' ? { run: handler } : handler] as const));
  const kinds = [...definitions.keys()];
  const parallel = kinds.filter((kind) => !definitions.get(kind)?.serial);
  return {
    definition: (kind) => definitions.get(kind),
    parallel: () => {
      const [first, ...rest] = parallel;
      if (first !== undefined) parallel.splice(0, parallel.length, ...rest, first);
      return [...parallel];
    },
    serial: kinds.filter((kind) => definitions.get(kind)?.serial),
    periodic: kinds.flatMap((kind) => {
      const everyMs = definitions.get(kind)?.everyMs;
      return everyMs ? [{ kind, everyMs }] : [];
    }),
  };
}
