/** Joins what several sources hold for likely into one probability: their logarithms added, each by its weight. */

export interface Source {
  /** label → probability; together at most 1, what is missing belongs to none of the labels */
  of: ReadonlyMap<string, number>;
  weight: number;
  /** how often the source is wrong altogether: what it does not name may still be right */
  wrong: number;
}

/**
 * Sources that agree make each other surer, sources that disagree make each other doubtful. One source alone is passed through.
 * @returns label → probability; together at most 1
 */
export function pool(sources: readonly Source[]): Map<string, number> {
  const speaking = sources.filter((s) => s.of.size > 0);
  const [only] = speaking;
  if (!only) return new Map();
  if (speaking.length === 1) return new Map(only.of);
  const labels = new Set(speaking.flatMap((s) => [...s.of.keys()]));
  const score = (probability: (s: Source) => number) => speaking.reduce((product, s) => product * Math.max(probability(s) * (1 - s.wrong) + s.wrong / (labels.size + 1), 1e-6) ** s.weight, 1);
  const unnamed = score((s) => Math.max(0, 1 - [...s.of.values()].reduce((a, b) => a + b, 0)));
  const scores = [...labels].map((label) => [label, score((s) => s.of.get(label) ?? 0)] as const);
  const sum = scores.reduce((total, [, own]) => total + own, unnamed);
  return new Map(scores.map(([label, own]) => [label, own / sum]));
}
