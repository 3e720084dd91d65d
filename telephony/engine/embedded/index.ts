import type { Logger } from 'pino';
import { EmbeddedEngine } from './parent/embedded-engine.ts';

export interface EmbeddedOptions {
  /** a folder of this engine alone: recordings under way and finished */
  directory: string;
  /** the address browsers send their sound to; without it those of this machine */
  mediaAddress?: string | undefined;
  /** where the WAV file of a prompt lies */
  prompt(name: string): string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  now(): Date;
  /** calls that may come in at the same time (30): beyond, sound would suffer */
  mostCalls?: number;
  /** a party of which nothing was heard for so long is gone (20 s) */
  silenceMs?: number;
  /** a telephone that lost its connection may come back for so long (30 s) */
  graceMs?: number;
}

/** A switch inside this installation, for calls from browsers: it runs in a process of its own and is started again when that dies. */
export const embeddedEngine = (options: EmbeddedOptions): EmbeddedEngine => new EmbeddedEngine(options);
