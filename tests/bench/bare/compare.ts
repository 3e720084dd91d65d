import type { GeneratedAppeal } from '../../generate/appeals.ts';
import { seededCore, type SeededCore } from '../database/seeded-core.ts';
import { firstTimeCallers, next } from '../load/callers.ts';
import { beside, type BenchContext, type Findings } from '../run/bench.ts';
import { inTurns } from '../timing/turns.ts';
import { bareSide } from './bare-side.ts';

export interface Comparison {
  measured: string;
  /** name of the figure, and of one piece */
  figure: string;
  each: string;
  /** one piece of work on the real core */
  piece(on: SeededCore, appeal: GeneratedAppeal, turn: number): Promise<unknown>;
}

/** Pieces of work a second on the real core, beside the bare database writing the rows that such pieces write. */
export async function besideBareWrites({ options, server, say }: BenchContext, { measured, figure, each, piece }: Comparison): Promise<Findings> {
  const { workers, seconds, seed } = options;
  const ours = await seededCore(await server(), { connections: workers });
  const bare = await bareSide(await server(), piece, { seed, workers });
  say(`${figure}: ${seconds} s for each side, in turns`);
  const callers = firstTimeCallers(seed);
  let turn = 0;
  const rates = await inTurns(() => piece(ours, next(callers), turn++), bare.write, { seconds, workers });
  await ours.close();
  await bare.close();
  const one = bare.recordings[0]!;
  return {
    measured, baseline: 'the same inserts and updates in as many transactions, as bare prepared SQL',
    figures: [beside(figure, 'per second', rates.ours, rates.theirs)],
    facts: { [`transactions a ${each}`]: one.transactions.length, [`statements a ${each}`]: one.sent, 'of them writing': one.transactions.flat().length },
  };
}
