import type { Corpus } from './corpus.ts';

/** How a term's weight is found. */
export interface Weighing {
  /** A term in fewer of the training texts weighs nothing. */
  minTexts: number;
  /** Power of the class-entropy factor; 0 leaves plain idf. */
  entropyPower: number;
  /** Added to the factor, so that a term that tells nothing apart still counts a little. */
  entropyFloor: number;
}

/**
 * Weight of each term: idf × (1 − H(class | term) / log classes + floor)^power, over the given rows only.
 * Class counts are divided by the class's size first, so that a large class does not look like information.
 */
export function weighTerms(
  corpus: Corpus,
  rows: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  weighing: Weighing,
): Float32Array {
  const size = corpus.hashes.length;
  const counts = new Uint16Array(size * classes);
  const classSize = new Float64Array(classes);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    const label = labels[row]!;
    classSize[label]!++;
    for (let i = corpus.rowStart[row]!; i < corpus.rowStart[row + 1]!; i++) counts[corpus.features[i]! * classes + label]!++;
  }

  const weights = new Float32Array(size);
  for (let feature = 0; feature < size; feature++) {
    let texts = 0;
    let mass = 0;
    for (let c = 0; c < classes; c++) {
      const count = counts[feature * classes + c]!;
      texts += count;
      if (count > 0) mass += count / classSize[c]!;
    }
    if (texts < weighing.minTexts) continue;
    let entropy = 0;
    for (let c = 0; c < classes; c++) {
      const count = counts[feature * classes + c]!;
      if (count === 0) continue;
      const share = count / classSize[c]! / mass;
      entropy -= share * Math.log(share);
    }
    const tells = Math.max(0, 1 - entropy / Math.log(Math.max(2, classes))) + weighing.entropyFloor;
    const idf = Math.log((1 + rows.length) / (1 + texts)) + 1;
    weights[feature] = idf * tells ** weighing.entropyPower;
  }
  return weights;
}
