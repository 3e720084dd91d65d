/** 专席: what a caller needs of an agent beside what the line asks for. Enterprises are sent to their desk first and to everybody after a while; a language is kept (domain: 外语、方言专席). */
import { widen, type Widened } from '../queue/index.ts';
import type { LineNow, LineRow } from './line-now.ts';

export interface Caller {
  /** of the appellant on record; absent: nobody known */
  category?: string | null;
  /** BCP 47; Mandarin needs nobody special */
  language?: string | null;
}

/** What a call asks for: `call.skills`. */
export function askFor(line: Pick<LineNow, 'skills'>, { category, language }: Caller): string[] {
  const spoken = language && !/^(?:zh|cmn)\b/i.test(language) ? [`language:${language.toLowerCase().split('-')[0]}`] : [];
  const desk = category === 'enterprise' ? ['desk:enterprise'] : [];
  return [...line.skills, ...desk, ...spoken];
}

/**
 * What a waiting call may be given now.
 * @param waiting how many wait on its line
 * @param atWork every skill that somebody at work has
 */
export const needsNow = (call: { skills: readonly string[]; queuedAt: Date }, line: Pick<LineRow, 'overflow' | 'surge'>, { lines, waiting, now, atWork }: { lines: ReadonlyMap<string, Pick<LineRow, 'skills'>>; waiting: number; now: Date; atWork: ReadonlySet<string> }): Widened =>
  widen({ skills: call.skills, steps: line.overflow, surge: line.surge && waiting > line.surge.above ? line.surge.skills : null, queuedAt: call.queuedAt, now, skillsOf: (number) => lines.get(number)?.skills ?? null, atWork });
