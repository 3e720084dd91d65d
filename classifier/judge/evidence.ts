import { eachGram } from '../features/ngrams.ts';
import type { NormalisedText } from '../features/normalise.ts';
import { TEXT_BLOCK, TITLE_BLOCK } from '../features/settings.ts';
import type { Evidence } from './judgement.ts';
import { logCount, type CountedBlock, type LinearScorer, type Scored } from './linear-scorer.ts';
import { wholeWords } from './word-edges.ts';

const MOST_PHRASES = 5;
/** So many of the strongest n-grams are put together to phrases. */
const STRONGEST_GRAMS = 24;
/** A phrase longer than this is no longer a reason but a quotation. */
const LONGEST_PHRASE = 10;

/** A stretch of one of the two texts, in normalised units. */
interface Span {
  text: NormalisedText;
  from: number;
  to: number;
  weight: number;
}

/**
 * The phrases of the input that pushed a text towards label `c` and away from the mean of the others, strongest first.
 * Overlapping n-grams are put together and widened to whole words; single characters and stretches that cross a gap in the input are left out.
 */
export function phrasesFor(scorer: LinearScorer, scored: Scored, c: number): Evidence[] {
  const pushes = pushOfFeatures(scorer, scored, c);
  const spans = firstPlaces(scorer, scored, pushes);
  spans.sort((a, b) => b.weight - a.weight || a.from - b.from);
  const phrases = joined(spans.slice(0, STRONGEST_GRAMS));
  phrases.sort((a, b) => b.weight - a.weight || a.from - b.from);

  const evidence: Evidence[] = [];
  for (const { text, from, to, weight } of phrases) {
    const phrase = wholeWords(text.source, text.start[from]!, text.end[to - 1]!);
    if (phrase.length < 2) continue;
    if (evidence.some((known) => known.text.includes(phrase) || phrase.includes(known.text))) continue;
    evidence.push({ kind: 'word', text: phrase, weight: Math.round(weight * 1000) / 1000 });
    if (evidence.length === MOST_PHRASES) break;
  }
  return evidence;
}

/** How much each feature of the text spoke for the label, above its mean over all labels. */
function pushOfFeatures(scorer: LinearScorer, scored: Scored, c: number): Map<number, number> {
  const { weights, termWeights, labels } = scorer.model;
  const pushes = new Map<number, number>();
  const take = (block: CountedBlock) => {
    for (let i = 0; i < block.features.length; i++) {
      const feature = block.features[i]!;
      const base = feature * labels.length;
      let mean = 0;
      for (let k = 0; k < labels.length; k++) mean += weights[base + k]! / labels.length;
      const push = block.scale * logCount(block.counts[i]!) * termWeights[feature]! * (weights[base + c]! - mean);
      if (push > 0) pushes.set(feature, push);
    }
  };
  take(scored.text);
  take(scored.heading);
  return pushes;
}

/** Where each pushing feature stands first, the title before the body. */
function firstPlaces(scorer: LinearScorer, scored: Scored, pushes: Map<number, number>): Span[] {
  const spans: Span[] = [];
  const seen = new Set<number>();
  const collect = (text: NormalisedText, block: number) =>
    eachGram(text, block, scorer.model.settings.longestGram, (hash, from, to) => {
      if (to - from < 2) return;
      const feature = scorer.index.find(hash);
      const weight = pushes.get(feature);
      if (weight === undefined || seen.has(feature) || !isUnbroken(text, from, to)) return;
      seen.add(feature);
      spans.push({ text, from, to, weight });
    });
  collect(scored.title, TITLE_BLOCK);
  collect(scored.title, TEXT_BLOCK);
  collect(scored.body, TEXT_BLOCK);
  return spans;
}

/** Puts overlapping spans together, strongest first, as long as the phrase stays short. */
function joined(spans: readonly Span[]): Span[] {
  const phrases: Span[] = [];
  for (const span of spans) {
    const phrase = phrases.find(
      (p) =>
        p.text === span.text &&
        span.from < p.to &&
        p.from < span.to &&
        Math.max(p.to, span.to) - Math.min(p.from, span.from) <= LONGEST_PHRASE,
    );
    if (phrase === undefined) {
      phrases.push({ ...span });
      continue;
    }
    phrase.from = Math.min(phrase.from, span.from);
    phrase.to = Math.max(phrase.to, span.to);
    phrase.weight += span.weight;
  }
  return phrases;
}

/** Whether the units lie side by side in the input, with no punctuation or space between them. */
function isUnbroken(text: NormalisedText, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (text.start[i]! > text.end[i - 1]!) return false;
  return true;
}
