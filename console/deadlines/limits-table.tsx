import { Table } from 'antd';
import { useText } from '../i18n/text.ts';
import type { Cell } from './queries.ts';
import { useDeadlineWords } from './words.ts';

const rows = ['dispatch', 'sign', 'contact', 'firstResult', 'resolve', 'returnWindow', 'maxReturns', 'extension', 'review', 'visit', 'rework'];
const urgencies = ['critical', 'urgent', 'normal'] as const;

/** Clocks down, urgency across; where types differ each is named. */
export function LimitsTable({ cells }: { cells: readonly Cell[] }) {
  const t = useText();
  const w = useDeadlineWords();
  const limit = (value: unknown): string => {
    if (value === null || value === undefined) return w.no;
    if (typeof value === 'number') return w.times(value);
    const [unit, amount] = Object.entries(value as Record<string, number>)[0]!;
    return `${amount}${w.units[unit] ?? unit}`;
  };
  const say = (row: string, value: unknown): string => {
    if (row === 'extension') return value ? w.extensions((value as { max: number }).max, limit((value as { each: unknown }).each)) : w.no;
    return row === 'returnWindow' && value === null ? w.byPhone : row === 'firstResult' && !value ? '—' : limit(value);
  };
  const content = (row: string, urgency: string) => {
    const here = cells.filter((c) => c.urgency === urgency);
    const grouped = (of: readonly Cell[], read: (c: Cell) => unknown) => {
      const byText = new Map<string, Cell[]>();
      for (const c of of) byText.set(say(row, read(c)), [...(byText.get(say(row, read(c))) ?? []), c]);
      return byText;
    };
    const lines = (texts: Map<string, Cell[]>) => [...texts].map(([text, of]) => (texts.size === 1 ? text : `${of.map((c) => t.appealType[c.type] ?? c.type).join('、')} ${text}`));
    const all = grouped(here, (c) => c.limits[row]);
    const utility = here[0] && say(row, here[0].utility[row]);
    const forEnterprises = here.filter((c) => say(row, c.enterprise[row]) !== say(row, c.limits[row]));
    const other = grouped(forEnterprises, (c) => c.enterprise[row]);
    return (
      <ul>
        {lines(all).map((l) => <li key={l}>{l}</li>)}
        {utility && !all.has(utility) && <li><span className="quiet">{w.utility}</span> {utility}</li>}
        {[...other].map(([text, of]) => <li key={text}><span className="quiet">{w.enterprise}{of.length < here.length && `（${of.map((c) => t.appealType[c.type] ?? c.type).join('、')}）`}</span> {text}</li>)}
      </ul>
    );
  };
  return (
    <Table
      className="limits-table" size="small" pagination={false} rowKey={(r) => r} dataSource={rows} scroll={{ x: 640 }}
      columns={[
        { title: w.item, key: 'row', width: 110, render: (_, row) => <b>{w.limits[row]}</b> },
        ...urgencies.map((urgency) => ({ title: t.urgency[urgency], key: urgency, width: '30%', render: (_: unknown, row: string) => content(row, urgency) })),
      ]}
    />
  );
}
