/** One call's writer: a recogniser for each party that is in the talk, and their words as rows. Whatever happens to it, the call goes on. */
import { eq } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { transcript } from '../db/schema/transcript.ts';
import type { AudioTap, CallControl } from '../engine/call-control.ts';
import { tell } from '../floor/tell.ts';
import type { LegRow } from '../floor/rows.ts';
import { byCommand } from './by-command.ts';
import { byWebSocket } from './by-websocket.ts';
import type { Recogniser, RecogniserFailure } from './recogniser.ts';
import { writePiece } from './write-piece.ts';

export interface Scribe {
  /** known after the first look */
  readonly callNo: string | null;
  /** Who is in the talk now: begins to listen to who joined. @returns false when the talk is over, or no more is written */
  look(): Promise<boolean>;
  /** The talk is over. Resolves when the last words are written. */
  stop(): Promise<void>;
}

const failures: Record<RecogniserFailure, string> = { unreachable: '转写服务连接不上', died: '转写服务中断', slow: '转写服务跟不上语速', nonsense: '转写服务返回的内容无法识别' };

export function startScribe(core: Core, engine: Pick<CallControl, 'tap'>, callId: number, transcriber: string): Scribe {
  const listening = new Map<string, { done: Promise<void>; stop(): Promise<void>; kill(): void }>();
  let callNo: string | null = null;
  let over = false;
  let given = false;
  /** rows are written one after the other, in the order in which words came */
  let writing: Promise<void> = open(core, callId).catch((err: unknown) => giveUp('died', err));
  const write = (work: () => Promise<void>) => { writing = writing.then(work).catch((err: unknown) => core.log.warn({ err, callId }, 'words of a call could not be written')); };

  /** Said once, to the agent and to the log; what was written before stays. */
  function giveUp(why: RecogniserFailure, err?: unknown): void {
    if (given) return;
    given = true;
    core.log.warn({ err, callId, why }, 'a call is no longer written down');
    for (const one of listening.values()) one.kill();
    write(() => failed(core, callId, failures[why]));
  }

  async function listenTo(leg: LegRow): Promise<void> {
    const began = core.now();
    let sound: AudioTap;
    try {
      sound = await engine.tap(leg.leg);
    } catch (err) {
      listening.delete(leg.leg);
      core.log.info({ err, leg: leg.leg }, 'a leg could not be listened to');
      return;
    }
    let seq = 0;
    const listener = {
      heard: (piece: { from: number; to: number; text: string; sure: number | null }) => { const n = (seq += 1); write(() => writePiece(core, callId, leg, began, n, piece)); },
      failed: giveUp,
    };
    const recogniser: Recogniser = (/^wss?:\/\//.test(transcriber) ? byWebSocket : byCommand)(transcriber, sound.rate, listener);
    const one = {
      done: pump(sound, recogniser).catch((err: unknown) => giveUp('died', err)),
      stop: async () => { await sound.stop().catch(() => {}); await one.done; await recogniser.finish(); },
      kill: () => { void sound.stop().catch(() => {}); recogniser.kill(); },
    };
    listening.set(leg.leg, one);
    if (over || given) one.kill();
    else void one.done.then(() => recogniser.finish());
  }

  return {
    get callNo() { return callNo; },
    async look() {
      if (over || given) return false;
      const [row] = await core.db.select().from(call).where(eq(call.id, callId));
      if (!row || row.state === 'ended' || row.state === 'surveying') return false;
      callNo = row.callNo;
      // On a line that is not recorded nothing is written down either; nor while the caller is on hold.
      if (row.state !== 'talking' || row.recordingId === null) return true;
      for (const leg of await core.db.select().from(callLeg).where(eq(callLeg.callId, callId))) {
        if (leg.state !== 'up' || leg.party === 'supervisor' || listening.has(leg.leg) || over || given) continue;
        listening.set(leg.leg, { done: Promise.resolve(), stop: async () => {}, kill: () => {} });
        await listenTo(leg);
      }
      return true;
    },
    async stop() {
      if (over) return writing;
      over = true;
      await Promise.all([...listening.values()].map((one) => one.stop()));
      write(() => close(core, callId));
      await writing;
    },
  };
}

/** Hands on what is said until the leg ends. */
async function pump(sound: AudioTap, recogniser: Recogniser): Promise<void> {
  for await (const samples of sound.frames) if (!recogniser.hear(samples)) break;
  await sound.stop().catch(() => {});
}

async function open(core: Core, callId: number): Promise<void> {
  await core.db.insert(transcript).values({ callId, state: 'running', startedAt: core.now() }).onConflictDoUpdate({ target: transcript.callId, set: { state: 'running', endedAt: null, failed: null } });
}

async function close(core: Core, callId: number): Promise<void> {
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(transcript).where(eq(transcript.callId, callId)).for('update');
    if (row?.state === 'running') await tx.update(transcript).set({ state: 'ended', endedAt: core.now() }).where(eq(transcript.callId, callId));
  });
}

async function failed(core: Core, callId: number, why: string): Promise<void> {
  await core.db.transaction(async (tx) => {
    await tx.update(transcript).set({ state: 'failed', endedAt: core.now(), failed: why }).where(eq(transcript.callId, callId));
    const [row] = await tx.select({ callNo: call.callNo, staffId: call.staffId }).from(call).where(eq(call.id, callId));
    if (row?.staffId) await tell(tx, row.staffId, { what: 'words', callNo: row.callNo });
  });
}
