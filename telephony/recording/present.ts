/** What a reader is shown of a call's recording: its parts, whether they may hear it, and what became of it. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { roleFor, schema, unitName, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { RecordingView, ExportView } from '../calls/views.ts';
import type { CallRow } from '../floor/rows.ts';
import { recording, recordingEvent, recordingExport, recordingShare } from '../db/schema/recording.ts';
import { exportRules, hearRefusal, mayHold, mayShare } from './access.ts';
import { hearsAlarms } from './alarm.ts';
import { exportRefusal } from './export/decide.ts';
import type { ExportRow } from './export/propose.ts';
import { hearingOf } from './hearing.ts';
import { liftOf } from './keeping.ts';
import type { RecordingRow } from './keep.ts';

export const partView = (row: RecordingRow): RecordingView['parts'][number] => ({
  id: row.id, state: row.state, startedAt: row.startedAt.toISOString(), durationMs: row.durationMs, channels: row.channels, bytes: row.bytes, sha256: row.sha256?.toString('hex') ?? null, waveform: row.waveform, keepUntil: row.keepUntil?.toISOString() ?? null, alarm: row.alarm,
});

export async function recordingViewOf(core: Core, actor: StaffActor, of: CallRow): Promise<RecordingView> {
  const { db } = core;
  const now = core.now();
  const [parts, hearing, shares, exports, holder, lift] = await Promise.all([
    db.select().from(recording).where(eq(recording.callId, of.id)).orderBy(asc(recording.startedAt), asc(recording.id)),
    hearingOf(core, db, actor, of),
    db.select().from(recordingShare).where(eq(recordingShare.callId, of.id)).orderBy(desc(recordingShare.id)),
    db.select().from(recordingExport).where(eq(recordingExport.callId, of.id)).orderBy(desc(recordingExport.id)),
    db.select({ name: schema.staff.name, at: recording.heldAt, why: recording.heldWhy }).from(recording).innerJoin(schema.staff, eq(schema.staff.id, recording.heldBy)).where(eq(recording.callId, of.id)).limit(1),
    liftOf(core, actor, of.callNo),
  ]);
  const refusal = hearRefusal(actor, hearing);
  const keeps = roleFor(actor, [...mayHold, ...mayShare, 'qa']) !== undefined;
  const course = keeps ? await db.select().from(recordingEvent).where(eq(recordingEvent.callId, of.id)).orderBy(desc(recordingEvent.seq)).limit(200) : null;
  const there = parts.some((p) => p.state === 'kept');
  const held = holder[0];
  const may: RecordingView['may'] = [];
  if (there && roleFor(actor, mayHold) && !lift) may.push(held ? 'lift' : 'hold');
  const units = there && !refusal && roleFor(actor, mayShare) ? await unitsOf(core, of.id) : [];
  if (units.length) may.push('share');
  if (there && !refusal && roleFor(actor, exportRules.proposers) && !exports.some((e) => e.state === 'proposed')) may.push('export');
  if (parts.some((p) => p.alarm) && roleFor(actor, hearsAlarms)) may.push('clear');
  const standing = (s: (typeof shares)[number]) => s.endedAt === null && s.until > now;
  return {
    // The picture tells who spoke when: it is for those who may hear it.
    parts: parts.map((p) => ({ ...partView(p), ...(refusal ? { waveform: null } : {}) })), refusal: refusal && { zh: refusal.zh, en: refusal.en },
    hold: held ? { byName: held.name, at: held.at!.toISOString(), why: held.why ?? '', lift: keeps ? lift : null } : null,
    shares: shares.filter((s) => keeps || actor.unitIds.includes(s.unitId)).map((s) => ({ id: s.id, unitName: unitName(core.city, s.unitId), reason: s.reason, byName: s.byName, at: s.at.toISOString(), until: s.until.toISOString(), standing: standing(s) })),
    mayShareWith: units.filter((u) => !shares.some((s) => s.unitId === u.unitId && standing(s))),
    exports: keeps ? exports.map((e) => exportViewOf(actor, e, of.callNo, now)) : [], may,
    course: course && course.map((e) => ({ seq: e.seq, kind: e.kind, at: e.at.toISOString(), name: e.name, data: e.data })),
  };
}

export function exportViewOf(actor: StaffActor, e: ExportRow, callNo: string, now: Date): ExportView {
  const verbs: ExportView['verbs'] = (['confirm', 'reject', 'withdraw'] as const).filter((verb) => exportRefusal(e, actor, verb) === null);
  if (e.state === 'confirmed' && e.proposedBy === actor.staffId && !e.takenAt && e.takeUntil! > now) verbs.push('take');
  return {
    id: e.id, callNo, state: e.state, reason: e.reason, proposedByName: e.proposedByName, proposedAt: e.proposedAt.toISOString(), decidedByName: e.decidedByName, decidedAt: e.decidedAt?.toISOString() ?? null, decision: e.decision,
    takeUntil: e.takeUntil?.toISOString() ?? null, takenAt: e.takenAt?.toISOString() ?? null, verbs,
  };
}

/** Units that work on a ticket of the call, but not on a confidential or anonymous one: of these the voice stays in the house. */
async function unitsOf(core: Core, callId: number): Promise<RecordingView['mayShareWith']> {
  const { assignment, ticket } = schema;
  const rows = await core.db.selectDistinct({ unitId: assignment.unitId }).from(assignment).innerJoin(ticket, and(eq(ticket.id, assignment.ticketId), eq(ticket.isConfidential, false), eq(ticket.isAnonymous, false)))
    .where(and(sql`${assignment.ticketId} in (select ticket_id from call_ticket where call_id = ${callId})`, sql`${assignment.state} not in ('withdrawn', 'recalled')`));
  return rows.map(({ unitId }) => ({ unitId, name: unitName(core.city, unitId) }));
}
