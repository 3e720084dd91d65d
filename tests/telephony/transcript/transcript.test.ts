import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { call, callEvent, callLeg } from '../../../telephony/db/schema/call.ts';
import { recording } from '../../../telephony/db/schema/recording.ts';
import { transcript, transcriptPiece } from '../../../telephony/db/schema/transcript.ts';
import type { AudioTap } from '../../../telephony/engine/call-control.ts';
import { telephony } from '../../../telephony/index.ts';
import { readLine } from '../../../telephony/transcript/recogniser.ts';
import { startTranscript, stopTranscript, stopTranscripts } from '../../../telephony/transcript/index.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { madeCall } from '../recording/made.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core, () => ({ staff: telephony.staffRoutes!(core) }));
});
afterEach(() => stopTranscripts(core));
afterAll(async () => { await api.close(); await core.close(); });

const recogniser = (...args: string[]) => `exec ${process.execPath} ${fileURLToPath(new URL('test-recogniser.mjs', import.meta.url))} ${args.join(' ')}`;

/** A switch of which only what parties say is asked: the test says it. */
function microphones() {
  const parties = new Map<string, { say(samples: Buffer): void; end(): void; stopped: boolean }>();
  return {
    parties,
    async tap(leg: string): Promise<AudioTap> {
      const waiting: Buffer[] = [];
      let over = false;
      let wake = () => {};
      const party = { say(samples: Buffer) { waiting.push(samples); wake(); }, end() { over = true; wake(); }, stopped: false };
      parties.set(leg, party);
      return {
        rate: 8000,
        frames: (async function* frames() { for (;;) { while (waiting.length) yield waiting.shift()!; if (over) return; await new Promise<void>((resolve) => { wake = resolve; }); } })(),
        stop: async () => { party.stopped = true; party.end(); },
      };
    },
  };
}
const tone = (seconds: number) => { const b = Buffer.alloc(seconds * 16_000); for (let i = 0; i < b.length / 2; i += 1) b.writeInt16LE(Math.round(8000 * Math.sin(i / 5)), i * 2); return b; };
const hush = (seconds: number) => Buffer.alloc(seconds * 16_000);

/** A talk that is recorded, with both legs up. */
async function talking(recorded = true) {
  await core.db.update(call).set({ state: 'ended' }); // an agent speaks in one call at a time
  const of = await madeCall(core, { state: 'talking', endedAt: null, talkEndedAt: null, outcome: null, endedBy: null });
  await core.db.update(callLeg).set({ state: 'up', endedAt: null, cause: null }).where(eq(callLeg.callId, of.id));
  if (recorded) {
    await core.db.insert(recording).values({ id: `${of.callNo}-r1`, callId: of.id, state: 'running', startedAt: core.now() });
    await core.db.update(call).set({ recordingId: `${of.callNo}-r1` }).where(eq(call.id, of.id));
  }
  const engine = microphones();
  return { of, engine, citizen: () => engine.parties.get(`${of.callNo}-in`)!, agent: () => engine.parties.get(`${of.callNo}-l1`)! };
}
const pieces = (callId: number) => core.db.select().from(transcriptPiece).where(eq(transcriptPiece.callId, callId)).orderBy(asc(transcriptPiece.from));
const headOf = async (callId: number) => (await core.db.select().from(transcript).where(eq(transcript.callId, callId)))[0];
const set = (transcriber: string | undefined) => { core.config.voice.transcriber = transcriber; };

describe('a talk', () => {
  it('is written down party by party with its times, sealed; the agent is told, and reads it while they speak', async () => {
    set(recogniser());
    const { of, engine, citizen, agent } = await talking();
    const told: unknown[] = [];
    const { unlisten } = await core.sql.listen('phone', (text) => told.push(JSON.parse(text)));
    startTranscript(core, { engine }, of.id);
    await expect.poll(() => engine.parties.size).toBe(2);
    citizen().say(Buffer.concat([hush(1), tone(2), hush(1)]));
    agent().say(Buffer.concat([hush(4), tone(1), hush(1)]));
    await expect.poll(async () => (await pieces(of.id)).length).toBe(2);
    const [first, second] = await pieces(of.id);
    expect([first!.party, first!.from.getTime() - core.now().getTime(), first!.to.getTime() - core.now().getTime(), first!.sure]).toEqual(['citizen', 1000, 3000, 900]);
    expect([second!.party, second!.staffId, second!.from.getTime() - core.now().getTime()]).toEqual(['agent', (await core.staff('agent1')).staffId, 4000]);
    expect(first!.textSealed.includes('听到')).toBe(false);
    expect((await (await api.as('agent1')).get(`/api/calls/${of.callNo}/transcript`)).body).toMatchObject({ state: 'running', pieces: [{ party: 'citizen', text: '听到第1句，2.0秒' }, { party: 'agent', text: '听到第1句，1.0秒' }] });
    expect((await (await api.as('agent2')).get(`/api/calls/${of.callNo}/transcript`)).status).toBe(403);
    await expect.poll(() => told).toContainEqual({ staffId: of.staffId, data: { what: 'words', callNo: of.callNo } });
    await unlisten();
    citizen().say(tone(1)); // the last words come when the talk is over
    await stopTranscript(core, of.id);
    expect([(await pieces(of.id)).length, (await headOf(of.id))!.state, citizen().stopped]).toEqual([3, 'ended', true]);
  });

  it('that goes on with another agent is written on by the word of the floor, and ends when the call does', async () => {
    set(recogniser());
    const { of, engine } = await talking();
    startTranscript(core, { engine }, of.id);
    await expect.poll(() => engine.parties.size).toBe(2);
    const other = await core.staff('agent2');
    await core.db.insert(callLeg).values({ leg: `${of.callNo}-l2`, callId: of.id, party: 'consulted', staffId: other.staffId, name: other.name, state: 'up', startedAt: core.now(), answeredAt: core.now() });
    await core.sql.notify('phone', JSON.stringify({ staffId: other.staffId, data: { what: 'call', callNo: of.callNo } }));
    await expect.poll(() => engine.parties.size).toBe(3);
    engine.parties.get(`${of.callNo}-l2`)!.say(tone(1));
    await core.db.update(call).set({ state: 'surveying' }).where(eq(call.id, of.id));
    await core.sql.notify('phone', JSON.stringify({ staffId: null, data: { what: 'call', callNo: of.callNo } }));
    await expect.poll(async () => (await headOf(of.id))!.state).toBe('ended');
    expect((await pieces(of.id)).map((p) => p.party)).toEqual(['consulted']);
    expect([...engine.parties.values()].every((p) => p.stopped)).toBe(true);
  });

  it('on a line that is not recorded is not written down; nor is what is said while the caller is on hold', async () => {
    set(recogniser());
    const silent = await talking(false);
    startTranscript(core, { engine: silent.engine }, silent.of.id);
    const { of, engine, agent } = await talking();
    startTranscript(core, { engine }, of.id);
    await expect.poll(() => engine.parties.size).toBe(2);
    const began = core.now().getTime();
    await core.db.insert(callEvent).values([{ callId: of.id, at: new Date(began + 3_000), kind: 'hold', staffId: of.staffId }, { callId: of.id, at: new Date(began + 6_000), kind: 'resume', staffId: of.staffId }]);
    await core.db.insert(recording).values({ id: `${of.callNo}-r2`, callId: of.id, state: 'running', startedAt: new Date(began + 6_000) });
    // 0–2 s, on hold at 4–5 s, again at 7–8 s
    agent().say(Buffer.concat([tone(2), hush(2), tone(1), hush(2), tone(1), hush(1)]));
    await expect.poll(async () => (await pieces(of.id)).map((p) => p.from.getTime() - began)).toEqual([0, 7000]);
    expect(silent.engine.parties.size).toBe(0);
  });
});

describe('a recogniser that', () => {
  it.each<[string, string, string, number?]>([['dies', recogniser('--die', '64000'), '转写服务中断'], ['talks nonsense', recogniser('--nonsense'), '转写服务返回的内容无法识别'], ['never ends its line', recogniser('--endless'), '转写服务返回的内容无法识别'], ['hears nothing', recogniser('--deaf'), '转写服务跟不上语速', 40], ['is not there', '/nowhere/recogniser', '转写服务中断'], ['is a service that is not there', 'ws://127.0.0.1:9/asr', '转写服务连接不上']])('%s is given up; it is said once, and the call knows nothing of it', async (_what, transcriber, said, seconds = 6) => {
    set(transcriber);
    const { of, engine, citizen } = await talking();
    const told: unknown[] = [];
    const { unlisten } = await core.sql.listen('phone', (text) => told.push(JSON.parse(text)));
    startTranscript(core, { engine }, of.id);
    await expect.poll(() => engine.parties.size).toBeGreaterThan(0);
    for (let i = 0; i < seconds; i += 2) citizen().say(tone(2));
    await expect.poll(async () => (await headOf(of.id))?.state, { timeout: 10_000 }).toBe('failed');
    expect(await headOf(of.id)).toMatchObject({ failed: said });
    await expect.poll(() => [...engine.parties.values()].every((p) => p.stopped)).toBe(true);
    startTranscript(core, { engine }, of.id); // another leg joins: it stays given up
    await stopTranscript(core, of.id);
    expect((await headOf(of.id))!.state).toBe('failed');
    expect(told.filter((t) => JSON.stringify(t).includes(`"words","callNo":"${of.callNo}"`)).length).toBeLessThanOrEqual(1);
    expect((await core.db.select().from(call).where(eq(call.id, of.id)))[0]).toMatchObject({ state: 'talking', revision: of.revision });
    await unlisten();
  });

  it('is a service is given samples as binary and its rate in the address, and its words count the same', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const asked: string[] = [];
    server.on('connection', (socket, request) => {
      asked.push(request.url!);
      let bytes = 0;
      socket.on('message', (data: Buffer) => {
        bytes += data.length;
        if (data.length) return;
        socket.send(`${JSON.stringify({ from: 0, to: bytes / 16_000, text: '整段' })}\n`, () => socket.close());
      });
    });
    set(`ws://127.0.0.1:${(server.address() as { port: number }).port}/asr?model=zh`);
    const { of, engine, citizen } = await talking();
    startTranscript(core, { engine }, of.id);
    await expect.poll(() => engine.parties.size).toBe(2);
    citizen().say(tone(3));
    await expect.poll(() => asked.length).toBe(2);
    await stopTranscript(core, of.id);
    expect(asked[0]).toBe('/asr?model=zh&rate=8000');
    expect((await pieces(of.id)).map((p) => [p.party, p.to.getTime() - p.from.getTime(), core.cipher.open(p.textSealed)])).toContainEqual(['citizen', 3000, '整段']);
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not set: nothing begins, nothing is written, and the desk is told there is none', async () => {
    set(undefined);
    const { of, engine } = await talking();
    startTranscript(core, { engine }, of.id);
    await stopTranscript(core, of.id);
    expect([engine.parties.size, await headOf(of.id)]).toEqual([0, undefined]);
    expect((await (await api.as('agent1')).get('/api/calls/transcriber')).body).toEqual({ on: false });
  });
});

it.each([
  ['{"from":1,"to":2,"text":"路灯不亮"}', { from: 1, to: 2, text: '路灯不亮', sure: null }], ['{"from":1,"to":2,"text":" a\\u0000\\nb ","confidence":7}', { from: 1, to: 2, text: 'a b', sure: null }], ['{"from":0,"to":1,"text":"","final":true}', null], ['{"text":"还在听","final":false}', null],
  ['{"from":2,"to":1,"text":"x"}', 'nonsense'], ['{"from":-1,"to":1,"text":"x"}', 'nonsense'], ['{"from":0,"to":1e9,"text":"x"}', 'nonsense'], ['{"from":0,"to":1}', 'nonsense'], ['null', 'nonsense'], ['ok', 'nonsense'],
])('a line %s is read as %j', (line, read) => expect(readLine(line)).toEqual(read));
