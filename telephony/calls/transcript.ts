import { asc, eq } from 'drizzle-orm';
import type { Core, StaffActor } from '../../ticketing/index.ts';
import { transcript, transcriptPiece } from '../db/schema/transcript.ts';
import { mustHear } from '../recording/hearing.ts';
import type { TranscriptView } from './views.ts';

/** What was written down of a call, for those who may hear it. @throws HotlineError notFound, what hearRefusal says */
export async function transcriptOf(core: Core, actor: StaffActor, callNo: string): Promise<TranscriptView> {
  const row = await mustHear(core, core.db, actor, callNo);
  const [[head], pieces] = await Promise.all([
    core.db.select().from(transcript).where(eq(transcript.callId, row.id)),
    core.db.select().from(transcriptPiece).where(eq(transcriptPiece.callId, row.id)).orderBy(asc(transcriptPiece.from), asc(transcriptPiece.id)),
  ]);
  return { state: head?.state ?? 'none', failed: head?.failed ?? null, pieces: pieces.map((p) => ({ id: p.id, party: p.party, from: p.from.toISOString(), to: p.to.toISOString(), text: core.cipher.open(p.textSealed) })) };
}
