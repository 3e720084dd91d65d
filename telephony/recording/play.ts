/** Listening: a reason and one line in the log a sitting, then the sound by stretches. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { errors, look, openTicket, schema, grantOf, type Core, type StaffActor } from '../../ticketing/index.ts';
import { ticketsOf } from '../confidence/index.ts';
import { call } from '../db/schema/call.ts';
import { recording, recordingPlay } from '../db/schema/recording.ts';
import { damaged, isWhole, setDamaged } from './check-file.ts';
import { noteOnRecording } from './course.ts';
import { recordingFiles } from './files.ts';
import { mustHear } from './hearing.ts';
import type { RecordingRow } from './keep.ts';

/** a sitting: a shift's half is more than any call takes to be heard with care */
const sittingMs = 4 * 3_600_000;

export interface Sitting { play: number; until: Date; parts: RecordingRow[] }

/**
 * Begins a sitting. The file is read to its end once, so that what is heard is what was kept.
 * @throws HotlineError notFound, what hearRefusal says, wrongState while there is nothing to hear, ruleRefused recordingDamaged
 */
export async function beginPlay(core: Core, actor: StaffActor, callNo: string, reason: string, address: string | null): Promise<Sitting> {
  const of = await mustHear(core, core.db, actor, callNo);
  const all = await core.db.select().from(recording).where(eq(recording.callId, of.id)).orderBy(asc(recording.startedAt));
  const parts = all.filter((r) => r.state === 'kept');
  if (!parts.length) throw nothingToHear(all);
  const checked = await Promise.all(parts.map(async (row) => ({ row, whole: await isWhole(core, row) })));
  for (const { row, whole } of checked) if (!whole) await setDamaged(core, row);
  const whole = checked.filter((c) => c.whole).map((c) => c.row);
  if (!whole.length) throw damaged();
  const now = core.now();
  return core.db.transaction(async (tx) => {
    const [play] = await tx.insert(recordingPlay).values({ callId: of.id, staffId: actor.staffId, staffName: actor.name, at: now, until: new Date(now.getTime() + sittingMs), reason, address }).returning();
    await noteOnRecording(core, tx, of.id, actor, 'played', { reason });
    const spokenOf = await ticketsOf(core, tx, of.id);
    const confidential = spokenOf.length ? await tx.select({ id: schema.ticket.id }).from(schema.ticket).where(and(inArray(schema.ticket.id, spokenOf), eq(schema.ticket.isConfidential, true))) : [];
    // As every other look at who reported: in the log of looks, and in the ticket's own chain.
    for (const { id } of confidential) {
      const { work } = await openTicket(core, tx, actor, { ticketId: id });
      const grant = await grantOf(tx, id, actor.staffId, now);
      await look(work, actor, { fields: ['recording'], reason, address, requestId: grant?.requestId ?? null });
      work.record('reveal', { fields: ['recording'], reason, ...(grant ? { requestId: grant.requestId } : {}) });
      await work.flush({ looked: true });
    }
    return { play: play!.id, until: play!.until, parts: whole };
  });
}

function nothingToHear(all: readonly RecordingRow[]) {
  const states = new Set(all.map((r) => r.state));
  if (!all.length) return errors.wrongState('本次通话没有录音。', 'Nothing was recorded of this call.', { state: 'none' });
  if (states.has('running')) return errors.wrongState('录音尚未保存完毕，通话结束后稍等片刻即可收听。', 'The recording is not kept yet; try again a moment after the call.', { state: 'running' });
  if (states.has('deleted')) return errors.wrongState('录音已超过保存期限并已删除。', 'The recording was deleted when its time was over.', { state: 'deleted' });
  return errors.wrongState('录音未能取得，已向班长告警。', 'The recording was lost; the team lead was told.', { state: 'lost' });
}

/**
 * A stretch of one part, within a sitting.
 * @param range inclusive bounds as browsers ask (`bytes=0-`), null: all
 * @throws HotlineError notFound without a sitting that holds; ruleRefused recordingDamaged
 */
export async function playStretch(core: Core, actor: StaffActor, id: string, play: number, range: { from: number; to?: number | undefined } | null): Promise<{ bytes: Buffer; from: number; to: number; size: number } | { unsatisfiable: number }> {
  const [found] = await core.db.select({ row: recording, call }).from(recordingPlay).innerJoin(recording, eq(recording.callId, recordingPlay.callId)).innerJoin(call, eq(call.id, recording.callId))
    .where(and(eq(recordingPlay.id, play), eq(recordingPlay.staffId, actor.staffId), gt(recordingPlay.until, core.now()), eq(recording.id, id), inArray(recording.state, ['kept'])));
  if (!found) throw errors.notFound('录音');
  // What was allowed when the sitting began may have been taken back since: a share, an approval.
  await mustHear(core, core.db, actor, found.call.callNo);
  const file = await recordingFiles(core).openPieces(id).catch(async () => { await setDamaged(core, found.row); throw damaged(); });
  try {
    const from = range?.from ?? 0;
    if (from >= file.size) return { unsatisfiable: file.size };
    const to = Math.min(range?.to ?? file.size - 1, file.size - 1, range ? from + mostAtOnce - 1 : Infinity);
    return { bytes: await file.read(from, to + 1), from, to, size: file.size };
  } catch {
    await setDamaged(core, found.row);
    throw damaged();
  } finally {
    await file.close();
  }
}

/** A browser that asks for everything from here on is given so much, and asks again. */
const mostAtOnce = 2 << 20;
