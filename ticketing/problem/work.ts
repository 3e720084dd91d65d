/** One unit of work on one locked problem: collects changes, events, clocks and jobs, and writes them together. What ticket verbs have in verb/work.ts, without the ticket. */
import { and, eq } from 'drizzle-orm';
import { eventActor, type Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { problem, problemEvent, problemUnit } from '../db/schema/index.ts';
import { createClocks, type Clocks } from '../deadline/clocks.ts';
import { eventHash } from '../event/chain.ts';
import type { NewJob } from '../jobs/index.ts';
import { queue, tellGroup } from './queue.ts';
import type { ProblemRow, ProblemUnitRow } from './verb.ts';

export interface ProblemWork extends Clocks {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: Actor;
  /** as it stands with what was set so far */
  readonly problem: ProblemRow;
  readonly units: ProblemUnitRow[];
  set(patch: Partial<typeof problem.$inferInsert>): void;
  setUnit(unitId: string, patch: Partial<ProblemUnitRow>): void;
  /** queued with the change, in its transaction */
  jobs(jobs: NewJob[]): void;
  /** an event of the problem's course; `as` replaces the actor, for what the system does in consequence */
  record(kind: string, data?: Record<string, unknown>, options?: { as?: Actor; role?: string }): void;
  flush(): Promise<void>;
}

/** A unit of work on a problem that this transaction holds locked (or has just inserted). */
export function createProblemWork(core: Core, tx: Tx, actor: Actor, found: ProblemRow, units: ProblemUnitRow[], now: Date): ProblemWork {
  const row: ProblemRow = { ...found };
  let patch: Partial<typeof problem.$inferInsert> = {};
  const unitPatches = new Map<string, Partial<ProblemUnitRow>>();
  const events: (typeof problemEvent.$inferInsert)[] = [];
  const queued: NewJob[] = [];
  const { stopped, placed, ...clocks } = createClocks(core, tx, { problemId: row.id }, () => core.config.cityCode, now);
  return {
    core, tx, now, actor, problem: row, units, ...clocks,
    set(more) { Object.assign(row, more); patch = { ...patch, ...more }; },
    setUnit(unitId, more) {
      Object.assign(units.find((u) => u.unitId === unitId)!, more);
      unitPatches.set(unitId, { ...unitPatches.get(unitId), ...more });
    },
    jobs(more) { queued.push(...more); },
    record(kind, data = {}, { as = actor, role } = {}) {
      const plain = { seq: row.eventSeq + 1, kind, at: now, actor: eventActor(as, role), data };
      const hash = problemHash(row.eventHash, { problemId: row.id, ...plain });
      events.push({ problemId: row.id, ...plain, prevHash: row.eventHash, hash });
      Object.assign(row, { eventSeq: plain.seq, eventHash: hash });
    },
    async flush() {
      await Promise.all([
        ...stopped(),
        ...(events.length ? [tx.insert(problemEvent).values(events)] : []),
        tx.update(problem).set({ ...patch, eventSeq: row.eventSeq, eventHash: row.eventHash }).where(eq(problem.id, row.id)),
        ...[...unitPatches].map(([unitId, more]) => tx.update(problemUnit).set(more).where(and(eq(problemUnit.problemId, row.id), eq(problemUnit.unitId, unitId)))),
        ...placed(),
        queue(tx, queued),
        tellGroup(tx, row),
      ]);
    },
  };
}

type Hashed = Pick<typeof problemEvent.$inferSelect, 'problemId' | 'seq' | 'kind' | 'at' | 'actor' | 'data'>;
/** The same hash as a ticket's events have, with the problem in the ticket's place: `firstBreak` reads both chains. */
const problemHash = (prev: Buffer | null, e: Hashed): Buffer => eventHash(prev, { ...e, ticketId: e.problemId, assignmentId: null });
