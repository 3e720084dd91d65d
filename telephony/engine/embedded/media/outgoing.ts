import { randomBytes } from 'node:crypto';
import { FRAME, FRAME_MS, PCMA, writePacket, type Packet } from './rtp.ts';
import { keyPayload } from './keys.ts';

/** Frames a key is held, and between two: common practice of switchboards. */
const KEY_FRAMES = 5;
const REST_FRAMES = 5;
/** The end of a key is said three times, because packets are lost (RFC 4733, 2.5.1.4). */
const ENDS = 3;

/**
 * One stream to one party: whatever its sound comes from, its numbers go on (RFC 3550), so that a telephone never has to begin anew.
 * Sound of our own has our pace; sound of another party keeps that party's gaps.
 */
export class Outgoing {
  readonly source = randomBytes(4).readUInt32BE(0);
  /** what the party calls keys in its description; without it none can be sent */
  keyType: number | undefined;
  /** the party does not want to hear (on hold) */
  muted = false;
  private sequence = randomBytes(2).readUInt16BE(0);
  private timestamp = randomBytes(4).readUInt32BE(0);
  private last = 0;
  private from: { of: object; source: number; sequence: number; timestamp: number } | 'own' | null = null;
  private key: { all: string; at: number; frame: number; begun: number } | null = null;
  private readonly send: (packet: Buffer) => void;

  constructor(send: (packet: Buffer) => void) {
    this.send = send;
  }

  /** 20 ms of our own. */
  say(frame: Buffer): void {
    const goesOn = this.from === 'own';
    this.from = 'own';
    this.write(frame, 1, goesOn ? FRAME : this.elapsed(), !goesOn);
  }

  /** A packet of another party, as it came. @param of whose, to see that it is another now */
  pass(of: object, packet: Packet): void {
    const before = this.from !== 'own' && this.from?.of === of && this.from.source === packet.source ? this.from : null;
    const step = before ? (packet.sequence - before.sequence) & 0xffff : 1;
    if (before && (step === 0 || step > 0x8000)) return; // twice, or too late
    const later = before ? (packet.timestamp - before.timestamp) >>> 0 : 0;
    this.from = { of, source: packet.source, sequence: packet.sequence, timestamp: packet.timestamp };
    const known = before !== null && step < 100 && later < 8000 * 60;
    this.write(packet.payload, known ? step : 1, known ? later : this.elapsed(), !known || packet.marker);
  }

  /** Presses keys, one after the other; sound waits so long. `beat` must be called each 20 ms until it says false. */
  press(keys: string): void {
    if (this.key) this.key.all += keys;
    else this.key = { all: keys, at: 0, frame: 0, begun: 0 };
  }

  /** @returns whether there are more */
  beat(): boolean {
    const { key } = this;
    if (!key) return false;
    if (key.frame === 0) {
      key.begun = this.timestamp = (this.timestamp + this.elapsed()) >>> 0;
      this.from = null;
    }
    if (key.frame < KEY_FRAMES) this.event(key, false);
    else if (key.frame === KEY_FRAMES) for (let i = 0; i < ENDS; i++) this.event(key, true);
    key.frame += 1;
    if (key.frame > KEY_FRAMES + REST_FRAMES) {
      key.frame = 0;
      key.at += 1;
    }
    if (key.at >= key.all.length) this.key = null;
    return this.key !== null;
  }

  private event(key: NonNullable<typeof this.key>, end: boolean): void {
    this.sequence = (this.sequence + 1) & 0xffff;
    this.last = performance.now();
    const payload = keyPayload(key.all[key.at]!, { end, duration: Math.min(key.frame + 1, KEY_FRAMES) * FRAME });
    this.send(writePacket({ type: this.keyType!, marker: key.frame === 0, sequence: this.sequence, timestamp: key.begun, source: this.source, payload }));
  }

  private write(payload: Buffer, step: number, later: number, marker: boolean): void {
    this.sequence = (this.sequence + step) & 0xffff;
    this.timestamp = (this.timestamp + later) >>> 0;
    this.last = performance.now();
    if (!this.muted && !this.key) this.send(writePacket({ type: PCMA, marker, sequence: this.sequence, timestamp: this.timestamp, source: this.source, payload }));
  }

  /** Samples since the last packet, in whole frames. */
  private elapsed(): number {
    return this.last === 0 ? FRAME : Math.max(1, Math.round((performance.now() - this.last) / FRAME_MS)) * FRAME;
  }
}
