import { PeerConnection, Audio, type Track } from 'node-datachannel';
import { FRAME, FRAME_MS, PCMA, readPacket, writePacket } from '../../../../telephony/engine/embedded/media/rtp.ts';
import { KeyReader, keyPayload } from '../../../../telephony/engine/embedded/media/keys.ts';
import { gate, type Gate } from './gate.ts';
import { BETWEEN_KEYS_MS } from './pace.ts';
import { Ear, toneFrame } from './tone.ts';

let made = 0;
const KEY_TYPE = 101;
/** What libdatachannel stumbles over: feedback for all formats, and to hear that no candidates follow before it has the first. */
const clean = (sdp: string) => sdp.replace(/a=(rtcp-fb:\*.*|end-of-candidates)\r?\n/g, '');

/**
 * Whether an offer says where we are. libdatachannel refuses who tries ways to us before we have heard its answer (it has not stored the fingerprint yet): so against the embedded switch nobody can,
 * and where we are is seen from our own tries. Asterisk does not look there, and is told of a gate before it.
 */
export const offers = { tellWhere: false };

/** One end of sound in the manner of a browser: ICE, DTLS, SRTP. Says its tone from the moment it can, and listens. */
export class Sound {
  readonly ear = new Ear();
  readonly keys: string[] = [];
  /** silent: sends nothing, as a telephone whose network is gone */
  silent = false;
  private readonly codecs: readonly string[];
  private readonly frame: Buffer;
  private pc: PeerConnection | undefined;
  private track: Track | undefined;
  private gate: Gate | undefined;
  private keyType = KEY_TYPE;
  private reader = new KeyReader();
  private timer: NodeJS.Timeout | undefined;
  private stream = { source: (Math.random() * 2 ** 32) >>> 0, sequence: 0, timestamp: 0 };
  private pressed = false;
  private pressing: Promise<void> = Promise.resolve();

  constructor({ hertz, codecs = ['PCMA/8000'] }: { hertz: number; codecs?: readonly string[] }) {
    this.frame = toneFrame(hertz);
    this.codecs = codecs;
  }

  /** the way for the sound is open */
  get ready(): boolean { return this.track?.isOpen() ?? false; }

  async offer(): Promise<string> {
    const pc = this.open();
    const audio = new Audio('0', 'SendRecv');
    this.codecs.forEach((codec, i) => audio.addAudioCodec(codec === 'PCMA/8000' ? PCMA : 96 + i, codec));
    audio.addAudioCodec(KEY_TYPE, 'telephone-event/8000');
    const sdp = await this.local(pc, audio, 'offer');
    const ours = Number(/^a=candidate:.* 127\.0\.0\.1 (\d+) /m.exec(sdp)?.[1]);
    if (offers.tellWhere) this.gate = await gate(ours);
    return sdp.replace(/^(a=candidate:.* 127\.0\.0\.1) \d+ /gm, `$1 ${this.gate?.port ?? 9} `); // port 9 discards
  }

  accept(answer: string): void {
    this.pc!.setRemoteDescription(clean(answer), 'answer');
    this.gate?.open();
  }

  async answer(offer: string): Promise<string> {
    const pc = this.open();
    pc.setRemoteDescription(clean(offer), 'offer');
    const audio = new Audio(/a=mid:(\S+)/.exec(offer)?.[1] ?? '0', 'SendRecv');
    audio.addAudioCodec(PCMA, 'PCMA/8000');
    this.keyType = Number(/a=rtpmap:(\d+) telephone-event\/8000/.exec(offer)?.[1] ?? KEY_TYPE);
    audio.addAudioCodec(this.keyType, 'telephone-event/8000');
    return this.local(pc, audio, 'answer');
  }

  description(): string {
    return this.pc!.localDescription()!.sdp;
  }

  /** A key by RFC 4733, a tenth of a second long, with the sound interrupted as telephones do it. */
  press(key: string): Promise<void> {
    this.pressing = this.pressing.then(async () => {
      this.pressed = true;
      this.stream.timestamp += FRAME;
      for (const [i, end] of [false, false, false, false, false, true, true, true].entries()) {
        this.send(this.keyType, keyPayload(key, { end, duration: Math.min(i + 1, 6) * FRAME }), i === 0);
        await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
      }
      this.stream.timestamp += 6 * FRAME;
      this.pressed = false;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS_MS));
    });
    return this.pressing;
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.track?.close(); // or the library keeps what listens to it
    this.pc?.close();
    this.pc = undefined;
    this.gate?.close();
    this.gate = undefined;
    this.track = undefined;
  }

  private open(): PeerConnection {
    this.close();
    made += 1;
    return (this.pc = new PeerConnection(`peer-${made}`, { iceServers: [], bindAddress: '127.0.0.1', disableAutoNegotiation: true, forceMediaTransport: true }));
  }

  private async local(pc: PeerConnection, audio: Audio, type: 'offer' | 'answer'): Promise<string> {
    const gathered = new Promise<void>((resolve) => pc.onGatheringStateChange((state) => { if (state === 'complete') resolve(); }));
    audio.addSSRC(this.stream.source, 'peer', 'peer', 'sound');
    const track = (this.track = pc.addTrack(audio));
    track.onOpen(() => this.say());
    track.onMessage((bytes) => {
      const packet = readPacket(bytes);
      if (packet?.type === PCMA) this.ear.hear(packet.payload);
      else if (packet?.type === this.keyType) this.keys.push(...(this.reader.read(packet.payload, packet.timestamp) ?? ''));
    });
    pc.setLocalDescription(type);
    await gathered;
    return pc.localDescription()!.sdp;
  }

  private say(): void {
    const begun = performance.now();
    let said = 0;
    const tick = () => {
      for (const due = (performance.now() - begun) / FRAME_MS; said < due; said += 1) if (!this.silent && !this.pressed) this.send(PCMA, this.frame, said === 0, FRAME);
      this.timer = setTimeout(tick, FRAME_MS);
    };
    clearTimeout(this.timer);
    tick();
  }

  private send(type: number, payload: Buffer, marker: boolean, later = 0): void {
    const { stream } = this;
    stream.sequence = (stream.sequence + 1) & 0xffff;
    stream.timestamp = (stream.timestamp + later) >>> 0;
    if (this.track?.isOpen()) this.track.sendMessageBinary(writePacket({ type, marker, sequence: stream.sequence, timestamp: stream.timestamp, source: stream.source, payload }));
  }
}
