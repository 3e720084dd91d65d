/** Our end of one party's sound: ICE, DTLS and SRTP by node-datachannel. An exception in one of its callbacks would end the process, so none gets out. */
import { Audio, PeerConnection, type Track } from 'node-datachannel';
import { announce, bindTo, type MediaAddress } from './address.ts';
import { PCMA } from './rtp.ts';
import { forLibrary, keyTypeOf, midOf } from '../sip/sdp.ts';

/** UDP ports of sound; a firewall in front must let them in. */
export const MEDIA_PORTS = { from: 40_000, to: 40_399 } as const;

export interface EndOptions {
  address: MediaAddress;
  /** number of our stream */
  source: number;
  onPacket(bytes: Buffer): void;
  onTrouble(error: unknown): void;
}

let made = 0;

export class MediaEnd {
  private readonly pc: PeerConnection;
  private readonly options: EndOptions;
  private track: Track | undefined;
  private closed = false;
  private abandon: (() => void) | undefined;

  constructor(options: EndOptions) {
    this.options = options;
    made += 1;
    const bind = bindTo(options.address);
    this.pc = new PeerConnection(`end-${made}`, {
      iceServers: [], disableAutoNegotiation: true, forceMediaTransport: true, portRangeBegin: MEDIA_PORTS.from, portRangeEnd: MEDIA_PORTS.to, ...(bind && { bindAddress: bind }),
    });
  }

  get open(): boolean {
    return !this.closed && (this.track?.isOpen() ?? false);
  }

  /**
   * Our answer, with every way to us in it. We never offer: who is called is asked for an offer, because libdatachannel (0.24) begins before it has stored the other side's
   * fingerprint, and refuses it, when that side tries ways to us before it has said who it is. Who offers first cannot.
   * @throws Error when the offer cannot be used, or this end is closed meanwhile
   */
  async answer(offer: string): Promise<string> {
    this.pc.setRemoteDescription(forLibrary(offer), 'offer');
    const gathered = new Promise<void>((resolve, reject) => {
      this.abandon = () => reject(new Error('It was ended meanwhile.'));
      this.pc.onGatheringStateChange(this.safe((state: string) => { if (state === 'complete') resolve(); }));
    });
    const audio = new Audio(midOf(offer), 'SendRecv');
    const keyType = keyTypeOf(offer);
    audio.addAudioCodec(PCMA, 'PCMA/8000');
    if (keyType !== undefined) audio.addAudioCodec(keyType, 'telephone-event/8000', '0-15');
    audio.addSSRC(this.options.source, 'hotline', 'hotline', 'sound');
    this.track = this.pc.addTrack(audio);
    this.track.onMessage(this.safe((bytes: Buffer) => this.options.onPacket(bytes)));
    this.track.onError(this.safe((error: string) => this.options.onTrouble(error)));
    this.pc.setLocalDescription('answer');
    await gathered;
    return announce(this.pc.localDescription()!.sdp, this.options.address);
  }

  send(packet: Buffer): void {
    try {
      if (this.open) this.track!.sendMessageBinary(packet);
    } catch (error) {
      this.options.onTrouble(error);
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.abandon?.();
    try {
      // By itself: the library keeps what listens to a track until that is closed, and with it all that belongs to the call.
      this.track?.close();
      this.pc.close();
    } catch (error) {
      this.options.onTrouble(error);
    }
  }

  private safe<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      try {
        if (!this.closed) work(...args);
      } catch (error) {
        this.options.onTrouble(error);
      }
    };
  }
}
