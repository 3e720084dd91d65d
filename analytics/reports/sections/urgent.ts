/** 督办事项: what is late, by who holds it. */
import { noUnit } from '../../metrics/index.ts';
import type { Span as Word } from '../content.ts';
import { nameOf } from './handling.ts';
import { heading, paragraph, rateWords, type Section } from './section.ts';

const listed = 10;

export const urgent: Section = {
  id: 'urgent', zh: '督办事项',
  async write(d) {
    const values = await d.rows.metrics(['overdue', 'yellowCards', 'redCards'], d.span, 'unit');
    const late = [...values].filter(([id, v]) => id !== noUnit && id !== '' && ((v.overdue!.value ?? 0) > 0 || (v.redCards!.value ?? 0) > 0 || (v.yellowCards!.value ?? 0) > 0))
      .toSorted(([a, x], [b, y]) => (y.overdue!.value ?? 0) - (x.overdue!.value ?? 0) || (y.redCards!.value ?? 0) - (x.redCards!.value ?? 0) || (a < b ? -1 : 1));
    const head = heading(1, '督办事项');
    const said = await rateWords(d, [['supervisedRate', '督办率'], ['extensionRate', '延期率']], false);
    const lead = paragraph('期末超期未办结', await d.figure('超期未办结', { measure: 'metric:overdue' }), '件', said.length ? ['，', ...said] : [], '。');
    if (!late.length) return [head, lead];
    const rows: Word[][] = [];
    for (const [id] of late.slice(0, listed)) {
      const name = nameOf(d, id);
      const ask = (label: string, measure: string) => d.figure(`${name}${label}`, { measure: `metric:${measure}`, filter: { unit: id } });
      rows.push([name, await ask('超期未办结', 'overdue'), await ask('黄牌', 'yellowCards'), await ask('红牌', 'redCards')]);
    }
    return [head, lead, { kind: 'table', caption: '超期未办结和黄红牌情况', columns: [{ head: '承办单位', wide: 5 }, { head: '超期未办结（件）', wide: 2.7, number: true }, { head: '黄牌（张）', wide: 1.8, number: true }, { head: '红牌（张）', wide: 1.8, number: true }], rows, ...(late.length > rows.length ? { note: `注：另有${late.length - rows.length}个单位未列。` } : {}) }];
  },
};
