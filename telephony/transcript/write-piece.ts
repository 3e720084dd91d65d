import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Core, Tx } from '../../ticketing/index.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { transcriptPiece } from '../db/schema/transcript.ts';
import type { LegRow } from '../floor/rows.ts';
import { tell } from '../floor/tell.ts';
import type { Heard } from './recogniser.ts';

/**
 * What was heard becomes a row, sealed, and those who speak are told. What is said while the caller is on hold is neither recorded nor written down.
 * @param began when the leg's first sample was heard @param seq of the piece within its leg
 */
export async function writePiece(core: Core, callId: number, leg: LegRow, began: Date, seq: number, piece: Heard): Promise<void> {
  const at = (seconds: number) => new Date(began.getTime() + Math.round(seconds * 1000));
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select({ callNo: call.callNo, heldSince: call.heldSince }).from(call).where(eq(call.id, callId));
    if (!row || (row.heldSince && at(piece.to) > row.heldSince) || !(await wasRecorded(tx, callId, at(piece.from)))) return;
    await tx.insert(transcriptPiece).values({
      callId, party: leg.party, staffId: leg.staffId, leg: `${leg.leg}/${began.getTime()}`, seq, from: at(piece.from), to: at(piece.to), textSealed: core.cipher.seal(piece.text), sure: piece.sure === null ? null : Math.round(piece.sure * 1000),
    }).onConflictDoNothing();
    const speakers = await tx.selectDistinct({ staffId: callLeg.staffId }).from(callLeg).where(and(eq(callLeg.callId, callId), inArray(callLeg.state, ['up']), inArray(callLeg.party, ['agent', 'consulted'])));
    for (const { staffId } of speakers) if (staffId !== null) await tell(tx, staffId, { what: 'words', callNo: row.callNo });
  });
}

/** A recognition is as much later than the sound as it takes: what counts is when it was said. A part that is not fetched yet has ended with the hold that followed it. */
async function wasRecorded(tx: Tx, callId: number, said: Date): Promise<boolean> {
  const [part] = await tx.execute(sql`
    select 1 from recording r where r.call_id = ${callId} and r.started_at <= ${said.toISOString()}::timestamptz + interval '1 second'
      and ${said.toISOString()}::timestamptz <= coalesce(r.ended_at, (select min(e.at) from call_event e where e.call_id = r.call_id and e.kind = 'hold' and e.at >= r.started_at), 'infinity') limit 1`);
  return part !== undefined;
}
