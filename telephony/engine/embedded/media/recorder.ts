import { open, rename, type FileHandle } from 'node:fs/promises';
import type { Clock } from './clock.ts';
import { mixFrames } from './ear.ts';
import { toLinear } from './g711.ts';
import { Inbox } from './inbox.ts';
import { FRAME } from './rtp.ts';
import type { Voice } from './voice.ts';
import { wavHeader } from './wav.ts';

const HEADER = 44;
const CHANNELS = 2;
const FRAME_BYTES = FRAME * CHANNELS * 2;
/** What is written at once: half a second is the most that a crash takes. */
const BATCH = 25;
/** A recording is not heard while it is made: packets may be late. */
const MOST_WAITING = 25;

/**
 * Writes a conversation as it goes: left the party that came in, right the others. Paced by the clock: where nothing came, there is silence.
 * While it runs the file is called `….part`; its header is right at every moment, so that what a crash leaves can be read.
 */
export class Recorder {
  private readonly file: string;
  private readonly offClock: () => void;
  private readonly sides: [Map<Voice, Listening>, Map<Voice, Listening>] = [new Map(), new Map()];
  private batch: Buffer[] = [];
  private written = 0;
  private writing: Promise<void>;
  private handle: FileHandle | undefined;
  private readonly failed: (error: unknown) => void;

  constructor(file: string, clock: Clock, failed: (error: unknown) => void) {
    this.file = file;
    this.failed = failed;
    this.writing = open(`${file}.part`, 'w').then((handle) => { this.handle = handle; }).catch(failed);
    this.offClock = clock.each((frames) => this.beat(frames));
  }

  /** From now on it hears these. */
  listen(left: ReadonlySet<Voice>, right: ReadonlySet<Voice>): void {
    for (const [side, voices] of [[this.sides[0], left], [this.sides[1], right]] as const) {
      for (const [voice, { off }] of side) if (!voices.has(voice)) { off(); side.delete(voice); }
      for (const voice of voices) {
        if (side.has(voice)) continue;
        const inbox = new Inbox(MOST_WAITING);
        side.set(voice, { inbox, off: voice.each(({ payload }) => inbox.push(payload)) });
      }
    }
  }

  /** Resolves when the file is whole. */
  async stop(): Promise<void> {
    this.offClock();
    this.listen(new Set(), new Set());
    this.flush();
    await this.writing;
    await this.handle?.close().catch(this.failed);
    await rename(`${this.file}.part`, this.file).catch(this.failed);
  }

  private beat(frames: number): void {
    for (let n = 0; n < frames; n++) {
      const [left, right] = this.sides.map((side) => mixFrames([...side.values()].map(({ inbox }) => inbox.take()))) as [Buffer | null, Buffer | null];
      this.batch.push(interleave(left, right));
    }
    if (this.batch.length >= BATCH) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.concat(this.batch);
    this.batch = [];
    const at = HEADER + this.written;
    this.written += bytes.length;
    const header = wavHeader({ rate: 8000, channels: CHANNELS, bytes: this.written });
    this.writing = this.writing.then(async () => {
      await this.handle?.write(bytes, 0, bytes.length, at);
      await this.handle?.write(header, 0, HEADER, 0);
    }).catch(this.failed);
  }
}

interface Listening { inbox: Inbox; off(): void }

function interleave(left: Buffer | null, right: Buffer | null): Buffer {
  const out = Buffer.alloc(FRAME_BYTES);
  for (let i = 0; i < FRAME; i++) {
    if (left) out.writeInt16LE(toLinear(left[i]!), i * 4);
    if (right) out.writeInt16LE(toLinear(right[i]!), i * 4 + 2);
  }
  return out;
}
