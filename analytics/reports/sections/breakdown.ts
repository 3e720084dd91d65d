/** 诉求来源、类型、类别、区域: each as a sentence with the first three, a table with comparison, and where it helps a chart. */
import { regionName, words, type City } from '../../../ticketing/index.ts';
import type { Axis } from '../../facts/index.ts';
import type { BlockBody, ChartSpec, Filter, Span as Word } from '../content.ts';
import { previousSpan } from '../figures/spans.ts';
import { heading, paragraph, type Drafting, type Section } from './section.ts';

interface Breakdown { id: string; title: string; axis: Axis; field: 'channel' | 'type' | 'category' | 'district'; column: string; lead: string; tail: string; rows: number; chart?: ChartSpec['form']; name(city: City, key: string): string }

const none = '未明确';
const breakdowns = {
  sources: { id: 'sources', title: '诉求来源', axis: 'channel', field: 'channel', column: '来源', lead: '从诉求来源看，', tail: '渠道', rows: 10, name: (_city, key) => words.channel[key as keyof typeof words.channel] ?? key },
  types: { id: 'types', title: '诉求类型', axis: 'type', field: 'type', column: '类型', lead: '从诉求类型看，', tail: '类', rows: 10, name: (_city, key) => words.appealType[key as keyof typeof words.appealType] ?? key },
  categories: { id: 'categories', title: '诉求类别', axis: 'category', field: 'category', column: '类别', lead: '从反映内容看，', tail: '类', rows: 10, chart: 'bars', name: (_city, key) => key || '未分类' },
  districts: { id: 'districts', title: '区域分布', axis: 'district', field: 'district', column: '县（市、区）', lead: '从区域分布看，', tail: '', rows: 30, name: (city, key) => (city.regions.get(key)?.level === 'district' ? regionName(city, key) : `${none}县（市、区）`) },
} as const satisfies Record<string, Breakdown>;

const sectionOf = (b: Breakdown): Section => ({
  id: b.id, zh: b.title,
  async write(d) {
    const counts = [...await d.rows.counts(b.axis, d.span)].toSorted(([k1, a], [k2, z]) => z - a || (k1 < k2 ? -1 : 1));
    if (!counts.length) return [heading(2, b.title), paragraph('本期无受理数据。')];
    const name = (key: string) => b.name(d.core.city, key);
    const rows: Word[][] = [];
    const against = await compared(d);
    for (const [key] of counts.slice(0, b.rows)) rows.push([name(key), ...await cells(d, name(key), { [b.field]: key }, against)]);
    const first: Word[] = [];
    for (const [i, [key]] of counts.slice(0, 3).entries()) first.push(`${i ? '，' : ''}${withTail(name(key), b.tail)}`, rows[i]![1]!, '件、占', rows[i]![2]!);
    const chart: BlockBody[] = b.chart ? [{ kind: 'chart', caption: `${b.title}前${Math.min(10, counts.length)}位`, chart: { form: b.chart, labels: counts.slice(0, 10).map(([key]) => name(key)), series: [{ name: '受理量', values: counts.slice(0, 10).map(([, n]) => n) }], unit: '件' } }] : [];
    return [
      heading(2, b.title), paragraph(b.lead, first, '。', await risen(d, b, counts.slice(0, b.rows).map(([key]) => key))), ...chart,
      { kind: 'table', caption: `${b.title}情况`, columns: [{ head: b.column, wide: 3 }, { head: '受理量（件）', wide: 2, number: true }, { head: '占比', wide: 1.5, number: true }, ...against.map((a) => ({ head: againstName[a], wide: 1.5, number: true }))], rows },
    ];
  },
});

type Against = 'previous' | 'year';
const againstName: Record<Against, string> = { previous: '环比', year: '同比' };
/** A column of dashes says nothing. */
async function compared(d: Drafting): Promise<Against[]> {
  const found: Against[] = [];
  for (const against of ['previous', 'year'] as const) if (await d.comparable(against)) found.push(against);
  return found;
}

async function cells(d: Drafting, name: string, filter: Filter, against: readonly Against[]): Promise<Word[]> {
  const words: Word[] = [await d.figure(`${name}受理量`, { measure: 'received', filter }), await d.figure(`${name}占比`, { measure: 'share', filter })];
  for (const a of against) words.push(await d.figure(`${name}${againstName[a]}`, { measure: 'received', filter, against: a }));
  return words;
}

/** 求助类, but 未分类. */
const withTail = (name: string, tail: string) => (name.endsWith('类') || name.startsWith(none) ? name : name + tail);

/** Ten pieces more or fewer are no movement worth a sentence, however many per cent they are. */
const leastMoved = 10;
/** What grew most against the span before, if anything did. */
async function risen(d: Drafting, b: Breakdown, keys: readonly string[]): Promise<Word[]> {
  if (!await d.comparable('previous')) return [];
  const before = previousSpan(d.span);
  const [now, then] = [await d.rows.counts(b.axis, d.span), await d.rows.counts(b.axis, before)];
  const grown = keys.map((key) => ({ key, more: (now.get(key) ?? 0) - (then.get(key) ?? 0) })).filter((g) => (then.get(g.key) ?? 0) > 0).toSorted((x, y) => y.more - x.more)[0];
  if (!grown || grown.more < leastMoved) return [];
  const name = b.name(d.core.city, grown.key);
  return [`增量最大的是${withTail(name, b.tail)}，`, await d.figure(`${name}环比`, { measure: 'received', filter: { [b.field]: grown.key }, against: 'previous' }), '。'];
}

export const sources = sectionOf(breakdowns.sources);
export const types = sectionOf(breakdowns.types);
export const categories = sectionOf(breakdowns.categories);
export const districts = sectionOf(breakdowns.districts);
