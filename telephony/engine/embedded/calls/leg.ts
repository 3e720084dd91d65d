import type { LegId, PlayId } from '../../call-control.ts';
import { Ear } from '../media/ear.ts';
import { MediaEnd } from '../media/end.ts';
import { KeyReader } from '../media/keys.ts';
import { Outgoing } from '../media/outgoing.ts';
import type { Player } from '../media/player.ts';
import { PCMA, readPacket } from '../media/rtp.ts';
import { Voice } from '../media/voice.ts';
import type { CallIn } from '../sip/call-in.ts';
import type { CallOut } from '../sip/call-out.ts';
import type { Line } from '../sip/line.ts';
import { answerAgain, directionOf, keyTypeOf, wayOf } from '../sip/sdp.ts';
import type { Bridge } from './bridge.ts';
import type { Exchange } from './exchange.ts';

/** One party: its dialog, its sound, and where it is. */
export class Leg {
  readonly id: LegId;
  readonly line: Line;
  readonly inbound: boolean;
  readonly citizen: boolean;
  readonly at = new Date();
  readonly voice = new Voice();
  readonly out: Outgoing;
  readonly ear: Ear;
  dialog!: CallIn | CallOut;
  state: 'ringing' | 'up' | 'over' = 'ringing';
  bridge: Bridge | null = null;
  /** its answer is being prepared */
  answering = false;
  /** put us on hold by its own telephone */
  held = false;
  /** since when its sound must be there, by the clock of this process */
  upAt = 0;
  playing: { play: PlayId; player: Player | null } | null = null;
  music: Player | null = null;
  /** ends a call that nobody answers */
  timeout: NodeJS.Timeout | undefined;
  private readonly exchange: Exchange;
  private readonly keys = new KeyReader();
  private end: MediaEnd | undefined;
  private offKeys: (() => void) | undefined;
  private ours = '';
  private theirs = '';
  private version = 1;

  constructor(exchange: Exchange, { id, line, inbound, citizen }: { id: LegId; line: Line; inbound: boolean; citizen: boolean }) {
    this.exchange = exchange;
    this.id = id;
    this.line = line;
    this.inbound = inbound;
    this.citizen = citizen;
    this.out = new Outgoing((packet) => this.end?.send(packet));
    this.ear = new Ear(this.out, exchange.clock);
  }

  /** It was answered. */
  came(): void {
    this.state = 'up';
    this.upAt = performance.now();
  }

  /** Its way for sound is open. */
  get hears(): boolean {
    return this.end?.open ?? false;
  }

  /**
   * Our answer to what they offer. Of an offer in a call: only its direction changed, or they seek a new way and get a new end.
   * @throws Error when it cannot be used
   */
  async answerSound(offer: string): Promise<string> {
    if (this.ours === '' || wayOf(offer) !== wayOf(this.theirs)) {
      const before = this.end;
      this.ours = await this.freshEnd().answer(offer);
      before?.close();
      this.theirs = offer;
      this.out.keyType = keyTypeOf(offer);
      this.turned(offer);
      return this.ours;
    }
    this.version += 1;
    this.turned(offer);
    return answerAgain(this.ours, offer, this.version);
  }

  stopPlaying(): void {
    const { playing } = this;
    if (!playing) return;
    this.playing = null;
    playing.player?.stop();
    this.exchange.tell({ kind: 'played', leg: this.id, play: playing.play, whole: false });
  }

  stopMusic(): void {
    this.music?.stop();
    this.music = null;
  }

  /** Sends keys, as events in its sound, one after the other. @returns whether its telephone takes keys */
  press(keys: string): boolean {
    if (this.out.keyType === undefined) return false;
    this.out.press(keys);
    this.offKeys ??= this.exchange.clock.each((frames) => {
      for (let n = 0; n < frames && this.offKeys; n++) if (!this.out.beat()) this.releaseKeys();
    });
    return true;
  }

  close(): void {
    clearTimeout(this.timeout);
    this.releaseKeys();
    this.ear.deafen();
    this.stopMusic();
    this.end?.close();
  }

  private releaseKeys(): void {
    this.offKeys?.();
    this.offKeys = undefined;
  }

  private freshEnd(): MediaEnd {
    return (this.end = new MediaEnd({
      address: this.exchange.settings.mediaAddress, source: this.out.source,
      onPacket: (bytes) => this.receive(bytes), onTrouble: this.exchange.trouble,
    }));
  }

  private turned(theirs: string): void {
    const direction = directionOf(theirs);
    const held = direction === 'sendonly' || direction === 'inactive';
    this.out.muted = held;
    if (held !== this.held && this.state === 'up') this.exchange.tell({ kind: 'held', leg: this.id, on: held });
    this.held = held;
    this.upAt = performance.now();
  }

  private receive(bytes: Buffer): void {
    const packet = readPacket(bytes);
    if (!packet || this.state !== 'up') return;
    if (packet.type === PCMA) return this.voice.speak(packet);
    if (packet.type !== this.out.keyType) return;
    this.voice.heardAt = performance.now();
    const digit = this.keys.read(packet.payload, packet.timestamp);
    if (digit !== undefined) this.exchange.tell({ kind: 'digit', leg: this.id, digit });
  }
}
