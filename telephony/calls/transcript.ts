import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { errors, type Core, type StaffActor } from '../../ticketing/index.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { recordingPlay } from '../db/schema/recording.ts';
import { transcript, transcriptPiece } from '../db/schema/transcript.ts';
import { mustHear } from '../recording/hearing.ts';
import type { TranscriptView } from './views.ts';

/** after a talk its agent still writes from it */
const writesWithinMs = 30 * 60_000;

/** What was written down of a call. To read it is to listen: those who did not just speak in it begin a sitting first. @throws HotlineError notFound, what hearRefusal says, ruleRefused sittingFirst */
export async function transcriptOf(core: Core, actor: StaffActor, callNo: string): Promise<TranscriptView> {
  const row = await speaksNow(core, actor, callNo) ?? await mustHear(core, core.db, actor, callNo);
  if (!(await justSpoke(core, actor, row.id)) && !(await sits(core, actor, row.id))) throw errors.ruleRefused('sittingFirst', '转写与录音同样留痕：请先点「收听录音」并写明理由。', 'Words are logged as the sound is: begin to listen, with a reason.');
  const [[head], pieces] = await Promise.all([
    core.db.select().from(transcript).where(eq(transcript.callId, row.id)),
    core.db.select().from(transcriptPiece).where(eq(transcriptPiece.callId, row.id)).orderBy(asc(transcriptPiece.from), asc(transcriptPiece.id)),
  ]);
  return { state: head?.state ?? 'none', failed: head?.failed ?? null, pieces: pieces.map((p) => ({ id: p.id, party: p.party, from: p.from.toISOString(), to: p.to.toISOString(), text: core.cipher.open(p.textSealed) })) };
}

/** Who is in the talk hears it anyway. */
async function speaksNow(core: Core, actor: StaffActor, callNo: string): Promise<{ id: number } | null> {
  const [row] = await core.db.select({ id: call.id }).from(call).innerJoin(callLeg, eq(callLeg.callId, call.id)).where(and(eq(call.callNo, callNo), eq(callLeg.staffId, actor.staffId), eq(callLeg.state, 'up'), inArray(callLeg.party, ['agent', 'consulted'])));
  return row ?? null;
}

async function justSpoke(core: Core, actor: StaffActor, callId: number): Promise<boolean> {
  const legs = await core.db.select({ endedAt: callLeg.endedAt }).from(callLeg).where(and(eq(callLeg.callId, callId), eq(callLeg.staffId, actor.staffId), inArray(callLeg.party, ['agent', 'consulted'])));
  return legs.some(({ endedAt }) => endedAt === null || core.now().getTime() - endedAt.getTime() < writesWithinMs);
}

const sits = async (core: Core, actor: StaffActor, callId: number): Promise<boolean> =>
  (await core.db.select({ id: recordingPlay.id }).from(recordingPlay).where(and(eq(recordingPlay.callId, callId), eq(recordingPlay.staffId, actor.staffId), gt(recordingPlay.until, core.now()))).limit(1)).length > 0;
