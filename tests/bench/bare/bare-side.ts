import type { GeneratedAppeal } from '../../generate/appeals.ts';
import { connect } from '../../../ticketing/db/connect.ts';
import { seededCore, type SeededCore } from '../database/seeded-core.ts';
import type { BenchServer } from '../database/server.ts';
import { firstTimeCallers, next } from '../load/callers.ts';
import { giveTellingIds, record, type Recording } from './recording.ts';
import { replay } from './replay.ts';

export interface BareSide {
  /** what each turn writes */
  recordings: Recording[];
  /** writes the rows of one piece of work */
  write(): Promise<void>;
  close(): Promise<void>;
}

/** Recorded pieces that are written by turns: texts of many lengths, units of many districts. */
const RECORDED = 28;

/** A database of its own that has seen `piece` done a few times, and writes the same rows again on demand. */
export async function bareSide(server: BenchServer, piece: (on: SeededCore, appeal: GeneratedAppeal, turn: number) => Promise<unknown>, options: { seed: number; workers: number }): Promise<BareSide> {
  const recorder = await seededCore(server, { connections: 1 });
  const callers = firstTimeCallers(options.seed);
  const recordings: Recording[] = [];
  await piece(recorder, next(callers), 0); // so that what is loaded once is not recorded
  await giveTellingIds(recorder.core.sql);
  for (let turn = 0; turn < RECORDED; turn += 1) {
    const appeal = next(callers);
    recordings.push(await record(recorder.core.sql, appeal.id, () => piece(recorder, appeal, turn)));
  }
  await recorder.close();
  const { sql, close } = connect(recorder.url, { max: options.workers, name: 'hotline bench, bare' });
  let number = 0;
  return {
    recordings, close,
    write() {
      number += 1;
      return replay(sql, recordings[number % RECORDED]!, number);
    },
  };
}
