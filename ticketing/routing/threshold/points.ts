/** The city's decided tickets as points of a curve: counted, so that a million tickets are a few hundred rows. */
import type { Core } from '../../core.ts';
import { momentsOf, type Counted } from '../quality/span.ts';
import { confidenceOf, type Calibration } from '../confidence.ts';
import type { Seen } from './calibrate.ts';
import type { Point } from './choose.ts';

/** Decided tickets with the same raw probability and certainty of the place. */
export interface Cell { probability: number; place: number; n: number; wrong: number }
export interface Cells { cells: Cell[]; /** the model they are of; null: of all models */ model: string | null; /** tickets a day that could have been sent on alone, decided or not */ perDay: number }

/** From so many decided tickets on the newest model is judged by its own. */
const enoughOfOne = 300;

/** Only tickets on which nothing but the threshold decided: what a rule keeps for a person says nothing about thresholds. */
export async function decidedCells(core: Core, span: Counted): Promise<Cells> {
  const { start, end, days } = momentsOf(span);
  const rows = await core.sql<(Cell & { model: string; advised: number; last: Date })[]>`
    select model, (probability * 1000)::int / 1000::float8 as probability, (place * 100)::int / 100::float8 as place, count(*)::int as advised, max(at) as last,
      count(*) filter (where outcome <> 'none')::int as n, count(*) filter (where outcome <> 'none' and outcome <> 'kept')::int as wrong
    from advised where at >= ${start} and at < ${end} and eligible and unit_id is not null and ticket_id <> all(${span.hidden as number[]}::bigint[]) group by 1, 2, 3`;
  const newest = rows.reduce<(typeof rows)[number] | undefined>((a, b) => (!a || b.last > a.last ? b : a), undefined)?.model ?? null;
  const ofNewest = rows.filter((r) => r.model === newest);
  const enough = ofNewest.reduce((sum, r) => sum + r.n, 0) >= enoughOfOne;
  return { cells: enough ? ofNewest : rows, model: enough ? newest : null, perDay: rows.reduce((sum, r) => sum + r.advised, 0) / days };
}

/** The points as the machine would see them with this calibration. */
export const pointsOf = (cells: readonly Cell[], by: Calibration): Point[] => cells.map((c) => ({ confidence: confidenceOf(c.probability, c.place, by), n: c.n, wrong: c.wrong }));

/** A doubtful place lowers the confidence by itself, and must not teach that the units are doubtful. */
export const seenOf = (cells: readonly Cell[]): Seen[] => cells.filter((c) => c.place >= 0.99).map((c) => ({ probability: c.probability, n: c.n, right: c.n - c.wrong }));
