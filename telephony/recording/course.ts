/** What became of a call's recording: a chain a call, each line with a keyed hash over itself and the one before, so that a line changed, left out or put in shows. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { canonical, type Core, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { recordingChain, recordingEvent } from '../db/schema/recording.ts';

type Line = Pick<typeof recordingEvent.$inferSelect, 'callId' | 'seq' | 'kind' | 'at' | 'staffId' | 'name' | 'data'>;

export type RecordingEventKind = 'kept' | 'lost' | 'damaged' | 'cleared' | 'played' | 'held' | 'liftAsked' | 'lifted' | 'liftRejected' | 'liftWithdrawn' | 'shared' | 'unshared'
  | 'exportAsked' | 'exportConfirmed' | 'exportRejected' | 'exportWithdrawn' | 'exported' | 'deleted';

/** Writes a line in the transaction of what it tells. @param actor null: the program itself */
export async function noteOnRecording(core: Core, tx: Tx, callId: number, actor: StaffActor | null, kind: RecordingEventKind, data: Record<string, unknown> = {}): Promise<void> {
  await tx.insert(recordingChain).values({ callId, seq: 0, hash: Buffer.alloc(0) }).onConflictDoNothing();
  const [head] = await tx.select().from(recordingChain).where(eq(recordingChain.callId, callId)).for('update');
  const line: Line = { callId, seq: head!.seq + 1, kind, at: core.now(), staffId: actor?.staffId ?? null, name: actor?.name ?? '系统', data };
  const hash = hashOf(core, head!.hash, line);
  await tx.insert(recordingEvent).values({ ...line, hash });
  await tx.update(recordingChain).set({ seq: line.seq, hash }).where(eq(recordingChain.callId, callId));
}

const hashOf = (core: Pick<Core, 'subkey'>, before: Buffer, { callId, seq, kind, at, staffId, name, data }: Line): Buffer =>
  createHmac('sm3', core.subkey('chain')).update(before).update(canonical([callId, seq, kind, at, staffId, name, data])).digest();

/** @returns a line for each call whose course does not fit */
export async function brokenRecordingChains(core: Core): Promise<string[]> {
  const broken: string[] = [];
  const page = 500;
  for (let after = 0; ; ) {
    const heads = await core.db.select({ callId: recordingChain.callId, seq: recordingChain.seq, hash: recordingChain.hash }).from(recordingChain).where(sql`call_id > ${after}`).orderBy(asc(recordingChain.callId)).limit(page);
    for (const head of heads) {
      const seq = await firstMisfit(core, head);
      if (seq !== null) broken.push(`recording of call ${head.callId}: line ${seq} of its course was changed, removed or added`);
    }
    if (heads.length < page) break;
    after = heads.at(-1)!.callId;
  }
  const [loose] = await core.db.execute<{ callId: number }>(sql`select call_id as "callId" from recording_event e where not exists (select 1 from recording_chain c where c.call_id = e.call_id) limit 1`);
  if (loose) broken.push(`recording of call ${loose.callId}: its course has lost its end`);
  return broken;
}

async function firstMisfit(core: Core, head: { callId: number; seq: number; hash: Buffer }): Promise<number | null> {
  const lines = await core.db.select().from(recordingEvent).where(eq(recordingEvent.callId, head.callId)).orderBy(asc(recordingEvent.seq));
  let before = Buffer.alloc(0);
  for (const [i, line] of lines.entries()) {
    if (line.seq !== i + 1 || !same(hashOf(core, before, line), line.hash)) return line.seq;
    before = line.hash as Buffer<ArrayBuffer>;
  }
  return head.seq === lines.length && same(before, head.hash) ? null : lines.length + 1;
}

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
