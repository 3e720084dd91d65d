/** What each kind of report consists of, how it is called and to whom it goes. Skeletons after the published 月报 of 宜春 and 通报 of 唐山. */
import { kindNames, type ReportKind, type Topic } from './content.ts';
import { spanWords, type Span } from './figures/spans.ts';
import { advice } from './sections/advice.ts';
import { allUnits, asked, unitBands } from './sections/bulletin.ts';
import { categories, districts, sources, types } from './sections/breakdown.ts';
import { cases } from './sections/cases.ts';
import { handling } from './sections/handling.ts';
import { hotspots } from './sections/hotspots.ts';
import { overview } from './sections/overview.ts';
import { problems } from './sections/problems.ts';
import { research } from './sections/research.ts';
import type { Section } from './sections/section.ts';
import { distribution } from './sections/distribution.ts';
import { topicCourse, topicOverview, topicSpread } from './sections/topic.ts';
import { urgent } from './sections/urgent.ts';

export const sectionsOf: Record<ReportKind, readonly Section[]> = {
  daily: [overview, distribution, sources, types, categories, hotspots, research, urgent],
  weekly: [overview, distribution, sources, types, categories, districts, handling, hotspots, research, problems, urgent, advice],
  monthly: [overview, distribution, sources, types, categories, districts, handling, hotspots, research, problems, cases, urgent, advice],
  special: [topicOverview, topicSpread, topicCourse, cases, advice],
  bulletin: [overview, allUnits, unitBands, urgent, asked],
};

/** Every section that can be put in by hand or drafted again. */
export const allSections: ReadonlyMap<string, Section> = new Map(Object.values(sectionsOf).flat().map((s) => [s.id, s]));

export function titleOf(kind: ReportKind, span: Span, topic: Topic | null): string {
  const when = spanWords(span);
  if (kind === 'special') return `关于“${topic!.name}”有关诉求情况的专报`;
  if (kind === 'bulletin') return `关于${when}12345热线诉求办理情况的通报`;
  return `${when}12345热线受理办理情况${kindNames[kind]}`;
}

/** 主送 of a 通报. */
export const addresseeOf = (kind: ReportKind): string | null => (kind === 'bulletin' ? '各承办单位' : null);
