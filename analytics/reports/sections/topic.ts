/** 专报: one problem, group, matter or region: how much and since when, where and with whom, what is being done. */
import { regionName, unitName } from '../../../ticketing/index.ts';
import { sliceBy } from '../../facts/index.ts';
import type { BlockBody, Filter, Topic } from '../content.ts';
import { addDays } from '../../../ticketing/index.ts';
import { daysOf, lengthOf } from '../figures/spans.ts';
import { hotspotsOf } from './hotspots.ts';
import { problemSentence, problemsOf } from './problems.ts';
import { heading, paragraph, type Drafting, type Section } from './section.ts';

export const filterOf = ({ kind, id }: Topic): Filter => ({ group: { group: id }, problem: { problem: id }, matter: { matter: id }, region: { region: id } }[kind]);

export const topicOverview: Section = {
  id: 'topicOverview', zh: '专题基本情况',
  async write(d) {
    const topic = d.topic!;
    const filter = filterOf(topic);
    const n = await d.rows.received(d.span, filter);
    const head = heading(1, '基本情况');
    if (n === 0) return [head, paragraph(`${d.words}，12345热线未受理有关“${topic.name}”的诉求。`)];
    const people = topic.kind === 'group' || topic.kind === 'problem' ? ['，涉及不同市民', await d.figure('反映人数', { measure: 'citizens', filter }), '名'] : [];
    const compared = d.partial ? [] : ['，', await d.figure('受理量环比', { measure: 'received', filter, against: 'previous' }), '，', await d.figure('受理量同比', { measure: 'received', filter, against: 'year' })];
    return [head, paragraph(`${d.words}，12345热线共受理有关“${topic.name}”的诉求`, await d.figure('受理量', { measure: 'received', filter }), '件', people, '，占同期受理总量的', await d.figure('占比', { measure: 'share', filter }), compared, '。'), await course(d, filter)];
  },
};

/** By days up to two months, beyond that by weeks, so that the line can be read. */
async function course(d: Drafting, filter: Filter): Promise<BlockBody> {
  const [days, values] = [daysOf(d.span), await d.rows.daily(d.span, filter)];
  const byWeek = lengthOf(d.span) > 62;
  const step = byWeek ? 7 : 1;
  const starts = days.filter((_, i) => i % step === 0);
  return {
    kind: 'chart', caption: byWeek ? '逐周受理量走势' : '逐日受理量走势',
    chart: { form: starts.length > 14 ? 'lines' : 'columns', labels: starts.map((day) => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`), series: [{ name: '受理量', values: starts.map((_, i) => values.slice(i * step, (i + 1) * step).reduce((a, b) => a + b, 0)) }], unit: '件' },
  };
}

export const topicSpread: Section = {
  id: 'topicSpread', zh: '专题分布',
  async write(d) {
    const topic = d.topic!;
    const head = heading(1, '分布特点');
    if (topic.kind === 'group') {
      const [found] = await hotspotsOf(d, d.span, 1, topic.id);
      return found ? [head, { kind: 'hotspot', hotspot: found }] : [head, paragraph('本期无可分析的数据。')];
    }
    if (topic.kind === 'problem') return [head, paragraph('分布见问题成员清单，按管理权限查阅。')];
    const filter = topic.kind === 'matter' ? { matterCode: topic.id } : { regionCode: topic.id };
    const { city } = d.core;
    const list = async (title: string, by: Parameters<typeof sliceBy>[3], name: (key: string) => string): Promise<BlockBody[]> => {
      const found = (await sliceBy(d.core.db, d.span, filter, by)).filter((f) => f.key !== '').slice(0, 8);
      return found.length ? [heading(2, title), { kind: 'chart', caption: `${title}前${found.length}位`, chart: { form: 'bars', labels: found.map((f) => name(f.key)), series: [{ name: '受理量', values: found.map((f) => f.n) }], unit: '件' } }] : [];
    };
    const byRegion = () => list('区域分布', { dimension: 'region', digits: topic.kind === 'region' ? topic.id.length + 3 : 6 }, (key) => regionName(city, key));
    const byMatter = () => list('反映事项', { dimension: 'matter' }, (key) => city.matters.get(key)?.name ?? key);
    const parts = [...await (topic.kind === 'matter' ? byRegion() : byMatter()), ...await list('承办单位', { dimension: 'unit' }, (key) => unitName(city, key))];
    return parts.length ? [head, ...parts] : [head, paragraph('本期无可分析的数据。')];
  },
};

export const topicCourse: Section = {
  id: 'topicCourse', zh: '专题办理进展',
  async write(d) {
    const topic = d.topic!;
    const head = heading(1, '办理进展');
    const problemNo = topic.kind === 'problem' ? topic.id : topic.kind === 'group' ? (await hotspotsOf(d, { from: addDays(d.span.to, -366), to: d.span.to }, 1, topic.id))[0]?.problemNo ?? null : null;
    const [p] = problemNo ? await problemsOf(d, problemNo) : [];
    if (!p) return [head, paragraph(topic.kind === 'group' || topic.kind === 'problem' ? '尚未立为共性问题，由各承办单位分别办理。' : '由各承办单位按职责办理。')];
    return [
      head, paragraph(problemSentence(d, p), ...(p.root_cause ? [`成因：${p.root_cause}`] : [])),
      ...(p.plan.length ? [{ kind: 'table' as const, caption: '办理方案', columns: [{ head: '步骤', wide: 5 }, { head: '计划完成', wide: 2 }, { head: '完成情况', wide: 2 }], rows: p.plan.map((s) => [s.step, s.until, s.done ? `已完成（${s.done.slice(0, 10)}）` : '未完成']) }] : []),
      ...(p.measures.length ? [paragraph(`已出台措施：${p.measures.map((m) => m.title).join('；')}。`)] : []),
    ];
  },
};
