import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { measureKindNames } from '../measure-kinds.ts';
import type { MeasureLine } from '../views.ts';

const head = ['序号', '日期', '类别', '措施名称', '发文字号', '单位', '问题编号', '问题', '涉及诉求（件）', '链接'];
const widths = [6, 12, 10, 44, 22, 24, 16, 32, 14, 30];

/** The register as a sheet. Text cells are text: nothing that somebody wrote is ever a formula. */
export async function registerExcel(items: readonly MeasureLine[]): Promise<Buffer> {
  const text = (value: string | null) => ({ value: value ?? '', type: String, wrap: true });
  const data: SheetData = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...items.map((m, i) => [{ value: i + 1, type: Number }, text(m.day), text(measureKindNames[m.kind]), text(m.title), text(m.documentNo), text(m.unitName), text(m.problemNo), text(m.problemTitle), { value: m.members, type: Number }, text(m.link)]),
  ];
  return writeXlsxFile(data, { sheet: '措施登记册', columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
}
