/** Findings of the pure core as alerts, in words. */
import { regionName, unitName, type Core } from '../../../ticketing/index.ts';
import type { Finding } from '../detect/index.ts';
import type { Seen } from './seen.ts';

const leastP = 1e-300;
/** Without numbers: they change while it goes on, its name does not. */
const happens = { concentrated: '诉求集中', emerging: '诉求明显增多', new: '首次有人反映' } as const;

export function seenOf(core: Pick<Core, 'city' | 'config'>, day: string, f: Finding): Seen {
  const matter = core.city.matters.get(f.matter)?.name ?? f.matter;
  const where = f.level === 'city' ? '全市' : f.level === 'unit' ? unitName(core.city, f.place) : regionName(core.city, f.place);
  return {
    kind: f.kind, axis: f.level, matterCode: f.matter, regionCode: f.level === 'unit' ? null : f.level === 'city' ? core.config.cityCode : f.place, unitId: f.level === 'unit' ? f.place : null, groupKey: null,
    subject: `figures:${f.matter}:${f.level}:${f.place}`, title: `${where}「${matter}」${happens[f.kind]}`, score: -Math.log10(Math.max(leastP, f.p)),
    evidence: {
      day, days: f.window, observed: f.observed, expected: f.expected, upper: f.upper, p: f.p, threshold: f.threshold, historyDays: f.historyDays, seasonKnown: f.seasonKnown, course: f.course, ticketIds: f.ticketIds,
      notes: notesOf(core, f),
    },
  };
}

/** Why it is one, in sentences: what was expected and from what, how far chance reaches, and what is not known. */
function notesOf(core: Pick<Core, 'city'>, f: Finding): string[] {
  const expected = f.expected < 0.1 ? '不到0.1' : f.expected < 10 ? f.expected.toFixed(1) : String(Math.round(f.expected));
  const known = f.historyDays < 14 ? `数据自${f.historyDays === 0 ? '今日' : `${f.historyDays}天前`}起，尚无历史可比，只与全市其他地方同期比较，从严报出。`
    : f.historyDays < 60 ? `仅有${f.historyDays}天历史，未含季节因素，从严报出。`
      : f.seasonKnown ? '已按星期、节假日和往年同期季节折算。' : '已按星期、节假日折算；历史不足16个月，未含季节因素。';
  return [
    `${f.historyDays < 14 ? '按全市同期' : '按历史水平'}预计${expected}人，偶然波动至多${f.upper - 1}人，实际${f.observed}人（同一人多次反映只计一人）。`,
    known,
    ...(f.kind === 'concentrated' ? ['集中在同一社区，占比明显高于其以往占比。'] : []),
    ...(f.kind === 'new' ? ['本市此前从未有人反映该事项。'] : []),
    ...(f.inside.length ? [`其中较集中的有：${f.inside.slice(0, 5).map((i) => `${regionName(core.city, i.place)}${i.observed}人`).join('、')}。`] : []),
  ];
}
