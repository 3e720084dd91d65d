/** What a model is worth on texts that it has not seen. Each text counts by how sure its label is. */
import type { Example } from './examples/trust.ts';

export interface Judged { truth: string; said: string; probability: number; weight: number }
interface LabelFigures { label: string; tickets: number; right: number; /** of those it said so: how many were */ said: number }
interface CoveragePoint { threshold: number; coverage: number; accuracy: number }
export interface Measured { tickets: number; accuracy: number; macroF1: number; ece: number; coverage: CoveragePoint[]; byLabel: LabelFigures[] }

const THRESHOLDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];
const BINS = 15;

/** @param means a unit said by the label of another district's is the right one where it is so in the place */
export async function judgeAll(held: readonly Example[], rank: (title: string, body: string) => Promise<{ label: string; probability: number } | undefined> | { label: string; probability: number } | undefined, means?: (label: string, unit: NonNullable<Example['unit']>) => boolean): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const { title, body, label, weight, unit } of held) {
    const first = await rank(title, body);
    judged.push({ truth: label, said: first && unit && means?.(first.label, unit) ? label : first?.label ?? '', probability: first?.probability ?? 0, weight });
  }
  return judged;
}

export function measure(judged: readonly Judged[]): Measured {
  const total = sum(judged, () => 1);
  const right = (j: Judged) => j.said === j.truth;
  const share = (rows: readonly Judged[]) => (rows.length ? sum(rows, (j) => (right(j) ? 1 : 0)) / sum(rows, () => 1) : 1);
  const bins = Array.from({ length: BINS }, () => 0);
  for (const j of judged) bins[Math.min(BINS - 1, Math.floor(j.probability * BINS))]! += j.weight * (j.probability - (right(j) ? 1 : 0));
  const byLabel = [...new Set(judged.flatMap((j) => [j.truth, j.said]))].filter(Boolean).toSorted().map((label) => ({
    label, tickets: judged.filter((j) => j.truth === label).length, right: judged.filter((j) => j.truth === label && right(j)).length, said: judged.filter((j) => j.said === label).length,
  }));
  return {
    tickets: judged.length, accuracy: share(judged), ece: total ? bins.reduce((all, bin) => all + Math.abs(bin), 0) / total : 0,
    macroF1: mean(byLabel.filter((l) => l.tickets > 0).map((l) => (l.right ? (2 * l.right) / (l.tickets + l.said) : 0))),
    coverage: THRESHOLDS.map((threshold) => {
      const taken = judged.filter((j) => j.probability >= threshold);
      return { threshold, coverage: total ? sum(taken, () => 1) / total : 0, accuracy: share(taken) };
    }),
    byLabel: byLabel.toSorted((a, b) => b.tickets - a.tickets),
  };
}

const sum = (rows: readonly Judged[], of: (j: Judged) => number) => rows.reduce((all, j) => all + j.weight * of(j), 0);
const mean = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0) / Math.max(1, numbers.length);
