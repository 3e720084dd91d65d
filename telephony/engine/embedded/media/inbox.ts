import { FRAME } from './rtp.ts';

/** Frames held back before the first is given out: packets come early and late by so much. */
const HELD_BACK = 2;

/** What came from one party for one listener, given out in pieces of 20 ms. Packets may be of any length. */
export class Inbox {
  private parts: Buffer[] = [];
  private bytes = 0;
  private filling = true;
  private readonly most: number;

  /** @param most frames that may wait; what is older is dropped */
  constructor(most: number) {
    this.most = most * FRAME;
  }

  push(payload: Buffer): void {
    this.parts.push(Buffer.from(payload));
    this.bytes += payload.length;
    while (this.bytes > this.most) this.bytes -= this.parts.shift()!.length;
    if (this.bytes >= HELD_BACK * FRAME) this.filling = false;
  }

  /** @returns 160 bytes of A-law, or null when nothing came */
  take(): Buffer | null {
    if (this.filling) return null;
    if (this.bytes < FRAME) {
      this.filling = true;
      return null;
    }
    const first = this.parts[0]!;
    if (first.length === FRAME) {
      this.parts.shift();
      this.bytes -= FRAME;
      return first;
    }
    const all = Buffer.concat(this.parts);
    this.parts = all.length > FRAME ? [all.subarray(FRAME)] : [];
    this.bytes -= FRAME;
    return all.subarray(0, FRAME);
  }
}
