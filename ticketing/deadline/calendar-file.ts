import { parse } from 'csv-parse/sync';
import { isRealDay } from './city-day.ts';

/** A local day as the file names it. */
interface LocalDay {
  date: string;
  kind: 'rest' | 'work';
  name: string;
}

/** A row left out, and why. `line`: line of the CSV, or position in the JSON array, from 1. */
export interface RefusedLine {
  line: number;
  zh: string;
  en: string;
}

export interface CalendarFile {
  days: LocalDay[];
  refused: RefusedLine[];
}

type Row = { line: number; date: string; kind: string; name: string };
type Reason = { zh: string; en: string };

const COLUMNS = ['date', 'kind', 'name'] as const;

/**
 * Reads local days from CSV with the columns `date,kind,name` (any order), or from
 * a JSON array of such objects. `date` is YYYY-MM-DD, `kind` is rest or work.
 * Sound rows are returned whatever becomes of the others; a date that comes twice
 * keeps its first row. A file that cannot be read at all is one refusal.
 */
export function readCalendarFile(text: string): CalendarFile {
  const content = text.replace(/^\uFEFF/, '');
  const rows = /^\s*[[{]/.test(content) ? jsonRows(content) : csvRows(content);
  if (!Array.isArray(rows)) return { days: [], refused: [rows] };

  const file: CalendarFile = { days: [], refused: [] };
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    const reason = fault(row) ?? repeated(row, firstLine);
    if (reason) {
      file.refused.push({ line: row.line, ...reason });
    } else {
      firstLine.set(row.date, row.line);
      file.days.push({ date: row.date, kind: row.kind as LocalDay['kind'], name: row.name });
    }
  }
  return file;
}

function csvRows(text: string): Row[] | RefusedLine {
  try {
    const records = parse(text, { trim: true, info: true, skip_empty_lines: true, relax_column_count: true }) as
      unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...body] = records;
    const places = COLUMNS.map((column) => head?.record.indexOf(column) ?? -1);
    if (places.includes(-1)) {
      return { line: 1, zh: '首行须为 date,kind,name', en: 'the first line must be date,kind,name' };
    }
    const [date, kind, name] = places as [number, number, number];
    return body.map(({ record, info }) => ({
      line: info.lines,
      date: record[date] ?? '',
      kind: record[kind] ?? '',
      name: record[name] ?? '',
    }));
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    return { line, zh: `不是有效的 CSV：${message(error)}`, en: `not valid CSV: ${message(error)}` };
  }
}

function jsonRows(text: string): Row[] | RefusedLine {
  try {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) return { line: 1, zh: 'JSON 须为数组', en: 'the JSON must be an array' };
    return entries.map((entry: unknown, at) => {
      const { date, kind, name } = (entry ?? {}) as Record<string, unknown>;
      return { line: at + 1, date: asText(date), kind: asText(kind), name: asText(name) };
    });
  } catch (error) {
    return { line: 1, zh: `不是有效的 JSON：${message(error)}`, en: `not valid JSON: ${message(error)}` };
  }
}

function fault({ date, kind, name }: Row): Reason | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return { zh: `日期须写作 YYYY-MM-DD：“${date}”`, en: `the date must be YYYY-MM-DD: "${date}"` };
  }
  if (!isRealDay(date)) return { zh: `没有这一天：${date}`, en: `there is no such day: ${date}` };
  if (kind !== 'rest' && kind !== 'work') {
    return { zh: `kind 须为 rest 或 work：“${kind}”`, en: `kind must be rest or work: "${kind}"` };
  }
  if (name === '') return { zh: `${date} 缺少名称`, en: `${date} has no name` };
  return undefined;
}

function repeated({ date }: Row, firstLine: Map<string, number>): Reason | undefined {
  const line = firstLine.get(date);
  if (line === undefined) return undefined;
  return { zh: `${date} 已在第 ${line} 行出现`, en: `${date} already appears on line ${line}` };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
