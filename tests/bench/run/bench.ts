import type { BenchServer } from '../database/server.ts';
import type { BenchOptions } from './options.ts';

/** One number beside what it is compared with. */
export interface Figure {
  name: string;
  /** ours */
  value: number;
  unit: 'per second' | 'ms' | 'MiB' | 'count';
  /** the same done without us */
  baseline?: number;
  /** ours ÷ baseline: of rates, more is better; of times, less */
  ratio?: number;
}

/** What a bench found. */
export interface Findings {
  /** What was done, as a reader must know it to read the figures. */
  measured: string;
  /** What stands beside it. */
  baseline: string;
  figures: Figure[];
  /** Plain facts that explain the figures, such as statements a life. */
  facts?: Record<string, number | string>;
}

/** What benches work with. The server starts when a bench first asks for it. */
export interface BenchContext {
  options: BenchOptions;
  server(): Promise<BenchServer>;
  /** Progress for people; silent under --json. */
  say(line: string): void;
}

export type Bench = (context: BenchContext) => Promise<Findings>;

/** A figure beside its baseline, with their ratio. */
export const beside = (name: string, unit: Figure['unit'], value: number, baseline: number): Figure => ({ name, unit, value, baseline, ratio: value / baseline });
