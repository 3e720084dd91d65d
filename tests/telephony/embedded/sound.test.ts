/** The sound's parts by themselves: no clock, no network. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mixFrames } from '../../../telephony/engine/embedded/media/ear.ts';
import { decode, encodeAll, SILENCE, toAlaw, toLinear } from '../../../telephony/engine/embedded/media/g711.ts';
import { Inbox } from '../../../telephony/engine/embedded/media/inbox.ts';
import { KeyReader, keyPayload } from '../../../telephony/engine/embedded/media/keys.ts';
import { Outgoing } from '../../../telephony/engine/embedded/media/outgoing.ts';
import { FRAME, PCMA, readPacket, writePacket, type Packet } from '../../../telephony/engine/embedded/media/rtp.ts';
import { readWav, wavHeader } from '../../../telephony/engine/embedded/media/wav.ts';
import { finishLeft, readRecording } from '../../../telephony/engine/embedded/parent/recording-files.ts';
import { toneFrame, tonesIn } from '../contract/peer/tone.ts';

const packet = (more: Partial<Packet> = {}): Packet => ({ type: PCMA, marker: false, sequence: 7, timestamp: 1000, source: 42, payload: toneFrame(400), ...more });

describe('A-law', () => {
  test('is as ITU-T G.711 has it', () => {
    expect([0xd5, 0x55, 0xaa, 0x2a, 0x80, 0x00].map(toLinear)).toEqual([8, -8, 32_256, -32_256, 5504, -5504]);
    expect([0, 32_767, -32_768, 100_000].map(toAlaw)).toEqual([0xd5, 0xaa, 0x2a, 0xaa]);
  });

  test('every byte is itself again', () => {
    expect(Array.from({ length: 256 }, (_, byte) => toAlaw(toLinear(byte)))).toEqual(Array.from({ length: 256 }, (_, byte) => byte));
  });
});

describe('RTP', () => {
  test('is read as it was written', () => {
    expect(readPacket(writePacket(packet({ marker: true })))).toEqual(packet({ marker: true }));
  });

  test('RTCP, other things and what is cut short is nothing', () => {
    const bytes = writePacket(packet());
    const rtcp = Buffer.from(bytes);
    rtcp[1] = 200;
    const lies = Buffer.from(bytes.subarray(0, 14));
    lies[0] = 0x8f; // fifteen sources that are not there
    const padded = Buffer.from(bytes.subarray(0, 14));
    padded[0] = 0xa0;
    padded[13] = 200;
    for (const no of [rtcp, lies, padded, bytes.subarray(0, 11), Buffer.from('GET / HTTP/1.1')]) expect(readPacket(no)).toBeNull();
  });

  test('extensions and padding are no sound', () => {
    const extended = Buffer.concat([Buffer.from([0xb0, 8]), writePacket(packet()).subarray(2, 12), Buffer.from([0xbe, 0xde, 0, 1, 1, 2, 3, 4]), Buffer.from('sound'), Buffer.from([0, 0, 3])]);
    expect(readPacket(extended)!.payload.toString()).toBe('sound');
  });
});

describe('a stream to one party', () => {
  const sent: Packet[] = [];
  const stream = () => { sent.length = 0; return new Outgoing((bytes) => sent.push(readPacket(bytes)!)); };
  const steps = () => sent.slice(1).map((p, i) => [(p.sequence - sent[i]!.sequence) & 0xffff, (p.timestamp - sent[i]!.timestamp) >>> 0]);

  test('has one number and goes on, whoever is heard', () => {
    const out = stream();
    const [anna, ben] = [{}, {}];
    out.say(toneFrame(400));
    out.say(toneFrame(400));
    for (const n of [0, 1, 2]) out.pass(anna, packet({ sequence: 65_534 + n, timestamp: 0xffff_ff00 + n * FRAME, source: 1 }));
    out.pass(ben, packet({ sequence: 5, timestamp: 77, source: 2 }));
    out.say(toneFrame(400));
    expect(new Set(sent.map(({ source }) => source)).size).toBe(1);
    expect(steps().map(([step]) => step)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const [, later] of steps()) expect(later! % FRAME).toBe(0);
    expect(sent.map(({ marker }) => marker)).toEqual([true, false, true, false, false, true, true]);
  });

  test('keeps the gaps of who speaks; what comes twice or too late is left out', () => {
    const out = stream();
    const anna = {};
    for (const sequence of [10, 11, 14, 14, 12, 15]) out.pass(anna, packet({ sequence, timestamp: sequence * FRAME }));
    expect(steps()).toEqual([[1, FRAME], [3, 3 * FRAME], [1, FRAME]]);
  });

  test('is silent for who holds us, and goes on afterwards', () => {
    const out = stream();
    out.say(toneFrame(400));
    out.muted = true;
    out.say(toneFrame(400));
    out.muted = false;
    out.say(toneFrame(400));
    expect(sent).toHaveLength(2);
    expect(steps()).toEqual([[2, 2 * FRAME]]);
  });

  test('presses keys as RFC 4733 has it: growing, three ends, one time a key; sound waits', () => {
    const out = stream();
    out.keyType = 101;
    out.press('5#');
    let beats = 1;
    for (; out.beat(); beats++) out.say(toneFrame(400));
    expect(beats).toBeLessThan(30);
    expect(sent.every(({ type }) => type === 101)).toBe(true);
    const keys = sent.filter(({ marker }) => marker);
    expect(keys.map(({ payload }) => payload[0])).toEqual([5, 11]);
    expect(new Set(sent.map(({ timestamp }) => timestamp)).size).toBe(2);
    expect(sent.filter(({ payload }) => payload[1]! & 0x80)).toHaveLength(6);
    const reader = new KeyReader();
    expect(sent.flatMap(({ payload, timestamp }) => reader.read(payload, timestamp) ?? []).join('')).toBe('5#');
  });
});

test('a key whose end was lost, and the same key again, are two', () => {
  const reader = new KeyReader();
  const down = keyPayload('1', { end: false, duration: 160 });
  expect([1, 1, 2, 2].map((time) => reader.read(down, time))).toEqual(['1', undefined, '1', undefined]);
  expect(reader.read(Buffer.from([1]), 3)).toBeUndefined();
});

describe('what waits for a listener', () => {
  test('comes out in pieces of 20 ms, whatever it came in', () => {
    const inbox = new Inbox(10);
    for (const bytes of [80, 80, 240, 160]) inbox.push(Buffer.alloc(bytes, 1));
    expect([inbox.take(), inbox.take(), inbox.take()].map((frame) => frame?.length)).toEqual([FRAME, FRAME, FRAME]);
    expect(inbox.take()).toBeNull();
  });

  test('is held back a little at first, and again after it ran dry', () => {
    const inbox = new Inbox(10);
    const push = () => inbox.push(Buffer.alloc(FRAME));
    push();
    expect(inbox.take()).toBeNull();
    push();
    expect([inbox.take(), inbox.take(), inbox.take()].map((f) => f !== null)).toEqual([true, true, false]);
    push();
    expect(inbox.take()).toBeNull();
  });

  test('does not grow: the oldest is dropped', () => {
    const inbox = new Inbox(3);
    for (let n = 1; n <= 5; n++) inbox.push(Buffer.alloc(FRAME, n));
    expect([inbox.take(), inbox.take(), inbox.take()].map((f) => f![0])).toEqual([3, 4, 5]);
  });
});

describe('a mix', () => {
  test('has everybody in it and nobody twice', () => {
    const mixed = Buffer.concat(Array.from({ length: 10 }, () => mixFrames([toneFrame(400), null, toneFrame(1000)])!));
    expect(tonesIn(decode(mixed))).toEqual([400, 1000]);
  });

  test('of one is that one, of nobody nothing; of too many it is cut, not turned over', () => {
    const one = toneFrame(600);
    expect(mixFrames([null, one])).toBe(one);
    expect(mixFrames([null, null])).toBeNull();
    const loud = encodeAll(new Int16Array(FRAME).fill(30_000));
    expect(decode(mixFrames([loud, loud, loud])!)[0]).toBe(32_256);
  });
});

describe('WAV files', () => {
  const file = (header: Buffer, body: Buffer) => Buffer.concat([header, body]);

  test('16 bit, one channel or two, and A-law are read', () => {
    expect(readWav(file(wavHeader({ rate: 8000, channels: 2, bytes: 8 }), Buffer.from(Int16Array.from([1, -1, 2, -2]).buffer)))).toEqual({ rate: 8000, channels: [Int16Array.from([1, 2]), Int16Array.from([-1, -2])] });
    const alaw = wavHeader({ rate: 8000, channels: 1, bytes: 2 });
    alaw.writeUInt16LE(6, 20);
    alaw.writeUInt16LE(8, 34);
    expect(readWav(file(alaw, Buffer.from([SILENCE, 0xaa]))).channels[0]).toEqual(Int16Array.from([8, 32_256]));
  });

  test('other files are refused in words', () => {
    expect(() => readWav(Buffer.from('ID3'))).toThrow('This is no WAV file.');
    const bits = wavHeader({ rate: 8000, channels: 1, bytes: 2 });
    bits.writeUInt16LE(24, 34);
    expect(() => readWav(file(bits, Buffer.alloc(3)))).toThrow('16-bit PCM or A-law');
  });

  test('what a switch that died was writing is as long as its sound is', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hotline-left-'));
    writeFileSync(path.join(folder, 'a.wav.part'), file(wavHeader({ rate: 8000, channels: 2, bytes: 4 }), Buffer.alloc(402, 1)));
    await finishLeft(folder);
    expect(readWav((await readRecording(folder, 'a'))!).channels.map(({ length }) => length)).toEqual([100, 100]);
    expect(() => readFileSync(path.join(folder, 'a.wav.part'))).toThrow();
    expect(await readRecording(folder, 'b')).toBeNull();
    rmSync(folder, { recursive: true });
  });
});
