/** What is the embedded engine's own: its process, its limits, and what it holds. */
import { fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readWav } from '../../../telephony/engine/embedded/media/wav.ts';
import { Bench, fresh } from '../contract/bench.ts';
import { Phone } from '../contract/peer/phone.ts';
import { until } from '../contract/peer/until.ts';
import { startedEngine } from './engine.ts';

const made: Awaited<ReturnType<typeof startedEngine>>[] = [];
const shared = new Map<string, (typeof made)[number]>();
const benches: Bench[] = [];

/** An engine of this test alone: it is killed, or stopped. */
async function alone() {
  const one = await startedEngine();
  made.push(one);
  return around(one);
}

/** The engine with these settings, the same for all tests that only telephone. */
async function started(options: Parameters<typeof startedEngine>[0] = {}) {
  const key = JSON.stringify(options);
  if (!shared.has(key)) shared.set(key, await startedEngine(options));
  return around(shared.get(key)!);
}

function around(one: (typeof made)[number]) {
  const bench = new Bench(one.engine);
  benches.push(bench);
  return { ...one, bench };
}

afterEach(async () => {
  for (const bench of benches.splice(0)) await ([...shared.values()].some(({ engine }) => engine === bench.engine) ? bench.clear() : bench.leave());
  for (const { close } of made.splice(0)) await close();
});
afterAll(async () => { for (const { close } of shared.values()) await close(); });

const alive = (pid: number) => { try { process.kill(pid, 0); return true; } catch { return false; } };

describe('its process', () => {
  test('is killed: calls end as engineLost, the recording is kept as far as it came, and it is started again', async () => {
    const { engine, bench } = await alone();
    const [citizen, agent] = [await bench.citizen(), await bench.agent()];
    const bridge = await bench.bridged(citizen, agent);
    await engine.record(bridge, 'cut-off');
    const begun = performance.now();
    await until(() => performance.now() - begun > 1200, () => '');
    const tap = await engine.tap(citizen.leg);
    const pid = engine.pid!;
    process.kill(pid, 'SIGKILL');
    for (const { leg } of [citizen, agent]) expect(await bench.told.next('ended', { leg })).toMatchObject({ cause: 'engineLost' });
    await bench.told.next('registered', { user: agent.phone.user, on: false });
    await bench.told.next('recorded', { recording: 'cut-off' });
    await bench.told.next('engine', { on: false });
    for await (const _ of tap.frames); // ends, too
    const { channels } = readWav((await engine.recordingFile('cut-off'))!);
    expect(channels[0]!.length / 8000).toBeGreaterThan(0.4);
    await bench.told.next('engine', { on: true });
    expect(engine.pid).not.toBe(pid);
    expect(await engine.snapshot()).toEqual({ legs: [], bridges: [], recordings: [] });
    // Who was allowed before still is, without being told again.
    const phone = bench.keep(new Phone({ url: engine.webSocketUrl(), user: citizen.phone.user, password: `secret of ${citizen.phone.user}`, hertz: 400 }));
    await phone.register();
    await bench.inbound('12345', Object.assign(phone, { hertz: 400 }));
  });

  test('refuses what is asked while it is away', async () => {
    const { engine, bench } = await alone();
    process.kill(engine.pid!, 'SIGKILL');
    await bench.told.next('engine', { on: false });
    await expect(engine.snapshot()).rejects.toMatchObject({ failure: 'unreachable' });
    expect(() => engine.webSocketUrl()).toThrow(expect.objectContaining({ failure: 'unreachable' }));
    await bench.told.next('engine', { on: true });
  });

  test('goes when the application is killed', async () => {
    const application = fork(fileURLToPath(new URL('./application.mjs', import.meta.url)), [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const pid = await new Promise<number>((resolve) => { application.once('message', (message) => resolve(message as number)); });
    expect(alive(pid)).toBe(true);
    application.kill('SIGKILL');
    await until(() => !alive(pid), () => 'it stays');
  });

  test('is stopped: who spoke is told, and nothing stays on the disk unfinished', async () => {
    const { engine, bench, directory } = await alone();
    const [citizen, agent] = [await bench.citizen(), await bench.agent()];
    await engine.record(await bench.bridged(citizen, agent), 'to-the-end');
    await citizen.call.hears(agent.hertz);
    const pid = engine.pid!;
    await engine.stop();
    expect(alive(pid)).toBe(false);
    await until(() => citizen.call.ended && agent.call.ended, () => 'a telephone was not told');
    expect(readdirSync(`${directory}/recordings`)).toEqual(['to-the-end.wav']);
    expect(existsSync(`${directory}/recordings/to-the-end.wav.part`)).toBe(false);
  });
});

describe('its limits', () => {
  test('more calls than it carries: the caller is told 503, we are told that it is full', async () => {
    const { engine, bench } = await started({ mostCalls: 2 });
    await bench.inbound();
    await bench.inbound();
    const third = await (await bench.phone('citizen')).call('12345');
    await until(() => third.refusedWith !== undefined, () => 'told nothing');
    expect(third.refusedWith).toBe(503);
    for (let i = 0; i < 3; i++) await bench.ringing();
    const phone = await bench.phone('agent');
    await expect(engine.originate({ leg: fresh('leg'), to: { user: phone.user }, callerId: '12345', timeoutMs: 5000 })).rejects.toMatchObject({ failure: 'full' });
  });

  test('a second call of the same citizen', async () => {
    const { bench } = await started();
    const talk = await bench.inbound();
    const second = await talk.phone.call('12345');
    await until(() => second.refusedWith !== undefined, () => 'told nothing');
    expect(second.refusedWith).toBe(486);
  });

  test('a telephone that says too much is put out', async () => {
    const { bench } = await started();
    const phone = await bench.phone('agent');
    for (let i = 0; i < 2000; i++) await phone.socket.send(`OPTIONS sip:hotline@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK${i}\r\nFrom: <sip:x@127.0.0.1>;tag=1\r\nTo: <sip:hotline@127.0.0.1>\r\nCall-ID: ${i}\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n`).catch(() => {});
    await bench.told.next('registered', { user: phone.user, on: false });
  });

  test('wrong passwords: after some, the right one must wait, too; another user need not', async () => {
    const { engine, bench } = await started();
    const agent = await bench.phone('agent', { register: false });
    const attempt = (password: string) => bench.keep(new Phone({ url: engine.webSocketUrl(), user: agent.user, password, hertz: 400 })).register();
    for (let i = 0; i < 8; i++) await expect(attempt('wrong')).rejects.toThrow('refused with 403');
    await expect(attempt(`secret of ${agent.user}`)).rejects.toThrow('refused with 503');
    await bench.phone('agent');
  });
});

const impatient = { silenceMs: 1500, graceMs: 700 };

describe('who is gone without a word', () => {
  test('nothing is heard of it: mediaLost; who holds us may be silent', async () => {
    const { engine, bench } = await started(impatient);
    const [holding, silent] = [await bench.citizen(), await bench.agent()];
    await until(() => holding.call.sound.ready && silent.call.sound.ready, () => 'no way for the sound');
    await holding.call.hold(true);
    holding.call.sound.silent = true;
    silent.call.sound.silent = true;
    expect(await bench.told.next('ended', { leg: silent.leg })).toMatchObject({ cause: 'mediaLost' });
    expect((await engine.snapshot()).legs).toMatchObject([{ leg: holding.leg }]);
  });

  test('its connection does not come back: connectionLost', async () => {
    const { bench } = await started(impatient);
    const talk = await bench.agent();
    talk.phone.loseNetwork();
    expect(await bench.told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'connectionLost' });
  });

  test('a caller who lost the connection before the answer has given up', async () => {
    const { bench } = await started(impatient);
    const talk = await bench.inbound();
    talk.phone.loseNetwork();
    expect(await bench.told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'cancelled' });
  });

  test('what was to be said is said when it comes back: a call that was answered meanwhile is up', async () => {
    const { engine, bench } = await started();
    const talk = await bench.inbound();
    talk.phone.loseNetwork();
    await bench.told.next('registered', { user: talk.phone.user, on: false });
    await engine.answer(talk.leg);
    await talk.phone.register();
    await until(() => talk.call.up, () => 'it does not know that it was answered');
  });
});

describe('a new way', () => {
  test('is found in the middle of a call (ICE restart), and both hear each other again', async () => {
    const { bench } = await started();
    const [citizen, agent] = [await bench.citizen(), await bench.agent()];
    await bench.bridged(citizen, agent);
    await agent.call.hears(citizen.hertz);
    await agent.call.restartIce();
    await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
    await citizen.call.restartIce();
    await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
  });
});

describe('after a hundred calls', () => {
  test('nothing is left over: no leg, no bridge, no open file or socket', async () => {
    const { engine, bench, troubles } = await started();
    const known = troubles.length;
    const phones = await Promise.all(Array.from({ length: 4 }, async () => ({ citizen: await bench.phone('citizen'), agent: await bench.phone('agent') })));
    const files = () => readdirSync(`/proc/${engine.pid}/fd`).length;
    const round = async ({ citizen, agent }: (typeof phones)[number]) => {
      const call = await citizen.call('12345');
      const { leg: mine } = await bench.told.next('inbound');
      await engine.answer(mine);
      const other = fresh('leg');
      await engine.originate({ leg: other, to: { user: agent.user }, callerId: '13800000001', timeoutMs: 10_000 });
      const answer = await agent.rings();
      await answer.answer();
      await bench.told.next('answered', { leg: other });
      const bridge = await bench.bridged({ leg: mine }, { leg: other });
      const recording = fresh('recording');
      await engine.record(bridge, recording);
      await answer.hangUp();
      await engine.hangup(mine);
      await bench.told.next('recorded', { recording });
      await engine.dropRecording(recording);
      await engine.dissolve(bridge);
      await until(() => call.ended && answer.ended, () => 'a telephone was not told');
      call.descriptions.close();
      answer.descriptions.close();
    };
    await round(phones[0]!);
    const before = process.platform === 'linux' ? files() : 0;
    for (let i = 0; i < 100; i++) await round(phones[i % phones.length]!);
    expect(await engine.snapshot()).toEqual({ legs: [], bridges: [], recordings: [] });
    if (process.platform === 'linux') await until(() => files() <= before + 4, () => `${files()} files are open, ${before} were`);
    expect(troubles.slice(known)).toEqual([]);
  });
});
