import { signatureOf, type Row } from '../../../analytics/groups/index.ts';
import { generateAppeals, plantedOutbreaks, type GeneratedAppeal } from '../../generate/appeals.ts';
import { year } from '../load/callers.ts';

/** One planted problem in so many appeals. */
const APPEALS_A_PROBLEM = 5000;

/**
 * `remembered` generated tickets as rows of the index, handed over one by one, and `coming` more that are still to be placed.
 * A row's group is the problem that was planted, or the earlier appeal that it repeats: groups as large as a
 * city's, without placing a million tickets first.
 */
export function yearOfRows({ remembered, coming, seed }: { remembered: number; coming: number; seed: number }, take: (row: Row) => void): GeneratedAppeal[] {
  const outbreaks = plantedOutbreaks({ seed, count: Math.floor(remembered / APPEALS_A_PROBLEM), ...year });
  const founders = new Map<string, string>();
  let taken = 0;
  const appeals: GeneratedAppeal[] = [];
  for (const appeal of generateAppeals({ seed, count: remembered + coming, outbreaks, ...year })) {
    if (taken === remembered) {
      appeals.push(appeal);
      continue;
    }
    const { id, citizen, at, outbreak, repeatOf } = appeal;
    const problem = outbreak ?? repeatOf;
    const groupId = (problem && founders.get(problem)) ?? id;
    founders.set(outbreak ?? id, groupId);
    take({ id, citizen, at, signature: signatureOf(appeal), groupId });
    taken++
  }
  return appeals;
}
