import type { Logger } from 'pino';
import type { CallControl } from '../call-control.ts';

export interface EmbeddedOptions {
  /** a folder of this engine alone: recordings under way and finished */
  directory: string;
  /** the address browsers send their sound to; without it those of this machine */
  mediaAddress?: string | undefined;
  /** where the WAV file of a prompt lies */
  prompt(name: string): string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  now(): Date;
}

/** A switch inside this installation, for calls from browsers: it runs in a process of its own and is started again when that dies. */
export function embeddedEngine(_options: EmbeddedOptions): CallControl {
  throw new Error('The embedded engine is not built yet.');
}
