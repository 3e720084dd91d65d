import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { percent } from './figure-text.ts';
import { ticketLink } from './ticket-link.ts';
import { inBands, type BandedUnit } from './unit-bands.ts';
import type { UnitFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

/** Units in bands rather than ranked to the last decimal: differences inside a band mean little. */
export function UnitsTable({ units }: { units: readonly UnitFigures[] }) {
  const w = useLeaderWords();
  const number = (key: string, title: string, of: (u: BandedUnit) => string | number, width = 88) => ({ key, title, width, align: 'right' as const, render: (_: unknown, u: BandedUnit) => <span className="number">{of(u)}</span> });
  const columns: TableColumnsType<BandedUnit> = [
    { key: 'band', title: w.band, width: 128, onCell: (u) => ({ rowSpan: u.span }), render: (_, u) => <b className={u.band === 'poor' ? 'figure-danger' : ''}>{w.bands[u.band]}</b> },
    { key: 'name', title: w.unitName, render: (_, u) => <Link to={ticketLink({ unitId: u.unitId })}>{u.name}</Link> },
    number('assigned', w.assigned, (u) => u.assigned), number('resolved', w.resolved, (u) => u.resolved), number('onTime', w.onTime, (u) => percent(u.onTimeRate), 104),
    number('returns', w.returns, (u) => u.returns), number('satisfaction', w.satisfaction, (u) => percent(u.satisfaction)),
  ];
  return <Table<BandedUnit> size="small" rowKey="unitId" columns={columns} dataSource={inBands(units)} pagination={false} scroll={{ x: 720 }} />;
}
