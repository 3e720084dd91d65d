import type { Figure, Findings } from './bench.ts';
import type { Machine } from './machine.ts';

export interface Report {
  command: string;
  at: string;
  machine: Machine & { postgres: string | null };
  benches: Record<string, Findings & { tookSeconds: number }>;
}

const COLUMNS = [38, 14, 14, 9] as const;

/** One bench's findings as lines for people. */
export function findingsText(name: string, findings: Findings): string {
  const head = row(['', 'ours', 'baseline', 'ratio']);
  const facts = Object.entries(findings.facts ?? {}).map(([fact, value]) => `  ${fact}: ${value}`);
  return [`\n${name}: ${findings.measured}`, `  beside: ${findings.baseline}`, head, ...findings.figures.map(figureText), ...facts].join('\n');
}

export function machineText({ cpu, cores, memoryGiB, load, node, platform, postgres }: Report['machine']): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, load ${load}; ${platform}; Node ${node.slice(1)}; ${postgres ? `PostgreSQL ${postgres}` : 'no PostgreSQL'}`;
}

const figureText = ({ name, value, unit, baseline, ratio }: Figure) =>
  row([unit === 'count' ? name : `${name} (${unit})`, short(value), baseline === undefined ? '' : short(baseline), ratio === undefined ? '' : short(ratio)]);

const row = (cells: string[]) => `  ${cells.map((cell, i) => (i ? cell.padStart(COLUMNS[i]!) : cell.padEnd(COLUMNS[i]!))).join('')}`;

/** Three digits that mean something; the rest is noise. */
const short = (value: number) => (value >= 1000 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString());
