import { IT_IS_OVER, NOT_NOW, STILL_NOW } from './lexicon.ts';
import { between, PhraseIndex, type Found } from './phrase-index.ts';
import type { Reading } from './reading.ts';

/** How many units around a cue are read: spoken text comes without punctuation, and its clause may be the whole call. */
const REACH = 30;

type Position = 'before' | 'touching' | 'after';
interface Sign {
  position: Position | 'over';
  share: number;
}

const SIGNS = (['before', 'touching', 'after'] as const).map(
  (position) =>
    new PhraseIndex<Sign>(NOT_NOW.flatMap((rule) => (rule[position] ? [[rule[position], { position, share: rule.share }] as const] : []))),
);
const ENDINGS = new PhraseIndex<Sign>([[IT_IS_OVER, { position: 'over', share: 0.2 }]]);
const STILL = new PhraseIndex<true>([[STILL_NOW, true]]);

/** Words in a text which say that something is not happening, found once and asked for each cue. */
export class Happening {
  private readonly reading: Reading;
  /** One list per kind of sign, each in order of place. */
  private readonly signs: Found<Sign>[][];
  private readonly still: Found<true>[];

  constructor(reading: Reading) {
    this.reading = reading;
    this.signs = [...SIGNS, ENDINGS].map((index) => index.find(reading));
    this.still = STILL.find(reading);
  }

  /** How much of a cue's weight remains: 1 when it is told as happening, 0 when it is denied. */
  share(from: number, to: number): number {
    let share = 1;
    for (const signs of this.signs) {
      for (const sign of between(signs, from - REACH, to + REACH)) {
        if (this.applies(sign, from, to)) share = Math.min(share, sign.entry.share);
      }
    }
    return share;
  }

  private applies(sign: Found<Sign>, from: number, to: number): boolean {
    const clausesLater = this.reading.clause[sign.from]! - this.reading.clause[from]!;
    switch (sign.entry.position) {
      case 'over':
        return sign.from >= to && clausesLater <= 1;
      case 'before':
        return clausesLater === 0 && sign.to <= from && !this.stillBetween(sign.to, from);
      case 'touching':
        // 没有 ends inside 有人受伤.
        return clausesLater === 0 && sign.from < from && sign.to >= from;
      case 'after':
        return clausesLater === 0 && sign.from === to;
    }
  }

  private stillBetween(from: number, to: number): boolean {
    for (const sign of between(this.still, from, to)) if (sign.from >= from && sign.to <= to) return true;
    return false;
  }
}
