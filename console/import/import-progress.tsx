import { Progress, Table } from 'antd';
import { useImport } from '../api/queries.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useImportWords } from './words.ts';

/** How far an import is and which rows were refused, with the reason for each. */
export function ImportProgress({ id }: { id: string }) {
  const w = useImportWords();
  const one = useImport(id);
  return (
    <Loaded query={one}>{(i) => {
      const read = i.accepted + i.duplicates + i.refused;
      const percent = i.total ? Math.floor((read / i.total) * 100) : 0;
      return (
        <section aria-label={w.progress} className="panel" style={{ padding: '12px 14px' }}>
          <h2 style={{ fontSize: 15, margin: '0 0 8px', overflowWrap: 'anywhere' }}>{i.name} <span className="quiet" style={{ fontWeight: 400 }}>{w.states[i.state] ?? i.state}</span></h2>
          <Progress percent={percent} status={i.state === 'failed' ? 'exception' : percent === 100 ? 'success' : 'active'} aria-label={w.progress} />
          <dl style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 28px', margin: '8px 0 12px' }}>
            {([['total', i.total], ['accepted', i.accepted], ['duplicates', i.duplicates], ['refused', i.refused]] as const).map(([name, n]) => <div key={name}><dt className="quiet">{w[name]}</dt><dd className="number" style={{ margin: 0, fontSize: 20, textAlign: 'left' }}>{n}</dd></div>)}
          </dl>
          <Table size="small" rowKey={(r) => `${r.row}${r.reason}`} dataSource={i.report} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: <EmptyState title={w.noRefused} /> }} columns={[
            { title: w.row, key: 'row', width: 90, align: 'right', render: (_, r) => r.row || w.notRow },
            { title: w.reason, dataIndex: 'reason' },
          ]} />
        </section>
      );
    }}</Loaded>
  );
}
