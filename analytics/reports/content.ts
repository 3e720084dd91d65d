/** A report as data: what is written, read, edited, hashed and exported. Everything a reader sees is in here, so that a frozen one never changes. */
import { createHash } from 'node:crypto';

/** 日报 周报 月报 专报 通报 */
export const reportKinds = ['daily', 'weekly', 'monthly', 'special', 'bulletin'] as const;
export type ReportKind = (typeof reportKinds)[number];
export const kindNames: Record<ReportKind, string> = { daily: '日报', weekly: '周报', monthly: '月报', special: '专报', bulletin: '通报' };

/** What a 专报 is about. */
export const topicKinds = ['group', 'problem', 'matter', 'region'] as const;
export interface Topic { kind: (typeof topicKinds)[number]; id: string; name: string }

/** Narrows a measure; codes as the facts have them. */
export interface Filter { channel?: string; type?: string; category?: string; matter?: string; district?: string; region?: string; unit?: string; group?: string; problem?: string }

/** count: whole things. share: 0 to 1. change: (new − old) ÷ old. points: difference of two shares. hours: working hours. seconds: of calls. mean: things a day */
export type FigureFormat = 'count' | 'share' | 'change' | 'points' | 'hours' | 'seconds' | 'mean';

/** A figure that can be looked up again: measure, span and filter say what was asked, value and asOf what the answer was. */
export interface Figure {
  measure: string;
  label: string;
  from: string;
  to: string;
  filter: Filter;
  /** 环比: the span of the same length before. 同比: the same days a year before */
  against?: 'previous' | 'year';
  format: FigureFormat;
  /** null: nothing to divide by or to compare with */
  value: number | null;
  asOf: string;
}

/** A word, or a figure by its key in `figures`. */
export type Span = string | { figure: string };

export interface ChartSpec {
  form: 'columns' | 'bars' | 'lines';
  labels: string[];
  series: { name: string; values: (number | null)[] }[];
  unit: string;
}

/** `wide`: relative width; numbers stand right. */
export interface Column { head: string; wide: number; number?: boolean }

export interface Hotspot { groupKey: string; name: string; citizens: number; messages: number; firstDay: string; lastDay: string; places: string[]; regionName: string; matterName: string | null; problemNo: string | null; ownerName: string | null; /** what a person adds */ note: string }
/** Of a published case of the library: told without names, looked over by a person. */
export interface Case { caseNo: string; title: string; background: string; measures: string; result: string; unitNames: string[] }

export type BlockBody =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Span[][]; note?: string }
  | { kind: 'chart'; caption: string; chart: ChartSpec }
  | { kind: 'hotspot'; hotspot: Hotspot }
  | { kind: 'case'; case: Case };

/** `section`: by which template it was drafted; `edited`: a person changed it since, so that drafting the section again asks first. */
export type Block = BlockBody & { id: string; section: string; edited?: true };

export interface ReportContent {
  kind: ReportKind;
  title: string;
  /** city days, both included */
  from: string;
  to: string;
  topic: Topic | null;
  /** rows as they were at this moment */
  asOf: string;
  /** the span had not ended: figures up to `asOf` */
  partial: boolean;
  issuer: string;
  cityName: string;
  /** of a 通报: to whom (主送), e.g. 各承办单位 */
  addressee: string | null;
  blocks: Block[];
  figures: Record<string, Figure>;
  /** what the figures do not cover, each in a sentence */
  gaps: string[];
  /** measure → what it counts, as it was defined then */
  definitions: Record<string, { name: string; definition: string; source: string }>;
}

/** JSON with keys in order: the same content is the same bytes, however it was put together. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).filter(([, v]) => v !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/** SHA-256 over the canonical JSON, in hexadecimal. */
export const contentHash = (content: ReportContent): string => createHash('sha256').update(canonical(content), 'utf8').digest('hex');
