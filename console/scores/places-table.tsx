import { Table, type TableColumnsType } from 'antd';
import { useSay } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { CallCountLink } from './calls-behind.tsx';
import { CountLink } from './count-link.tsx';
import { figureText, isEmpty } from './figure-text.ts';
import type { OpenTickets } from './metrics-tab.tsx';
import type { MetricValuesView, MetricView, Value } from './queries.ts';
import { useScoreWords } from './words.ts';

type Row = MetricValuesView['rows'][number];
interface Props { by: 'unit' | 'district' | 'line'; metrics: readonly MetricView[]; rows: readonly Row[]; onOpen: OpenTickets | undefined }

/** Units, districts or lines by the metrics of one family; a place without tickets in a metric says so and has no number. */
export function PlacesTable({ by, metrics, rows, onOpen }: Props) {
  const w = useScoreWords();
  const say = useSay();
  const where = (row: Row) => (by === 'unit' ? { name: row.name, unitId: row.key } : { name: row.name, district: row.key });
  const columns: TableColumnsType<Row> = [
    { title: by === 'unit' ? w.unit : by === 'line' ? w.line : w.district, fixed: 'left', width: 200, render: (_, r) => r.name },
    ...metrics.map((m): TableColumnsType<Row>[number] => ({
      title: say(m), width: 116, align: 'right', sorter: (a, b) => (a.values[m.id]?.value ?? -1) - (b.values[m.id]?.value ?? -1), showSorterTooltip: false,
      render: (_, r) => {
        const v = r.values[m.id];
        if (m.unit !== 'count' && (!v || v.value === null)) return <span className="quiet" title={w.noDataHint}>{isEmpty(v) ? '—' : w.excluded}</span>;
        if (m.calls) return <OfLine metric={m} value={v!} line={r.key} name={r.name} />;
        return (
          <>
            {m.unit === 'count' ? <CountLink n={v?.numerator ?? 0} label={w.openTickets(`${r.name} ${say(m)}`)} onOpen={onOpen && m.tickets ? () => onOpen(m, 'numerator', where(r)) : undefined} /> : <span className="scores-value">{figureText(m.unit, v!.value)}</span>}
            {m.unit !== 'count' && v && m.kind === 'counted' && <div className="scores-small quiet"><CountLink n={v.numerator} label={w.openTickets(`${r.name} ${say(m)} ${w.numerator}`)} onOpen={onOpen && m.tickets && m.unit === 'share' ? () => onOpen(m, 'numerator', where(r)) : undefined} />/<CountLink n={v.denominator} label={w.openTickets(`${r.name} ${say(m)} ${w.denominator}`)} onOpen={onOpen && m.tickets ? () => onOpen(m, 'denominator', where(r)) : undefined} /></div>}
          </>
        );
      },
    })),
  ];
  return <Table<Row> size="small" rowKey="key" columns={columns} dataSource={[...rows]} scroll={{ x: 200 + metrics.length * 116 }} pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: <EmptyState title={w.noData} /> }} />;
}

/** A figure about the calls of a line; its counts lead to them. */
function OfLine({ metric: m, value: v, line, name }: { metric: MetricView; value: Value; line: string; name: string }) {
  const w = useScoreWords();
  const say = useSay();
  const count = (part: 'numerator' | 'denominator', n: number, what: string) => <CallCountLink metric={m} part={part} n={n} line={line} label={w.openCalls(`${name} ${say(m)} ${what}`)} />;
  if (m.unit === 'count') return count('numerator', v.numerator, '');
  return <><span className="scores-value">{figureText(m.unit, v.value)}</span><div className="scores-small quiet">{m.unit === 'share' && <>{count('numerator', v.numerator, w.numerator)}/</>}{count('denominator', v.denominator, w.denominator)}</div></>;
}
