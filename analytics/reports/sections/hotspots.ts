/** 热点诉求: what most different citizens spoke of in the span. Confidential tickets and complaints about units or staff are counted in the totals and named nowhere. */
import { sql } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, regionName, unitName } from '../../../ticketing/index.ts';
import type { BlockBody, Hotspot } from '../content.ts';
import type { Span } from '../figures/spans.ts';
import { heading, paragraph, type Drafting, type Section } from './section.ts';

const listed: Record<Drafting['kind'], number> = { daily: 3, weekly: 5, monthly: 8, special: 5, bulletin: 5 };
/** Fewer citizens than this are no hotspot of a span. */
const fewest = 3;

export const hotspots: Section = {
  id: 'hotspots', zh: '热点诉求',
  async write(d) {
    const found = await hotspotsOf(d, d.span, listed[d.kind]);
    const head = heading(1, '热点诉求');
    if (!found.length) return [head, paragraph('本期没有多名市民集中反映的同一问题。')];
    const added = await d.figure('新增热点', { measure: 'hotspotsNew' });
    return [
      head, paragraph(d.valueOf(added) ? ['期内新增热点', added, '个。'] : ['期内无新增热点。'], `反映人数居前的${found.length}个问题如下：`),
      ...found.map((hotspot): BlockBody => ({ kind: 'hotspot', hotspot })),
    ];
  },
};

/** The groups of a span by distinct citizens, the most first. @param only one group */
export async function hotspotsOf({ core }: Pick<Drafting, 'core'>, { from, to }: Span, most: number, only?: string): Promise<Hotspot[]> {
  const [begin, end] = [cityMoment(from, '00:00').toISOString(), cityMoment(addDays(to, 1), '00:00').toISOString()];
  const rows = await core.db.execute<{ key: string; name: string; citizens: number; messages: number; first: Date; last: Date; places: string[]; region: string; matter: string | null; problem_no: string | null; lead: string | null }>(sql`
    select g.key, g.name, s.citizens, s.messages, s.first, s.last, g.places, g.region_code as region, g.matter_code as matter, p.problem_no, p.lead_unit_id as lead
    from (
      select m.group_key, count(distinct m.citizen_key)::int as citizens, count(*)::int as messages, min(m.at) as first, max(m.at) as last
      from group_member m join ticket t on t.id = m.ticket_id
      where m.at >= ${begin}::timestamptz and m.at < ${end}::timestamptz and not t.is_confidential and not t.is_about_staff and t.accused_unit_id is null ${only === undefined ? sql`` : sql`and m.group_key = ${only}`}
      group by 1
    ) s join ticket_group g on g.key = s.group_key left join problem p on p.id = g.problem_id
    where s.citizens >= ${only === undefined ? fewest : 1} order by s.citizens desc, s.messages desc, g.key limit ${most}`);
  return rows.map((r) => ({
    groupKey: r.key, name: r.name, citizens: r.citizens, messages: r.messages, firstDay: cityDay(new Date(r.first)), lastDay: cityDay(new Date(r.last)), places: r.places.slice(0, 5), regionName: regionName(core.city, r.region),
    matterName: r.matter ? core.city.matters.get(r.matter)?.name ?? null : null, problemNo: r.problem_no, ownerName: r.lead ? unitName(core.city, r.lead) : null, note: '',
  }));
}
