/** 办理情况: what was answered at once, what was sent, and who handled how much how well. Units without tickets to judge stand apart (66号(六)): no figure for them, and no rank. */
import { unitName } from '../../../ticketing/index.ts';
import { noUnit } from '../../metrics/index.ts';
import type { BlockBody, Span as Word } from '../content.ts';
import { heading, paragraph, rateWords, type Drafting, type Section } from './section.ts';

/** Rows of the table in a report; a 通报 lists all. */
const shown = 15;

export const handling: Section = {
  id: 'handling', zh: '办理情况',
  async write(d) {
    const answered = await rateWords(d, [['directAnswerRate', '由热线直接答复的占']], false);
    const direct = paragraph(...(answered.length ? ['受理的诉求中，', answered, '。'] : []), '转派承办单位办理', await d.figure('承办量', { measure: 'metric:assigned' }), '件次，期内办结', await d.figure('办结量', { measure: 'metric:resolved' }), '件次，同意退单', await d.figure('退单量', { measure: 'metric:returns' }), '件次。', await closing(d));
    return [heading(1, '办理情况'), direct, ...await unitTable(d, shown)];
  },
};

async function closing(d: Drafting): Promise<Word[]> {
  const said = await rateWords(d, [['routedRightRate', '派单准确率'], ['signOnTimeRate', '按时签收率'], ['reworkRate', '回访后重办率']], true);
  return said.length ? [...said, '。'] : [];
}

/** Units with work in the span, the most work first. */
export async function unitsWithWork(d: Drafting): Promise<{ id: string; assigned: number; onTime: number | null; due: number }[]> {
  const values = await d.rows.metrics(['assigned', 'onTimeRate'], d.span, 'unit');
  return [...values].filter(([id]) => id !== noUnit && id !== '').map(([id, v]) => ({ id, assigned: v.assigned!.value ?? 0, onTime: v.onTimeRate!.value, due: v.onTimeRate!.denominator }))
    .filter((u) => u.assigned > 0 || u.due > 0).toSorted((a, b) => b.assigned - a.assigned || b.due - a.due || (a.id < b.id ? -1 : 1));
}

export async function unitTable(d: Drafting, most: number): Promise<BlockBody[]> {
  const units = await unitsWithWork(d);
  if (!units.length) return [paragraph('本期无承办单位办理数据。')];
  const compared = await d.comparable('previous');
  const rows: Word[][] = [];
  for (const { id } of units.slice(0, most)) {
    const name = nameOf(d, id);
    const ask = (label: string, measure: string, against?: 'previous') => d.figure(`${name}${label}`, { measure: `metric:${measure}`, filter: { unit: id }, ...(against ? { against } : {}) });
    rows.push([name, await ask('承办量', 'assigned'), ...(compared ? [await ask('承办量环比', 'assigned', 'previous')] : []), await ask('按时办结率', 'onTimeRate'), await ask('满意率', 'satisfiedRate'), await ask('解决率', 'solvedRate'), await ask('退单量', 'returns')]);
  }
  const left = units.length - rows.length;
  return [{
    kind: 'table', caption: '承办单位办理情况', columns: [{ head: '承办单位', wide: 3.9 }, { head: '承办量', wide: 1.3, number: true }, ...(compared ? [{ head: '环比', wide: 1.4, number: true }] : []), { head: '按时办结率', wide: 1.9, number: true }, { head: '满意率', wide: 1.4, number: true }, { head: '解决率', wide: 1.4, number: true }, { head: '退单', wide: 0.95, number: true }], rows,
    note: `注：“—”为本期无可计算的数据，不作评价。${left > 0 ? `按承办量列前${rows.length}个单位，另有${left}个单位未列。` : ''}`,
  }];
}

/** As it is called now; one that was merged or closed meanwhile keeps its work and says so. */
export function nameOf(d: Drafting, id: string): string {
  const unit = d.core.city.units.get(id);
  if (unit && !unit.active) d.gap(`${unit.name}已撤并或停用，其数据按办理时的承办单位统计。`);
  return unit && !unit.active ? `${unit.name}（已撤并）` : unitName(d.core.city, id);
}
