import { createSocket, type Socket } from 'node:dgram';
import { decode, toAlaw } from '../../telephony/engine/embedded/media/g711.ts';
import { keyPayload } from '../../telephony/engine/embedded/media/keys.ts';
import { FRAME, FRAME_MS, PCMA, readPacket, writePacket } from '../../telephony/engine/embedded/media/rtp.ts';
import { BETWEEN_KEYS_MS } from '../telephony/contract/peer/pace.ts';

const KEYS = 101;

/** One end of sound over plain RTP, as a carrier has it: answers to where it was spoken to from, and keeps what it heard with the time at which it came. */
export class RtpEnd {
  readonly port: number;
  readonly heard: { at: number; samples: Int16Array }[] = [];
  /** payload types that came, in order of their first packet */
  readonly types = new Set<number>();
  private readonly socket: Socket;
  private readonly type: number;
  private remote: { address: string; port: number } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stream = { source: (Math.random() * 2 ** 32) >>> 0, sequence: 0, timestamp: 0 };

  private constructor(socket: Socket, type: number) {
    this.socket = socket;
    this.port = socket.address().port;
    this.type = type;
    socket.on('message', (bytes, { address, port }) => {
      const packet = readPacket(bytes);
      if (!packet || packet.type >= 64 && packet.type < 96) return;
      this.remote ??= { address, port };
      this.types.add(packet.type);
      if (packet.type === PCMA || packet.type === 0) this.heard.push({ at: performance.now(), samples: packet.type === PCMA ? decode(packet.payload) : Int16Array.from(packet.payload, fromUlaw) });
    });
  }

  /** @param type 8 PCMA or 0 PCMU: what it says */
  static async open(type: number): Promise<RtpEnd> {
    for (;;) {
      const socket = createSocket('udp4');
      await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
      if (socket.address().port % 2 === 0) return new RtpEnd(socket, type); // RTP has the even port
      await new Promise<void>((resolve) => socket.close(() => resolve()));
    }
  }

  /** Says these samples from now on, over and over, to who speaks to it. */
  say(samples: Int16Array): void {
    clearTimeout(this.timer);
    const begun = performance.now();
    let said = 0;
    const tick = () => {
      for (const due = (performance.now() - begun) / FRAME_MS; said < due; said += 1) {
        if (this.remote) {
          this.send(this.type, Buffer.from(Array.from({ length: FRAME }, (_, i) => { const sample = samples[(said * FRAME + i) % samples.length]!; return this.type === PCMA ? toAlaw(sample) : toUlaw(sample); })), said === 0);
        }
        this.stream.timestamp = (this.stream.timestamp + FRAME) >>> 0;
      }
      this.timer = setTimeout(tick, FRAME_MS / 2);
    };
    tick();
  }

  /** Not a word more: a network that is gone. */
  fallSilent(): void {
    clearTimeout(this.timer);
  }

  /** A key by RFC 4733, and the time until the next. `everyMs`: less than the time that a packet stands for is what a busy machine reads. */
  async press(key: string, { everyMs = FRAME_MS, pauseMs = BETWEEN_KEYS_MS } = {}): Promise<void> {
    for (const [i, end] of [false, false, false, false, true, true, true].entries()) {
      this.send(KEYS, keyPayload(key, { end, duration: Math.min(i + 1, 5) * FRAME }), i === 0);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
    this.stream.timestamp = (this.stream.timestamp + 8 * FRAME) >>> 0;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }

  get spokenTo(): boolean { return this.remote !== undefined; }

  close(): void {
    clearTimeout(this.timer);
    this.socket.close();
  }

  private send(type: number, payload: Buffer, marker: boolean): void {
    const { stream } = this;
    stream.sequence = (stream.sequence + 1) & 0xffff;
    if (this.remote) this.socket.send(writePacket({ type, marker, sequence: stream.sequence, timestamp: stream.timestamp, source: stream.source, payload }), this.remote.port, this.remote.address);
  }
}

/** G.711 µ-law, both ways (ITU-T G.711). */
function fromUlaw(byte: number): number {
  const value = ~byte & 0xff;
  const magnitude = (((value & 0x0f) << 3) + 0x84) << ((value >> 4) & 7);
  return value & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
}
function toUlaw(sample: number): number {
  const magnitude = Math.min(Math.abs(sample), 32_635) + 0x84;
  const exponent = 31 - Math.clz32(magnitude) - 7;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0f)) & 0xff;
}

