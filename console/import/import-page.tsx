import { Button, Table } from 'antd';
import { useImports } from '../api/queries.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { ImportProgress } from './import-progress.tsx';
import { Upload } from './upload.tsx';
import { useImportWords } from './words.ts';
import './import.css';

/** Appeals from a file. The import at hand stands in the address. */
export default function ImportPage() {
  const w = useImportWords();
  const imports = useImports();
  const [{ id }, setFilter] = useUrlFilter(['id']);
  return (
    <Page title={w.title}>
      <div className="import">
        <div>
          <Upload onStarted={(started) => setFilter({ id: started })} />
          <h2 style={{ fontSize: 14, margin: '16px 0 8px' }}>{w.past}</h2>
          <Loaded query={imports}>{({ items }) => (
            <Table size="small" rowKey="id" dataSource={items} pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: <EmptyState title={w.none} /> }} scroll={{ x: 460 }} columns={[
              { title: w.file, key: 'name', ellipsis: true, render: (_, i) => <Button type="link" size="small" style={{ paddingInline: 0 }} aria-current={String(i.id) === id} onClick={() => setFilter({ id: String(i.id) })}>{i.name}</Button> },
              { title: w.state, key: 'state', width: 80, render: (_, i) => w.states[i.state] ?? i.state },
              { title: w.accepted, dataIndex: 'accepted', width: 76, align: 'right' },
              { title: w.refused, dataIndex: 'refused', width: 76, align: 'right' },
            ]} />
          )}</Loaded>
        </div>
        {id ? <ImportProgress id={id} /> : <div className="panel"><EmptyState title={w.choose} /></div>}
      </div>
    </Page>
  );
}
