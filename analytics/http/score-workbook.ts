import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Core, StaffActor } from '../../ticketing/index.ts';
import { metricOf } from '../metrics/index.ts';
import { bandWords, periodOf, standingOf } from '../scores/month-view.ts';
import { apart, explain } from '../scores/present.ts';
import { head, number, text, valueCell } from './sheet-cells.ts';

/** What the reader sees of a month: totals in bands, every figure with its points, and the formula; with the hash of a frozen one. */
export async function scoreWorkbook(core: Core, actor: StaffActor, month: string, revision?: number): Promise<Buffer> {
  const { period, formula, sheets } = await standingOf(core, actor, month, revision);
  const { definition } = formula;
  const kinds = new Map(apart(sheets).flatMap((k) => k.units.map((u) => [u.unitId, k.zh])));
  const groupOf = (code: string | null) => definition.groups.find((g) => g.code === code)?.zh ?? '—';
  const state = period ? periodOf(period) : null;
  const result: SheetData = [['组', '单位', '总分', '公示时', '档', '承办量', '说明', ...definition.items.map((i) => metricOf(i.metricId)?.zh ?? i.metricId)].map(head), ...sheets.map((s) => [
    text(groupOf(s.groupCode)), text(s.unitName), number(s.total, '0.00'), number(s.publishedTotal, '0.00'), text(bandWords(definition, s.band)?.zh ?? ''), number(s.assigned, '0'),
    text([kinds.get(s.unitId), ...s.predecessors.map((p) => `含${p.name}${p.assigned}件`)].filter(Boolean).join('；')), ...definition.items.map((i) => number(s.lines.find((l) => l.metricId === i.metricId)?.points ?? null, '0.00')),
  ])];
  const detail: SheetData = [['单位', '指标', '值', '分子', '分母', '剔除', '得分', '满分', '说明'].map(head), ...sheets.flatMap((s) => s.lines.map((l) => [text(s.unitName), text(metricOf(l.metricId)?.zh ?? l.metricId), valueCell(metricOf(l.metricId) ?? { unit: 'count' }, l.value), number(l.numerator), number(l.denominator), number(l.excluded), number(l.points, '0.00'), number(l.full), text(explain(l).zh)]))];
  const about: SheetData = [
    ['考核月份', month], ['状态', state ? `${state.stateName}（第${state.revision}版）` : '试算，未公示'], ['公式', formula.version ? `第${formula.version}版` : '系统初始公式'], ['公示', state ? `${state.publishedByName} ${state.publishedAt}` : '—'], ['冻结', state?.frozenAt ? `${state.frozenByName} ${state.frozenAt}` : '—'], ['校验值（SM3）', state?.hash ?? '—'],
    ...definition.items.map((i) => [`${metricOf(i.metricId)?.zh ?? i.metricId}（满分${i.full}）`, `${i.points.map(([x, y]) => `${x}→${y}分`).join('，')}；分母少于${i.minSample}不计分`]), ...definition.bands.map((b) => [b.zh, `${b.from}分起`]),
  ].map(([k, v]) => [head(k!), text(v!)]);
  return writeXlsxFile([
    { data: result, sheet: '结果', columns: [{ width: 16 }, { width: 26 }, ...result[0]!.slice(2).map(() => ({ width: 12 }))], stickyRowsCount: 1 },
    { data: detail, sheet: '明细', columns: [26, 16, 10, 10, 10, 8, 8, 8, 60].map((width) => ({ width })), stickyRowsCount: 1 },
    { data: about, sheet: '公式', columns: [{ width: 26 }, { width: 90 }] },
  ]).toBuffer();
}
