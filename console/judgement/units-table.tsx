import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { Course } from './course.tsx';
import type { QualityView } from './queries.ts';
import { percent, shareOf } from './share-text.ts';
import { useJudgementWords } from './words.ts';

type Unit = QualityView['units'][number];
type SortKey = 'accuracy' | 'decided' | 'advised' | 'cameBack';
/** Below so many a share means little, and is shown quietly. */
const few = 20;
const valueOf: Record<SortKey, (u: Unit) => number> = {
  accuracy: (u) => shareOf(u.kept, u.decided) ?? -1, decided: (u) => u.decided, advised: (u) => u.advised, cameBack: (u) => shareOf(u.cameBack, u.autoDecided) ?? -1,
};

/** How often it was right when it advised this unit first. The order stands in the address. */
export function UnitsTable({ units }: { units: readonly Unit[] }) {
  const w = useJudgementWords();
  const [filter, setFilter] = useUrlFilter(['sort']);
  const [key, order] = (filter.sort?.split('.') ?? ['advised', 'descend']) as [SortKey, 'ascend' | 'descend'];
  const sortable = (name: SortKey) => ({ key: name, sorter: (a: Unit, b: Unit) => valueOf[name](a) - valueOf[name](b), sortOrder: key === name ? order : null, align: 'right' as const });
  const columns: TableColumnsType<Unit> = [
    { key: 'name', title: w.unit, render: (_, u) => <Link to={`/tickets?unitId=${u.code}`}>{u.name}</Link> },
    { ...sortable('advised'), title: w.advised, width: 92, render: (_, u) => <span className="number">{u.advised}</span> },
    { ...sortable('decided'), title: w.decided, width: 92, render: (_, u) => <span className="number">{u.decided}</span> },
    { ...sortable('accuracy'), title: w.accuracy, width: 132, render: (_, u) => <span className={u.decided < few ? 'number quiet' : 'number'}>{percent(shareOf(u.kept, u.decided))}{u.decided > 0 && u.decided < few && <small>{w.few}</small>}</span> },
    { key: 'course', title: w.course, width: 120, render: (_, u) => <Course weeks={u.weeks} label={`${u.name} ${w.accuracy}`} /> },
    { ...sortable('cameBack'), title: w.cameBack, width: 148, render: (_, u) => <span className="number">{u.autoDecided ? `${u.cameBack}/${u.autoDecided}　${percent(shareOf(u.cameBack, u.autoDecided))}` : '—'}</span> },
  ];
  return (
    <Table<Unit> size="small" rowKey="code" columns={columns} dataSource={[...units]} pagination={{ pageSize: 15, hideOnSinglePage: true, size: 'small', showSizeChanger: false }} scroll={{ x: 760 }} showSorterTooltip={false}
      onChange={(_page, _filters, sorter) => { const s = Array.isArray(sorter) ? sorter[0] : sorter; setFilter({ sort: s?.order ? `${String(s.columnKey)}.${s.order}` : undefined }); }} />
  );
}
