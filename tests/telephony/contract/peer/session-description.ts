import type { BodyAndContentType, SessionDescriptionHandler } from 'sip.js';
import type { Sound } from './sound.ts';

const directionOf = (sdp: string) => /a=(sendrecv|sendonly|recvonly|inactive)/.exec(sdp)?.[1] ?? 'sendrecv';
const answerTo: Record<string, string> = { sendrecv: 'sendrecv', sendonly: 'recvonly', recvonly: 'sendonly', inactive: 'inactive' };
const ufragOf = (sdp: string) => /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];

/** What sip.js asks when it offers and answers. */
export class Descriptions implements SessionDescriptionHandler {
  readonly sound: Sound;
  /** of the next offer: we hear nothing from here on */
  hold = false;
  /** of the next offer: our address has changed, find a new way (ICE restart) */
  newWay = false;
  /** what they offered and we have not answered yet: its direction */
  private offered: string | null = null;
  private way: string | undefined;
  private awaitsAnswer = false;
  private unanswered: string | undefined;
  private version = 1;

  constructor(sound: Sound) {
    this.sound = sound;
  }

  async getDescription(): Promise<BodyAndContentType> {
    if (this.unanswered !== undefined) {
      const offer = this.unanswered;
      this.unanswered = undefined;
      return this.described(await this.sound.answer(offer));
    }
    if (this.way === undefined || this.newWay) {
      this.newWay = false;
      this.awaitsAnswer = true;
      return this.described(await this.sound.offer());
    }
    this.version += 1;
    this.awaitsAnswer = this.offered === null;
    return this.described(this.sound.description());
  }

  async setDescription(sdp: string): Promise<void> {
    this.offered = this.awaitsAnswer ? null : directionOf(sdp);
    if (this.awaitsAnswer) { if (ufragOf(sdp) !== this.way) this.sound.accept(sdp); } else if (ufragOf(sdp) !== this.way) this.unanswered = sdp;
    this.awaitsAnswer = false;
    this.way = ufragOf(sdp);
  }

  hasDescription(type: string): boolean {
    return type === 'application/sdp';
  }

  sendDtmf(): boolean {
    return false;
  }

  async rollbackDescription(): Promise<void> {}

  close(): void {
    this.sound.close();
  }

  private described(sdp: string): BodyAndContentType {
    const direction = this.hold ? 'sendonly' : this.offered === null ? 'sendrecv' : answerTo[this.offered];
    this.offered = null;
    return { contentType: 'application/sdp', body: sdp.replace(/a=(sendrecv|sendonly|recvonly|inactive)/, `a=${direction}`).replace(/^(o=\S+ \S+) \S+/m, `$1 ${this.version}`) };
  }
}
