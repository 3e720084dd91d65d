/** What a person wrote, in a form or a workbook, as the cells of a sheet. */
import type { Core } from '../core.ts';
import { isRealDay } from '../deadline/city-day.ts';
import { optionFinder, optionsOf, type Options, type OptionSource } from './options.ts';
import { flag, joined, parted, type Cells, type Column, type Fault, type Sheet } from './sheet.ts';

const mostText = 2_000;
const yes = /^(是|启用|有|y|yes|true|1)$/i;
const no = /^(否|停用|无|n|no|false|0)$/i;

/**
 * Each value in the one way it is written: choices by their code, lists by 、, days as YYYY-MM-DD. A column that is not given keeps what stands there.
 * @param written by column name; a workbook gives numbers and Dates too
 */
export function readRows(core: Core, sheet: Sheet, current: ReadonlyMap<string, Cells>, written: readonly Partial<Record<string, unknown>>[]): { rows: Cells[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const keyColumns = sheet.columns.filter((c) => c.fixed);
  const coming = written.map((given) => ({ value: textOf(given[keyColumns[0]!.name]), label: textOf(given[sheet.choices?.label ?? '']) }));
  const choicesOf = (of: OptionSource): Options => { const known = optionsOf(core, of); return of === sheet.choices?.of ? { ...known, items: [...new Map([...known.items, ...coming].map((o) => [o.value, o])).values()] } : known; };
  const readers = new Map(sheet.columns.map((column) => [column.name, cellReader(column, column.of && choicesOf(column.of))]));
  const rows = written.map((given, i) => {
    const cells: Cells = {};
    const own: Fault[] = [];
    const read = (column: Column) => {
      const result = readers.get(column.name)!(given[column.name]);
      cells[column.name] = result.text;
      if (result.fault) own.push({ key: null, column: column.name, zh: `第${i + 1}行「${column.zh}」${result.fault.zh}`, en: `Row ${i + 1}, ${column.en}: ${result.fault.en}` });
    };
    keyColumns.forEach(read);
    const key = sheet.key(cells);
    const before = current.get(key);
    for (const column of sheet.columns) if (!column.fixed) { if (given[column.name] === undefined && before) cells[column.name] = before[column.name] ?? ''; else read(column); }
    faults.push(...own.map((fault) => ({ ...fault, key })));
    return cells;
  });
  const seen = new Set<string>();
  for (const cells of rows) {
    const key = sheet.key(cells);
    if (seen.has(key)) faults.push({ key, zh: `「${key}」出现了两次`, en: `${key} stands there twice` });
    seen.add(key);
  }
  return { rows, faults };
}

interface Read { text: string; fault?: { zh: string; en: string } }

/** A Date in a cell is a day without a clock, as its UTC fields show it. */
const textOf = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')).normalize('NFC').trim();

function cellReader(column: Column, choices: Options | undefined): (value: unknown) => Read {
  const most = column.most ?? mostText;
  const find = choices && optionFinder(choices);
  const bad = (text: string, zh: string, en: string): Read => ({ text, fault: { zh, en } });
  const read = (text: string): Read => {
    switch (column.kind) {
      case 'one': {
        const found = find!(text);
        return found === undefined ? bad(text, `没有「${text}」这一项`, `there is no “${text}”`) : { text: found };
      }
      case 'many': {
        const parts = parted(text).map((part) => ({ part, value: find!(part) }));
        const unknown = parts.filter((p) => p.value === undefined);
        return unknown.length ? bad(text, `没有「${unknown.map((u) => u.part).join('、')}」`, `unknown: ${unknown.map((u) => u.part).join(', ')}`) : { text: joined(parts.map((p) => p.value!)) };
      }
      case 'list': return { text: joined(parted(text)) };
      case 'flag': return yes.test(text) ? { text: flag(true) } : no.test(text) ? { text: flag(false) } : bad(text, '应为「是」或「否」', 'is yes or no');
      case 'day': return isRealDay(text) ? { text } : bad(text, '日期格式为 YYYY-MM-DD', 'is a day as YYYY-MM-DD');
      case 'number': return Number.isFinite(Number(text)) ? { text: String(Number(text)) } : bad(text, '应为数字', 'is a number');
      default: return { text };
    }
  };
  return (value) => {
    const text = textOf(value);
    if (text === '') return column.required ? bad('', '不能为空', 'is missing') : { text: column.kind === 'flag' ? flag(false) : '' };
    if (text.length > most) return bad(text.slice(0, most), `不能超过${most}字`, `is longer than ${most} characters`);
    return read(text);
  };
}
