import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Core, StaffActor } from '../../ticketing/index.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { transcript, transcriptPiece } from '../db/schema/transcript.ts';
import { mustHear } from '../recording/hearing.ts';
import type { TranscriptView } from './views.ts';

/** What was written down of a call, for those who may hear it. @throws HotlineError notFound, what hearRefusal says */
export async function transcriptOf(core: Core, actor: StaffActor, callNo: string): Promise<TranscriptView> {
  const row = await speaksNow(core, actor, callNo) ?? await mustHear(core, core.db, actor, callNo);
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
