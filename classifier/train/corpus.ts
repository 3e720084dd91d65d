import { HashIndex } from '../features/hash-index.ts';
import { eachGram } from '../features/ngrams.ts';
import { normalise } from '../features/normalise.ts';
import { TEXT_BLOCK, TITLE_BLOCK, type FeatureSettings } from '../features/settings.ts';
import { doubled } from './grow.ts';

/**
 * Counted texts, row after row (compressed sparse rows): row r holds `features[i]` `counts[i]` times
 * for i from rowStart[r] to rowStart[r + 1]. Counted once; every fold weighs the same counts anew.
 */
export interface Corpus {
  rows: number;
  /** Hash of feature f, for writing it down. */
  hashes: Uint32Array;
  /** Block of feature f. */
  blocks: Uint8Array;
  rowStart: Uint32Array;
  features: Uint32Array;
  counts: Uint16Array;
}

/** Counts all n-grams that occur in at least `minTexts` of the texts. */
export function countCorpus(
  texts: readonly { title: string; body: string }[],
  settings: FeatureSettings,
  minTexts: number,
): Corpus {
  const read = texts.map((text) => ({ title: normalise(text.title), body: normalise(text.body) }));
  const visitAll: VisitAll = (row, visit) => {
    const { title, body } = read[row]!;
    const { longestGram, titleRepeat, titleBlock } = settings;
    eachGram(body, TEXT_BLOCK, longestGram, (hash) => visit(hash, 1, TEXT_BLOCK));
    if (titleRepeat > 0) eachGram(title, TEXT_BLOCK, longestGram, (hash) => visit(hash, titleRepeat, TEXT_BLOCK));
    if (titleBlock > 0) eachGram(title, TITLE_BLOCK, longestGram, (hash) => visit(hash, 1, TITLE_BLOCK));
  };

  const seen = new HashIndex(1 << 21);
  let lastRow = new Int32Array(1 << 21).fill(-1);
  let textCount = new Uint16Array(1 << 21);
  for (let row = 0; row < read.length; row++) {
    visitAll(row, (hash) => {
      const index = seen.add(hash);
      if (index === lastRow.length) {
        lastRow = doubled(lastRow, -1);
        textCount = doubled(textCount);
      }
      if (lastRow[index] === row) return;
      lastRow[index] = row;
      if (textCount[index]! < 0xffff) textCount[index]!++;
    });
  }
  return sparseRows(read.length, visitAll, (hash) => textCount[seen.find(hash)]! >= minTexts);
}

type VisitAll = (row: number, visit: (hash: number, times: number, block: number) => void) => void;

/** Writes down the counts of the n-grams worth keeping; features are numbered as they first come. */
function sparseRows(rows: number, visitAll: VisitAll, keep: (hash: number) => boolean): Corpus {
  const kept = new HashIndex(1 << 17);
  const hashes: number[] = [];
  const blocks: number[] = [];
  const rowStart = new Uint32Array(rows + 1);
  let features = new Uint32Array(1 << 20);
  let counts = new Uint16Array(1 << 20);
  let length = 0;
  /** Where feature f was put last; in the present row, if that is not before its beginning. */
  const place: number[] = [];
  for (let row = 0; row < rows; row++) {
    const begin = length;
    visitAll(row, (hash, times, block) => {
      let feature = kept.find(hash);
      if (feature < 0) {
        if (!keep(hash)) return;
        feature = kept.add(hash);
        hashes.push(hash);
        blocks.push(block);
        place.push(-1);
      }
      const at = place[feature]!;
      if (at >= begin && at < length) {
        counts[at] = Math.min(0xffff, counts[at]! + times);
        return;
      }
      if (length === features.length) {
        features = doubled(features);
        counts = doubled(counts);
      }
      place[feature] = length;
      features[length] = feature;
      counts[length] = times;
      length++;
    });
    rowStart[row + 1] = length;
  }
  return {
    rows,
    hashes: Uint32Array.from(hashes),
    blocks: Uint8Array.from(blocks),
    rowStart,
    features: features.slice(0, length),
    counts: counts.slice(0, length),
  };
}
