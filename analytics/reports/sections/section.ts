/** A section of a report is a file: it asks for figures and writes what an official would write about them. */
import type { Core } from '../../../ticketing/index.ts';
import type { BlockBody, Figure, ReportKind, Span as Word, Topic } from '../content.ts';
import { ask, formatOf, type Question } from '../figures/ask.ts';
import type { Rows } from '../figures/rows.ts';
import { previousSpan, spanWords, yearBefore, type Span } from '../figures/spans.ts';

export interface Drafting {
  core: Core;
  rows: Rows;
  kind: ReportKind;
  span: Span;
  topic: Topic | null;
  /** the span has not ended: nothing is compared */
  partial: boolean;
  /** 2026年11月; so far: 2026年11月截至22日08:30 */
  words: string;
  /** what the figures do not cover */
  gap(sentence: string): void;
  /** asks and keeps the figure; the span is the report's where none is named */
  figure(label: string, question: Partial<Question> & Pick<Question, 'measure'>): Promise<Word & object>;
  /** are the days that it would be compared with all in the system? */
  comparable(against: 'previous' | 'year'): Promise<boolean>;
  /** what a figure asked for just now came to */
  valueOf(figure: Word & object): number | null;
}

/** `zh`: what the list of parts says */
export interface Section { id: string; zh: string; write(drafting: Drafting): Promise<BlockBody[]> }

/** The figures of one section, their keys counted from 1 in the order in which they were asked. */
export function draftingOf(base: Omit<Drafting, 'figure' | 'valueOf' | 'comparable' | 'gap' | 'words'> & { asOf: Date }, section: string, put: { figure(id: string, figure: Figure): void; gap(sentence: string): void }): Drafting {
  let count = 0;
  const values = new Map<string, number | null>();
  return {
    ...base, words: base.partial ? `${spanWords(base.span)}（尚未结束）` : spanWords(base.span), gap: put.gap,
    async figure(label, question) {
      const id = `${section}.${(count += 1)}`;
      const q: Question = { filter: {}, ...base.span, ...question };
      const value = await ask(base.rows, q, base.partial);
      values.set(id, value);
      put.figure(id, { measure: q.measure, label, from: q.from, to: q.to, filter: q.filter, ...(q.against ? { against: q.against } : {}), format: formatOf(q), value, asOf: base.asOf.toISOString() });
      return { figure: id };
    },
    comparable: async (against) => {
      const first = await base.rows.firstDay();
      return !base.partial && first !== null && (against === 'previous' ? previousSpan : yearBefore)(base.span).from >= first;
    },
    valueOf: ({ figure }) => values.get(figure) ?? null,
  };
}

export const heading = (level: 1 | 2 | 3, text: string): BlockBody => ({ kind: 'heading', level, text });

/** A paragraph with figures between the words: say`共受理${n}件。` */
export const say = (words: TemplateStringsArray, ...figures: (Word | readonly Word[])[]): BlockBody => ({ kind: 'paragraph', spans: joined(words.flatMap((text, i) => [text, ...[figures[i] ?? []].flat()])) });

/** Words beside each other become one; empty ones go. */
export const joined = (spans: readonly Word[]): Word[] => spans.reduce<Word[]>((all, s) => {
  const last = all.at(-1);
  if (s === '') return all;
  if (typeof s === 'string' && typeof last === 'string') all[all.length - 1] = last + s;
  else all.push(s);
  return all;
}, []);

export const paragraph = (...spans: (Word | readonly Word[])[]): BlockBody => ({ kind: 'paragraph', spans: joined(spans.flat()) });

/** 响应率96.8%（环比上升1.2个百分点），…: metrics one after the other, those without anything to divide by left out. @returns nothing where all are */
export async function rateWords(d: Drafting, rates: readonly (readonly [id: string, name: string])[], compared: boolean): Promise<Word[]> {
  const words: Word[] = [];
  for (const [id, name] of rates) {
    const rate = await d.figure(name, { measure: `metric:${id}` });
    if (d.valueOf(rate) === null) continue;
    words.push(`${words.length ? '，' : ''}${name}`, rate);
    const moved = compared && !d.partial ? await d.figure(`${name}环比`, { measure: `metric:${id}`, against: 'previous' }) : null;
    if (moved && d.valueOf(moved) !== null) words.push('（', moved, '）');
  }
  return words;
}
