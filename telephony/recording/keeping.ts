/** 录音保存: how long, what goes when, what is on hold and why; for those who answer for the records. */
import { and, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { addDays, cityDay, errors, roleFor, roleNames, schema, verbsAllowed, type Core, type ProposalVerb, type StaffActor } from '../../ticketing/index.ts';
import { goesIn } from '../calls/filter.ts';
import { call } from '../db/schema/call.ts';
import { floorChange } from '../db/schema/history.ts';
import { line } from '../db/schema/line.ts';
import { recording } from '../db/schema/recording.ts';
import { keepingRules } from './access.ts';
import { hearsAlarms } from './alarm.ts';
import { graceDays } from './change-term.ts';
import { keepingRefusal, keepingSubjects, type KeepingChange } from './decide-keeping.ts';
import type { KeepingChangeView, KeepingView } from './keeping-views.ts';
import { readRecordingPolicy } from './policy.ts';

const mostHeld = 500;
const deletedWithinDays = 30;

/** @throws HotlineError notAllowed */
export async function keepingOf(core: Core, actor: StaffActor): Promise<KeepingView> {
  if (!roleFor(actor, hearsAlarms)) throw errors.notAllowed(`录音保存由${roleNames(hearsAlarms)}查看。`, `It is for: ${hearsAlarms.join(', ')}.`);
  const { db } = core;
  const today = cityDay(core.now());
  // The steps in which people think: today, this week, this month, the quarter, the year, later.
  const ends = [0, 7, 30, 90, 365].map((days) => addDays(today, days));
  const steps = [...ends, null].map((to, i) => ({ from: i === 0 ? null : addDays(ends[i - 1]!, 1), to }));
  const [policy, changes, kept, deleted, ...amounts] = await Promise.all([
    readRecordingPolicy(core), changesOf(core, actor, and(eq(floorChange.subject, 'recordingTerm'))), amountOf(core, sql`state = 'kept'`),
    db.select({ n: sql<number>`count(*)::int` }).from(recording).where(and(eq(recording.state, 'deleted'), gte(recording.deletedAt, new Date(core.now().getTime() - deletedWithinDays * 86_400_000)))),
    ...steps.map(({ from, to }) => amountOf(core, goesIn(from ?? undefined, to ?? undefined))),
  ]);
  return {
    keepDays: policy.keepDays, shareHours: policy.shareHours, graceDays, since: changes.find((c) => c.state === 'confirmed')?.decidedAt ?? null, kept, deleted: deleted[0]!.n,
    schedule: steps.map((step, i) => ({ ...step, ...amounts[i]! })), held: await heldOf(core, actor), proposal: changes.find((c) => c.state === 'proposed') ?? null, history: changes, mayChange: roleFor(actor, keepingRules.proposers) !== undefined,
  };
}

async function amountOf(core: Core, which: ReturnType<typeof goesIn>): Promise<{ parts: number; ms: number; bytes: number }> {
  const [row] = await core.db.execute<{ parts: number; ms: number; bytes: number }>(sql`select count(*)::int as parts, coalesce(sum(duration_ms), 0)::float8 as ms, coalesce(sum(bytes), 0)::float8 as bytes from recording where ${which}`);
  return row!;
}

async function heldOf(core: Core, actor: StaffActor): Promise<KeepingView['held']> {
  const [spoke, holder] = [alias(schema.staff, 'spoke'), alias(schema.staff, 'holder')];
  const rows = await core.db.selectDistinctOn([call.id], { callNo: call.callNo, arrivedAt: call.arrivedAt, lineName: line.name, staffName: spoke.name, byName: holder.name, at: recording.heldAt, why: recording.heldWhy, keepUntil: recording.keepUntil }).from(recording)
    .innerJoin(call, eq(call.id, recording.callId)).innerJoin(holder, eq(holder.id, recording.heldBy)).leftJoin(line, eq(line.number, call.lineNumber)).leftJoin(spoke, eq(spoke.id, call.staffId))
    .where(isNotNull(recording.heldBy)).orderBy(call.id).limit(mostHeld);
  const lifts = await changesOf(core, actor, and(eq(floorChange.subject, 'recordingHold'), eq(floorChange.state, 'proposed')), mostHeld);
  return rows.map((r) => ({ ...r, arrivedAt: r.arrivedAt.toISOString(), at: r.at!.toISOString(), why: r.why ?? '', keepUntil: r.keepUntil?.toISOString() ?? null, lift: lifts.find((l) => l.key === r.callNo) ?? null })).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** That a hold be lifted, while it waits. */
export const liftOf = async (core: Core, actor: StaffActor, callNo: string): Promise<KeepingChangeView | null> => (await changesOf(core, actor, and(eq(floorChange.subject, 'recordingHold'), eq(floorChange.key, callNo), eq(floorChange.state, 'proposed'))))[0] ?? null;

/** What waits for this person's decision; empty for those it is not for. */
export async function keepingWaiting(core: Core, actor: StaffActor): Promise<KeepingChangeView[]> {
  if (!roleFor(actor, keepingRules.confirmers)) return [];
  const open = await changesOf(core, actor, and(inArray(floorChange.subject, [...keepingSubjects]), eq(floorChange.state, 'proposed')), 100);
  return open.filter((c) => c.verbs.includes('confirm'));
}

async function changesOf(core: Core, actor: StaffActor, which: ReturnType<typeof and>, most = 50): Promise<KeepingChangeView[]> {
  const [by, decided] = [alias(schema.staff, 'by'), alias(schema.staff, 'decided')];
  const rows = await core.db.select({ row: floorChange, by: by.name, decidedBy: decided.name }).from(floorChange).innerJoin(by, eq(by.id, floorChange.proposedBy)).leftJoin(decided, eq(decided.id, floorChange.decidedBy)).where(which).orderBy(desc(floorChange.id)).limit(most);
  return rows.map(({ row, by: proposedByName, decidedBy }) => ({
    id: row.id, subject: row.subject as KeepingChangeView['subject'], key: row.key, before: row.before, after: row.after, reason: row.reason, state: row.state, proposedByName, proposedAt: row.proposedAt.toISOString(),
    decidedByName: decidedBy, decidedAt: row.decidedAt?.toISOString() ?? null, decision: row.decision, verbs: verbsOf(row, actor),
  }));
}
const verbsOf = (row: KeepingChange, actor: StaffActor): ProposalVerb[] => verbsAllowed((verb) => keepingRefusal(row, actor, verb));
