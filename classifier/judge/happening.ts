import { IT_IS_OVER, NOT_NOW, STILL_NOW } from './lexicon.ts';
import { PhraseIndex, type Found } from './phrase-index.ts';
import type { Reading } from './reading.ts';

type Position = 'before' | 'touching' | 'after';
interface Sign {
  position: Position | 'over' | 'still';
  share: number;
}

const SIGNS = (['before', 'touching', 'after'] as const).map(
  (position) =>
    new PhraseIndex<Sign>(NOT_NOW.flatMap((rule) => (rule[position] ? [[rule[position], { position, share: rule.share }] as const] : []))),
);
const ENDINGS = new PhraseIndex<Sign>([[IT_IS_OVER, { position: 'over', share: 0.2 }]]);
const STILL = new PhraseIndex<Sign>([[STILL_NOW, { position: 'still', share: 1 }]]);

/** Words in a text which say that something is not happening, found once and asked for each cue. */
export class Happening {
  private readonly reading: Reading;
  private readonly signs: Found<Sign>[];
  private readonly still: Found<Sign>[];

  constructor(reading: Reading) {
    this.reading = reading;
    this.signs = [...SIGNS, ENDINGS].flatMap((index) => index.find(reading));
    this.still = STILL.find(reading);
  }

  /** How much of a cue's weight remains: 1 when it is told as happening, 0 when it is denied. */
  share(from: number, to: number): number {
    const { clause, length } = this.reading;
    const here = clause[from]!;
    let share = 1;
    for (const { entry, from: signFrom, to: signTo } of this.signs) {
      const there = clause[signFrom]!;
      const applies =
        entry.position === 'over'
          ? signFrom >= to && there - here <= 1
          : there === here &&
            (entry.position === 'before'
              ? signTo <= from && !this.stillBetween(signTo, from)
              : entry.position === 'touching'
                ? signTo === from
                : signFrom === to && to < length);
      if (applies) share = Math.min(share, entry.share);
    }
    return share;
  }

  private stillBetween(from: number, to: number): boolean {
    return this.still.some((sign) => sign.from >= from && sign.to <= to);
  }
}
