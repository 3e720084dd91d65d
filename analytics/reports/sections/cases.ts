/** 典型案例: from the case library, where each was told without names and looked over by a second person. No ticket is quoted. */
import { sql } from 'drizzle-orm';
import { addDays, cityMoment, unitName, type Core } from '../../../ticketing/index.ts';
import type { BlockBody, Case } from '../content.ts';
import type { Span } from '../figures/spans.ts';
import { heading, type Section } from './section.ts';

const listed = 2;

/** Nothing is written where no case was published: an empty chapter says nothing. */
export const cases: Section = {
  id: 'cases', zh: '典型案例',
  async write(d) {
    const found = await casesOf(d.core, { span: d.span }, listed);
    return found.length ? [heading(1, '典型案例'), ...found.map((c): BlockBody => ({ kind: 'case', case: c }))] : [];
  },
};

/** Published cases, the latest first. */
export async function casesOf(core: Core, { span, caseNo }: { span?: Span; caseNo?: string }, most: number): Promise<Case[]> {
  const rows = await core.db.execute<{ case_no: string; text: { title: string; background: string; measures: string; result: string; effect: string; unitIds: string[] } }>(sql`
    select case_no, text from case_study where state = 'published' and text is not null
    ${span ? sql`and published_at >= ${cityMoment(span.from, '00:00').toISOString()}::timestamptz and published_at < ${cityMoment(addDays(span.to, 1), '00:00').toISOString()}::timestamptz` : sql``} ${caseNo === undefined ? sql`` : sql`and case_no = ${caseNo}`}
    order by published_at desc, id desc limit ${most}`);
  return rows.map(({ case_no, text }) => ({ caseNo: case_no, title: text.title, background: text.background, measures: text.measures, result: [text.result, text.effect].filter(Boolean).join(''), unitNames: (text.unitIds ?? []).map((id) => unitName(core.city, id)) }));
}
