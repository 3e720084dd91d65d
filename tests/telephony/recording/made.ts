/** Calls as the floor leaves them, and a switch's shelf of finished recordings. */
import { call, callLeg, callTicket } from '../../../telephony/db/schema/call.ts';
import { beginRecording, keepRecording } from '../../../telephony/recording/index.ts';
import type { TestCore } from '../../setup/core.ts';

let count = 0;

/** A call of agent1's on line 12345 that ended a minute after it came. */
export async function madeCall(core: TestCore, values: Partial<typeof call.$inferInsert> & { agent?: string; number?: string | null } = {}) {
  const { agent = 'agent1', number = '15400001111', ...patch } = values;
  const staff = await core.staff(agent);
  const arrivedAt = patch.arrivedAt ?? core.now();
  const after = (seconds: number) => new Date(arrivedAt.getTime() + seconds * 1000);
  const callNo = `C9901${new Date(arrivedAt.getTime() + 8 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '')}${String(++count).padStart(6, '0')}`;
  const [row] = await core.db.insert(call).values({
    callNo, direction: 'inbound', way: 'trunk', purpose: 'appeal', state: 'ended', engine: 'test', lineNumber: '12345', calledNumber: '12345', outcome: 'answered', endedBy: 'citizen', staffId: staff.staffId,
    callerSealed: number === null ? null : core.cipher.seal(number), callerPrint: number === null ? null : core.cipher.fingerprint('phone', number), callerMasked: number === null ? null : `${number.slice(0, 3)}****${number.slice(-4)}`,
    queuedAt: arrivedAt, arrivedAt, ringingAt: after(4), answeredAt: after(9), talkEndedAt: after(69), endedAt: after(75), ...patch,
  }).returning();
  await core.db.insert(callLeg).values([
    { leg: `${callNo}-in`, callId: row!.id, party: 'citizen', name: row!.callerMasked ?? '未显示号码', state: 'ended', startedAt: arrivedAt, answeredAt: arrivedAt, endedAt: after(75), cause: 'hungUp' },
    { leg: `${callNo}-l1`, callId: row!.id, party: 'agent', staffId: staff.staffId, name: staff.name, state: 'ended', startedAt: after(4), answeredAt: after(9), endedAt: after(69), cause: 'released' },
  ]);
  return row!;
}

export const speaksOf = (core: TestCore, callId: number, ticketId: number, why: 'filed' | 'asked' | 'visit' | 'contact' = 'filed') => core.db.insert(callTicket).values({ callId, ticketId, why, at: core.now() });

/** Two sides in 8 kHz: a tone of the citizen's in the first half, of the agent's in the second. */
export function wav(seconds = 2, channels = 2): Buffer {
  const frames = seconds * 8000;
  const data = Buffer.alloc(frames * 2 * channels);
  for (let i = 0; i < frames; i += 1) for (let c = 0; c < channels; c += 1) {
    const speaks = channels === 1 || (i < frames / 2) === (c === 0);
    data.writeInt16LE(speaks ? Math.round(12_000 * Math.sin((2 * Math.PI * (c ? 330 : 440) * i) / 8000)) : 0, (i * channels + c) * 2);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0); head.writeUInt32LE(36 + data.length, 4); head.write('WAVEfmt ', 8); head.writeUInt32LE(16, 16); head.writeUInt16LE(1, 20); head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(8000, 24); head.writeUInt32LE(8000 * 2 * channels, 28); head.writeUInt16LE(2 * channels, 32); head.writeUInt16LE(16, 34); head.write('data', 36); head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** What a switch keeps until it is told to drop it; it can be out of reach. */
export function shelf() {
  const files = new Map<string, Buffer>();
  const self = {
    files, underWay: new Set<string>(), reachable: true,
    async recordingFile(id: string) { if (!self.reachable) throw new Error('the switch cannot be reached'); return files.get(id) ?? null; },
    async dropRecording(id: string) { if (!self.reachable) throw new Error('the switch cannot be reached'); files.delete(id); },
    async snapshot() { if (!self.reachable) throw new Error('the switch cannot be reached'); return { legs: [], bridges: [], recordings: [...self.underWay] }; },
  };
  return self;
}

/** A recording of a call that is kept already. */
export async function keptRecording(core: TestCore, of: { id: number; callNo: string; arrivedAt: Date }, bytes = wav(), part = 1): Promise<string> {
  const id = `${of.callNo}-r${part}`;
  const engine = shelf();
  engine.files.set(id, bytes);
  await core.db.transaction((tx) => beginRecording(tx, { id, callId: of.id, at: new Date(of.arrivedAt.getTime() + 9_000 * part) }));
  await keepRecording(core, engine, id);
  return id;
}
