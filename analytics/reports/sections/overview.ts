/** 总体情况: how much came in, against what, day by day; and how it was handled. */
import type { BlockBody } from '../content.ts';
import { dayWords, daysOf, lengthOf } from '../figures/spans.ts';
import { addDays } from '../../../ticketing/index.ts';
import { heading, paragraph, rateWords, say, type Drafting, type Section } from './section.ts';

export const overview: Section = {
  id: 'overview', zh: '总体情况',
  async write(d) {
    const total = await d.rows.received(d.span, {});
    const lead = total === 0 ? say`${d.words}，全市12345热线未受理群众诉求。` : await intake(d);
    return [heading(1, '总体情况'), lead, await rates(d), ...(total > 0 || lengthOf(d.span) === 1 ? [await course(d)] : [])];
  },
};

async function intake(d: Drafting): Promise<BlockBody> {
  const n = await d.figure('受理量', { measure: 'received' });
  const mean = lengthOf(d.span) > 1 ? ['，日均', await d.figure('日均受理量', { measure: 'mean' }), '件'] : [];
  const compared = d.partial ? [] : ['，', await d.figure('受理量环比', { measure: 'received', against: 'previous' }), '，', await d.figure('受理量同比', { measure: 'received', against: 'year' })];
  return paragraph(`${d.words}，全市12345热线共受理群众诉求`, n, '件', mean, compared, '。', await peak(d));
}

/** The day with the most, where one stands out. */
async function peak(d: Drafting): Promise<(string | { figure: string })[]> {
  if (lengthOf(d.span) < 7) return [];
  const days = await d.rows.daily(d.span, {});
  const most = Math.max(...days);
  if (days.filter((n) => n === most).length > 1) return [];
  const day = daysOf(d.span)[days.indexOf(most)]!;
  return [`单日受理量最高为${dayWords(day)}，`, await d.figure(`${dayWords(day)}受理量`, { measure: 'received', from: day, to: day }), '件。'];
}

/** 三率 and what is late. */
async function rates(d: Drafting): Promise<BlockBody> {
  const said = await rateWords(d, [['contactRate', '响应率'], ['onTimeRate', '按时办结率'], ['solvedRate', '解决率'], ['satisfiedRate', '满意率']], true);
  return paragraph(...(said.length ? ['办理质效方面，', said, '。'] : ['本期尚无应办结和回访数据，不计算办理质效。']), '期末超期未办结', await d.figure('超期未办结', { measure: 'metric:overdue' }), '件，期内发出黄牌', await d.figure('黄牌', { measure: 'metric:yellowCards' }), '张、红牌', await d.figure('红牌', { measure: 'metric:redCards' }), '张。');
}

/** Day by day; of a single day, the fortnight that ends with it. */
async function course(d: Drafting): Promise<BlockBody> {
  const span = lengthOf(d.span) === 1 ? { from: addDays(d.span.to, -13), to: d.span.to } : d.span;
  const first = await d.rows.firstDay();
  const values = (await d.rows.daily(span, {})).map((n, i) => (first !== null && daysOf(span)[i]! >= first ? n : null));
  return { kind: 'chart', caption: lengthOf(d.span) === 1 ? '近十四日受理量走势' : '每日受理量走势', chart: { form: lengthOf(span) > 10 ? 'lines' : 'columns', labels: daysOf(span).map((day) => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`), series: [{ name: '受理量', values }], unit: '件' } };
}
