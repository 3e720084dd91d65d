import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recording, recordingChain, recordingEvent } from '../../../telephony/db/schema/recording.ts';
import { beginRecording, brokenRecordingChains, keepLeft, keepRecording } from '../../../telephony/recording/index.ts';
import { isWhole } from '../../../telephony/recording/check-file.ts';
import { recordingFiles } from '../../../telephony/recording/files.ts';
import { deleteExpired } from '../../../telephony/recording/retention.ts';
import { holdRecording } from '../../../telephony/recording/hold.ts';
import { decideKeeping } from '../../../telephony/recording/decide-keeping.ts';
import { keepingOf } from '../../../telephony/recording/keeping.ts';
import { proposeLift } from '../../../telephony/recording/lift-hold.ts';
import { schema } from '../../../ticketing/index.ts';
import { refusal } from '../../setup/story.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { keptRecording, madeCall, shelf, wav } from './made.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'recordings-'));
let core: TestCore;
beforeAll(async () => { core = await testCore({ env: { RECORDING_DIR: dir } }); });
afterAll(async () => { await core.close(); rmSync(dir, { recursive: true, force: true }); });

const rowOf = async (id: string) => (await core.db.select().from(recording).where(eq(recording.id, id)))[0]!;
const courseOf = async (callId: number) => (await core.db.select().from(recordingEvent).where(eq(recordingEvent.callId, callId)).orderBy(recordingEvent.seq)).map((e) => e.kind);
const fileOf = (id: string) => path.join(dir, id.slice(0, 11), id);
async function begun(values = {}) {
  const of = await madeCall(core, values);
  const id = `${of.callNo}-r1`;
  await core.db.transaction((tx) => beginRecording(tx, { id, callId: of.id, at: of.answeredAt! }));
  return { of, id };
}

describe('a recording', () => {
  it('is sealed, hashed and drawn, and only then dropped at the switch', async () => {
    const { of, id } = await begun();
    const engine = shelf();
    const bytes = wav(4);
    engine.files.set(id, bytes);
    await keepRecording(core, engine, id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'kept', bytes: bytes.length, durationMs: 4000, channels: 2, alarm: null, endedAt: new Date(of.answeredAt!.getTime() + 4000) });
    expect(row.sha256!.equals(createHash('sha256').update(bytes).digest())).toBe(true);
    expect(engine.files.size).toBe(0);
    expect(readFileSync(fileOf(id)).includes(bytes.subarray(44, 300))).toBe(false);
    expect(await isWhole(core, row)).toBe(true);
    const [citizen, agent] = row.waveform!;
    expect([citizen!.length, citizen![10]! > 50, citizen!.at(-10), agent![10], agent!.at(-10)! > 50]).toEqual([200, true, 0, 0, true]);
    expect(row.keepUntil!.toISOString()).toBe('2028-03-01T16:00:00.000Z');
    expect(await courseOf(of.id)).toEqual(['kept']);
  });

  it('that was begun twice is one, and kept again changes nothing', async () => {
    const { of, id } = await begun();
    await core.db.transaction((tx) => beginRecording(tx, { id, callId: of.id, at: new Date(0) }));
    expect((await rowOf(id)).startedAt).toEqual(of.answeredAt);
    const engine = shelf();
    engine.files.set(id, wav());
    await Promise.all([keepRecording(core, engine, id), keepRecording(core, engine, id)]);
    await keepRecording(core, engine, id);
    expect(await courseOf(of.id)).toEqual(['kept']);
    expect(await isWhole(core, await rowOf(id))).toBe(true);
  });

  it.each(['written, the row not yet', 'the row kept, not dropped yet'])('after a crash with the file %s is kept whole all the same', async (where) => {
    const { of, id } = await begun();
    const engine = shelf();
    engine.files.set(id, wav());
    if (where.startsWith('written')) await recordingFiles(core).keepInPieces(id, wav().subarray(0, 900));
    else {
      const drop = engine.dropRecording;
      engine.dropRecording = async () => { throw new Error('killed here'); };
      await expect(keepRecording(core, engine, id)).rejects.toThrow('killed here');
      engine.dropRecording = drop;
    }
    await keepRecording(core, engine, id);
    expect([(await rowOf(id)).state, await isWhole(core, await rowOf(id)), engine.files.size]).toEqual(['kept', true, 0]);
    expect(await courseOf(of.id)).toEqual(['kept']);
    expect(readdirSync(path.dirname(fileOf(id))).filter((f) => f.endsWith('.part'))).toEqual([]);
  });

  it('whose switch cannot be reached waits; that is lost only when the switch has had its time and says it has none', async () => {
    const { of, id } = await begun();
    const engine = shelf();
    engine.reachable = false;
    await expect(keepLeft(core, engine)).rejects.toThrow('cannot be reached');
    expect((await rowOf(id)).state).toBe('running');
    engine.reachable = true;
    engine.underWay.add(id);
    core.clock.to(new Date(of.endedAt!.getTime() + 60_000).toISOString());
    await keepLeft(core, engine);
    engine.underWay.clear();
    await keepLeft(core, engine);
    expect((await rowOf(id)).state, 'the switch may still be closing the file').toBe('running');
    core.clock.advance(120_000);
    await keepLeft(core, engine);
    expect(await rowOf(id)).toMatchObject({ state: 'lost', alarm: 'lost' });
    expect(await courseOf(of.id)).toEqual(['lost']);
  });

  it('of a talk that goes on is left alone, its earlier part is not', async () => {
    const of = await madeCall(core, { state: 'talking', endedAt: null, talkEndedAt: null, outcome: null });
    const [first, second] = [`${of.callNo}-r1`, `${of.callNo}-r2`];
    await core.db.execute(`update call set recording_id = '${second}' where id = ${of.id}`);
    for (const id of [first, second]) await core.db.transaction((tx) => beginRecording(tx, { id, callId: of.id, at: of.answeredAt! }));
    const engine = shelf();
    engine.files.set(first, wav()).set(second, wav());
    await keepLeft(core, engine);
    expect([(await rowOf(first)).state, (await rowOf(second)).state]).toEqual(['kept', 'running']);
  });

  it.each([['no sound at all', Buffer.alloc(0), null], ['not a WAV', Buffer.from('half a file'), null], ['a head without its length, and a tail cut off', Buffer.concat([wav(1).subarray(0, 40), Buffer.from([0, 0, 0, 0]), wav(1).subarray(44, 16_001)]), 499]] as const)('that is %s is kept as it came', async (_what, bytes, durationMs) => {
    const { id } = await begun();
    const engine = shelf();
    engine.files.set(id, Buffer.from(bytes));
    await keepRecording(core, engine, id);
    const row = await rowOf(id);
    expect([row.state, row.bytes, row.durationMs, await isWhole(core, row)]).toEqual(['kept', bytes.length, durationMs, true]);
  });
});

describe('in pieces', () => {
  it('any stretch reads as in the file; pieces exchanged, cut off or of another file do not open', async () => {
    const bytes = Buffer.concat([wav(60), Buffer.from([1])]); // 1.9 MiB, of an odd length: two pieces
    const files = recordingFiles(core);
    await files.keepInPieces('C9901260302-long', bytes);
    const read = async (from: number, to: number) => { const file = await files.openPieces('C9901260302-long'); try { return await file.read(from, to); } finally { await file.close(); } };
    for (const [from, to] of [[0, 10], [1_048_570, 1_048_580], [0, bytes.length], [bytes.length - 1, bytes.length + 50], [1_048_576, 1_048_577], [700, 700]] as const) expect((await read(from, to)).equals(bytes.subarray(from, to)), `${from}..${to}`).toBe(true);
    const at = fileOf('C9901260302-long');
    const sealed = readFileSync(at);
    const step = sealed.readUInt32BE(12);
    const first = sealed.subarray(16, 16 + step), second = sealed.subarray(16 + step);
    for (const [what, changed] of [['one bit', Buffer.from(sealed.map((b, i) => (i === 5000 ? b ^ 1 : b)))], ['the tail cut off', sealed.subarray(0, 16 + step)], ['exchanged', Buffer.concat([sealed.subarray(0, 16), second, first])]] as const) {
      writeFileSync(at, changed);
      await expect(read(0, bytes.length), what).rejects.toThrow();
    }
    const shorter = Buffer.from(sealed.subarray(0, 16 + step));
    shorter.writeBigUInt64BE(1_048_576n, 4);
    writeFileSync(at, shorter);
    await expect(read(0, 100), 'a shorter length put in the head').rejects.toThrow();
    writeFileSync(fileOf('C9901260302-other'), sealed);
    const other = await files.openPieces('C9901260302-other');
    await expect(other.read(0, 10)).rejects.toThrow();
    await other.close();
  });
});

describe('its time', () => {
  it('is over in the night after two years: the file goes, the row and its course stay', async () => {
    const of = await madeCall(core);
    const id = await keptRecording(core, of);
    core.clock.to((await rowOf(id)).keepUntil!.toISOString());
    await deleteExpired(core);
    expect(existsSync(fileOf(id)), 'not on its last day').toBe(true);
    core.clock.advance(1);
    await deleteExpired(core);
    expect(existsSync(fileOf(id))).toBe(false);
    expect(await rowOf(id)).toMatchObject({ state: 'deleted', waveform: null, sha256: expect.any(Buffer) });
    expect(await courseOf(of.id)).toEqual(['kept', 'deleted']);
    core.clock.to('2026-03-02T10:00:00+08:00');
  });

  it('is what the city set; nonsense is logged and the default holds', async () => {
    await core.db.insert(schema.setting).values({ name: 'recordings.policy', value: { keepDays: 365 }, updatedAt: core.now() });
    const short = await keptRecording(core, await madeCall(core));
    await core.db.update(schema.setting).set({ value: { keepDays: 3 } }).where(eq(schema.setting.name, 'recordings.policy'));
    const usual = await keptRecording(core, await madeCall(core));
    await core.db.delete(schema.setting).where(eq(schema.setting.name, 'recordings.policy'));
    expect([(await rowOf(short)).keepUntil!.toISOString(), (await rowOf(usual)).keepUntil!.toISOString()]).toEqual(['2027-03-02T16:00:00.000Z', '2028-03-01T16:00:00.000Z']);
  });

  it('does not count while a hold stands, set at once by one who may, and lifted by two', async () => {
    const of = await madeCall(core);
    const id = await keptRecording(core, of);
    const [supervisor, audit] = [await core.staff('supervisor1'), await core.staff('auditadmin')];
    expect(await refusal(holdRecording(core, await core.staff('teamlead1'), of.callNo, '法院来函调取'))).toBe('notAllowed');
    await holdRecording(core, supervisor, of.callNo, '法院来函调取');
    expect(await refusal(holdRecording(core, audit, of.callNo, '法院来函调取'))).toBe('wrongState');
    expect(await rowOf(id)).toMatchObject({ heldBy: supervisor.staffId, heldWhy: '法院来函调取' });
    core.clock.to('2029-01-01T10:00:00+08:00');
    await deleteExpired(core);
    expect((await rowOf(id)).state).toBe('kept');
    await proposeLift(core, audit, of.callNo, '案件已审结');
    expect(await refusal(proposeLift(core, supervisor, of.callNo, '案件已审结'))).toBe('ruleRefused:alreadyProposed');
    const lift = (await keepingOf(core, supervisor)).held[0]!.lift!;
    expect([lift.verbs, (await keepingOf(core, audit)).held[0]!.lift!.verbs]).toEqual([['confirm', 'reject'], ['withdraw']]);
    expect(await refusal(decideKeeping(core, audit, lift.id, 'confirm', undefined))).toBe('ruleRefused:ownRequest');
    await deleteExpired(core);
    expect((await rowOf(id)).state, 'one person alone lets nothing go').toBe('kept');
    await decideKeeping(core, supervisor, lift.id, 'confirm', undefined);
    expect(await refusal(decideKeeping(core, supervisor, lift.id, 'reject', '仍需保全'))).toBe('wrongState');
    await deleteExpired(core);
    expect((await rowOf(id)).state).toBe('deleted');
    expect(await courseOf(of.id)).toEqual(['kept', 'held', 'liftAsked', 'lifted', 'deleted']);
    expect(await refusal(holdRecording(core, supervisor, of.callNo, '法院来函调取'))).toBe('wrongState');
    core.clock.to('2026-03-02T10:00:00+08:00');
  });
});

it('a line of its course that was changed, left out at the end or put in shows in the check of all chains', async () => {
  const broken = await testCore({ env: { RECORDING_DIR: dir } });
  try {
    const calls = [await madeCall(broken), await madeCall(broken), await madeCall(broken)];
    for (const of of calls) { await keptRecording(broken, of); await holdRecording(broken, await broken.staff('supervisor1'), of.callNo, '法院来函调取'); }
    expect(await brokenRecordingChains(broken)).toEqual([]);
    await broken.db.update(recordingEvent).set({ name: '无关的人' }).where(eq(recordingEvent.callId, calls[0]!.id));
    await broken.db.execute(`delete from recording_event where call_id = ${calls[1]!.id} and seq = 2`);
    await broken.db.delete(recordingChain).where(eq(recordingChain.callId, calls[2]!.id));
    expect(await brokenRecordingChains(broken)).toEqual([`recording of call ${calls[0]!.id}: line 1 of its course was changed, removed or added`, `recording of call ${calls[1]!.id}: line 2 of its course was changed, removed or added`, `recording of call ${calls[2]!.id}: its course has lost its end`]);
  } finally {
    await broken.close();
  }
});
