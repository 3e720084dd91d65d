/** The numbers of a report as a workbook: a sheet a table, a sheet a chart, every figure with what was asked, every definition. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { kindNames, type Figure, type ReportContent, type Span } from '../content.ts';
import { figureOf, textOf } from '../say.ts';
import { readZip, writeZip } from './zip.ts';

type Cell = SheetData[number][number];
interface Sheet { name: string; data: SheetData; widths: number[] }

/** @param about lines of the first sheet: number, state, hash. @param at the file's own date */
export async function xlsxOf(content: ReportContent, about: readonly (readonly [string, string])[]): Promise<Buffer> {
  const sheets = [cover(content, about), ...tables(content), ...charts(content), figures(content), definitions(content)];
  const names = unique(sheets.map((s) => s.name));
  const file = await writeXlsxFile(sheets.map((s, i) => ({ data: s.data, sheet: names[i]!, columns: s.widths.map((width) => ({ width })), stickyRowsCount: i === 0 ? 0 : 1 }))).toBuffer();
  return writeZip(new Map([...readZip(file)].map(([name, data]) => [name, name === 'docProps/core.xml' ? fixedDates(data, content.asOf) : data])));
}

const fixedDates = (xml: Buffer, at: string) => Buffer.from(xml.toString('utf8').replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`));

const head = (text: string): Cell => ({ value: text, type: String, fontWeight: 'bold', backgroundColor: '#f0f2f5', align: 'center', wrap: true });
const text = (value: string): Cell => ({ value: spreadable(value), type: String, wrap: true, alignVertical: 'top' });

/** A text that begins like a formula is kept a text by what stands before it: the file goes to people who did not write it. */
const spreadable = (value: string): string => (/^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d.]+%?$/.test(value) ? `'${value}` : value).slice(0, 32_000);

function numberOf({ value, format }: Figure): Cell {
  if (value === null) return { value: '—', type: String, align: 'right' };
  if (format === 'points') return { value: Math.round(value * 1_000) / 10, type: Number, format: '0.0' };
  return { value, type: Number, format: format === 'share' || format === 'change' ? '0.0%' : format === 'count' ? '0' : '0.0' };
}

/** A figure as a number to count with, a word that is a number too. */
function cell(content: ReportContent, span: Span): Cell {
  if (typeof span !== 'string') { const figure = figureOf(content, span.figure); return figure ? numberOf(figure) : text(''); }
  return /^-?\d{1,15}(\.\d+)?$/.test(span) ? { value: Number(span), type: Number } : text(span);
}

const cover = (content: ReportContent, about: readonly (readonly [string, string])[]): Sheet => ({
  name: '说明', widths: [18, 80],
  data: [[{ value: content.title, type: String, fontWeight: 'bold', columnSpan: 2 }], ...[['种类', kindNames[content.kind]], ['统计期', `${content.from} 至 ${content.to}`], ['数据截至', cityTime(content.asOf)], ['编印单位', content.issuer], ...about, ...content.gaps.map((gap) => ['数据说明', gap] as const)].map(([k, v]) => [head(k!), text(v!)])],
});

const tables = (content: ReportContent): Sheet[] => content.blocks.flatMap((b): Sheet[] => (b.kind === 'table' ? [{
  name: b.caption, widths: b.columns.map((c) => Math.max(10, c.wide * 9)), data: [b.columns.map((c) => head(c.head)), ...b.rows.map((row) => b.columns.map((_, i) => cell(content, row[i] ?? ''))), ...(b.note ? [[text(b.note)]] : [])],
}] : []));

const charts = (content: ReportContent): Sheet[] => content.blocks.flatMap((b): Sheet[] => (b.kind === 'chart' ? [{
  name: b.caption, widths: [18, ...b.chart.series.map(() => 14)],
  data: [[head(''), ...b.chart.series.map((s) => head(`${s.name}（${b.chart.unit}）`))], ...b.chart.labels.map((label, i) => [text(label), ...b.chart.series.map((s): Cell => ({ value: s.values[i] ?? '—', ...(s.values[i] === null || s.values[i] === undefined ? { type: String } : { type: Number }) }) as Cell)])],
}] : []));

const figures = (content: ReportContent): Sheet => ({
  name: '全部数据', widths: [36, 12, 18, 24, 24, 30, 20],
  data: [['指标', '数值', '文中表述', '计算编号', '统计期', '范围', '数据截至'].map(head), ...Object.entries(content.figures).map(([id, f]) => [
    text(f.label), numberOf(f), text(textOf(content, [{ figure: id }])), text(f.measure), text(`${f.from} 至 ${f.to}`), text(Object.entries(f.filter).map(([k, v]) => `${k}=${v}`).join('；') || '全市'), text(cityTime(f.asOf)),
  ])],
});

const definitions = (content: ReportContent): Sheet => ({
  name: '指标口径', widths: [24, 80, 30],
  data: [['指标', '口径', '依据'].map(head), ...Object.values(content.definitions).map((d) => [text(d.name), text(d.definition), text(d.source)])],
});

const cityTime = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** Excel takes 31 characters, none of []:*?/\, each name once. */
function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = [...name.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || '表'].slice(0, 27).join('');
    let found = plain;
    for (let n = 2; taken.has(found); n++) found = `${plain} ${n}`;
    taken.add(found);
    return found;
  });
}
