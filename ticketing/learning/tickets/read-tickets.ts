import { readFileSync } from 'node:fs';
import { HotlineError } from '../../errors.ts';
import { parseCityTime } from '../../intake/channels/city-time.ts';
import { formatOf, rowsOf } from '../../intake/channels/import/format.ts';
import { UnreadableFile } from '../../intake/channels/import/row.ts';
import { plainText } from '../examples/plain-text.ts';
import { ticketColumns, type TicketField } from './columns.ts';

/** An old ticket as its table tells it; labels are as written there. */
export interface OldTicket { row: number; title: string; content: string; category: string | null; matter: string | null; unit: string | null; region: string | null; at: Date | null; group: string | null }
/** `row` as a spreadsheet or editor numbers it. */
export interface Refused { row: number; reason: string }
export interface OldTickets { tickets: OldTicket[]; refused: Refused[] }

const LONGEST_LABEL = 100;

/**
 * Reads a table of old tickets row by row; what tells who somebody is, is replaced at once.
 * @throws UnreadableFile with what is wrong with the file as a whole
 */
export async function readTickets(file: string, progress: (read: number) => void = () => {}): Promise<OldTickets> {
  const tickets: OldTicket[] = [];
  const refused: Refused[] = [];
  for await (const row of open(file)()) {
    const made = 'problem' in row ? { row: row.row, reason: row.problem } : ticketOf(row.row, row.values);
    if ('reason' in made) refused.push(made);
    else tickets.push(made);
    if ((tickets.length + refused.length) % 5000 === 0) progress(tickets.length + refused.length);
  }
  if (!tickets.length) throw new UnreadableFile(refused[0] ? `没有一行可用。第${refused[0].row}行：${refused[0].reason}。` : '表头之下没有内容。');
  return { tickets, refused };
}

function open(file: string) {
  try {
    const bytes = readFileSync(file);
    return rowsOf(formatOf(file, bytes), bytes, ticketColumns);
  } catch (error) {
    if (error instanceof HotlineError) throw new UnreadableFile(`${file}：${error.zh}`);
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new UnreadableFile(code === 'ENOENT' ? `没有这个文件：${file}` : `不能读取 ${file}（${code}）`) : error;
  }
}

function ticketOf(row: number, values: Partial<Record<TicketField, unknown>>): OldTicket | Refused {
  const text = (field: TicketField) => { const value = values[field]; return typeof value === 'string' ? value.trim() || null : typeof value === 'number' ? String(value) : null; };
  const [title, content, category, matter, unit] = [text('title'), text('content'), text('category'), text('matter'), text('unit')];
  if (!content && !title) return { row, reason: '没有标题和内容' };
  if (!category && !matter && !unit) return { row, reason: '没有类别、事项或承办单位，无从学习' };
  const long = [category, matter, unit].find((label) => label && label.length > LONGEST_LABEL);
  if (long) return { row, reason: `「${long.slice(0, 20)}…」过长，不像类别、事项或单位，可能错列` };
  const at = values.at === undefined ? null : parseCityTime(values.at);
  if (values.at !== undefined && !at) return { row, reason: `无法识别的时间“${String(values.at).slice(0, 40)}”` };
  return { row, title: plainText(title ?? ''), content: plainText(content ?? ''), category, matter, unit, region: text('region'), at, group: text('group') };
}
