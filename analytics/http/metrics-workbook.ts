import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { unitName, type Core } from '../../ticketing/index.ts';
import { isAbsent, isCounted, metrics, metricValues, noUnit, type Metric, type Span } from '../metrics/index.ts';
import { head, number, text, valueCell } from './sheet-cells.ts';

/** By unit with value, numerator, denominator and what was left out; and every definition. */
export async function metricsWorkbook(core: Core, span: Span, hidden: number[], only: readonly string[] | undefined): Promise<Buffer> {
  const absent = new Set<Metric>();
  for (const m of metrics) if (await isAbsent(core, m)) absent.add(m);
  const shown = metrics.filter((m) => isCounted(m) && !absent.has(m));
  const ids = shown.map((m) => m.id);
  const [units, city] = await Promise.all([metricValues(core, ids, span, 'unit', hidden, only), metricValues(core, ids, span, 'city', hidden, only)]);
  const lines = [['合计', city.get('')!] as const, ...[...units].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, values]) => [id === noUnit ? '未派到单位' : unitName(core.city, id), values] as const)];
  const figures: SheetData = [
    [head(`单位（${span.from} 至 ${span.to}）`), ...shown.flatMap((m) => (m.unit === 'count' ? [head(m.zh)] : [head(m.zh), head('分子'), head('分母'), head('剔除')]))],
    ...lines.map(([name, values]) => [text(name), ...shown.flatMap((m) => {
      const v = values[m.id]!;
      return m.unit === 'count' ? [valueCell(m, v.value)] : [valueCell(m, v.value), number(v.numerator), number(v.denominator), number(v.excluded)];
    })]),
  ];
  const definitions: SheetData = [['指标', '定义', '分子', '分母', '来源'].map(head), ...metrics.map((m) => [m.zh, absent.has(m) ? `${m.definitionZh}（话务未启用，暂无数据）` : m.definitionZh, m.numeratorZh, m.denominatorZh, m.source].map(text))];
  return writeXlsxFile([
    { data: figures, sheet: '指标', columns: [{ width: 28 }, ...figures[0]!.slice(1).map(() => ({ width: 12 }))], stickyRowsCount: 1 },
    { data: definitions, sheet: '定义', columns: [16, 60, 30, 34, 30].map((width) => ({ width })), stickyRowsCount: 1 },
  ]).toBuffer();
}
