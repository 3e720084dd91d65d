/** 趋势研判: what the figures show before anybody says it, by the four kinds that leaders ask for: 苗头性、集中性、典型性、季节性 (seed: 规律性、普遍性、苗头性、倾向性). */
import { sql } from 'drizzle-orm';
import type { BlockBody } from '../content.ts';
import { heading, paragraph, type Drafting, type Section } from './section.ts';

const kinds = [['emerging', '苗头性'], ['concentrated', '集中性'], ['typical', '典型性'], ['new', '新发'], ['seasonal', '季节性']] as const;
const mostOfAKind = 4;

interface AlertRow extends Record<string, unknown> { kind: string; title: string; observed: number; expected: number; notes: string[]; state: string; problem_no: string | null; focus: boolean }

export const research: Section = {
  id: 'research', zh: '趋势研判',
  async write(d) {
    const alerts = await alertsOf(d);
    const head = heading(1, '趋势研判');
    if (!alerts.length) return [head, paragraph('期内数据未发现苗头性、集中性、典型性、季节性异常。')];
    const blocks: BlockBody[] = [head, paragraph('期内由数据发现预警', await d.figure('预警', { measure: 'alerts' }), '条，主要情况如下：')];
    for (const [kind, name] of kinds) {
      const ofKind = alerts.filter((a) => a.kind === kind).slice(0, mostOfAKind);
      if (ofKind.length) blocks.push(heading(2, `${name}问题`), ...ofKind.map((a, i) => paragraph(`${ofKind.length > 1 ? `${i + 1}.` : ''}${told(a)}`)));
    }
    return blocks;
  },
};

function told(a: AlertRow): string {
  const counts = a.kind === 'seasonal' ? '' : `近期有${a.observed}名市民反映，高于预期的${Math.round(a.expected * 10) / 10}名。`;
  const note = a.notes.length ? `${a.notes[0]!.replace(/[。；]$/, '')}。` : '';
  return `${a.title}。${counts}${note}${a.problem_no ? '已立为共性问题办理。' : a.state === 'new' ? '尚待处置。' : ''}${a.focus ? '列为重点关注。' : ''}`;
}

/** Alerts going on in the span, of the figures alone: the duty desk's alarms name single tickets, and a report names none. */
const alertsOf = ({ core, span }: Drafting): Promise<AlertRow[]> => core.db.execute<AlertRow>(sql`
  select kind, title, coalesce((latest->>'observed')::float8, 0) as observed, coalesce((latest->>'expected')::float8, 0) as expected, coalesce(latest->'notes', '[]') as notes, state, problem_no, focus
  from alert where first_day <= ${span.to}::date and last_day >= ${span.from}::date and state <> 'dismissed' order by focus desc, score desc, id`);
