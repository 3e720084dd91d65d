/** A report as an official document, before anybody draws it: the one model from which PDF and Word are written. */
import type { ChartSpec } from '../content.ts';

/** Part of a paragraph; `strong`: set as a run-in heading. */
export interface Run { text: string; strong?: true }

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'table'; caption: string; columns: { head: string; wide: number; number: boolean }[]; rows: string[][]; note: string | null }
  | { kind: 'chart'; caption: string; chart: ChartSpec };

export interface Paper {
  /** 'red': 版头 of a formal document with its number; 'briefing': that of a bulletin of the line (简报) with issue, issuer and day */
  head: { kind: 'red'; mark: string; docNo: string } | { kind: 'briefing'; mark: string; issue: string; left: string; right: string };
  title: string;
  /** below the title in 楷体, e.g. the span and 截至 */
  subtitle: string | null;
  addressee: string | null;
  blocks: PaperBlock[];
  /** 署名 and 成文日期, where the kind has them */
  signature: { issuer: string; day: string } | null;
  /** 附件: definitions of the figures, on a page of its own */
  annex: { title: string; blocks: PaperBlock[] };
  /** 版记 */
  colophon: { copyTo: string | null; issuer: string; day: string };
  /** small print above it: number, hash, as of */
  proof: string[];
  /** not yet signed: said on every page */
  draft: boolean;
  /** for the file's own description; `at` makes the file's date */
  meta: { no: string; author: string; at: Date };
}
