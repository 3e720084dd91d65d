import { hashOf } from './hash.ts';
import type { Unit } from './units.ts';

/** Characters that tie words together and name nothing; a pair that holds one says nothing about a matter. */
const TIES = new Set('的了是我们你您他她它在有和与及就都也很到说要去会着没把被让给对从向为以而且但或等这那之其将已还又再更最于因此所如若吗呢吧啊呀请谢好');

/** The hash of two neighbouring units whichever comes first: people swap the characters of names ("锦盛", "盛锦"). */
export function pairHash(left: Unit, right: Unit): number {
  return hashOf(left < right ? left + right : right + left);
}

/** The overlapping pairs of neighbouring units in a run, each with its position; pairs with a tie word are left out. */
export function* pairsOf(run: Unit[]): Generator<{ hash: number; at: number }> {
  for (let at = 0; at + 1 < run.length; at++) {
    const left = run[at]!;
    const right = run[at + 1]!;
    if (TIES.has(left) || TIES.has(right)) continue;
    yield { hash: pairHash(left, right), at };
  }
}

export function isTie(unit: Unit): boolean {
  return TIES.has(unit);
}
