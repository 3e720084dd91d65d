import { useState, type ReactNode } from 'react';
import { Button, Input, Table } from 'antd';
import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import type { SheetView } from '../../ticketing/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { cellText, rowLabel, type Options } from './cells.ts';
import { IssuePassword } from './issue-password.tsx';
import { pageSize, useRows, type Row } from './queries.ts';
import { useCityWords } from './words.ts';

interface Props { sheet: SheetView; tools: ReactNode; onEdit: (row: Row, options: Options) => void; onAdd: (options: Options) => void }

/** One table of the city with its search in the address; a row opens to be changed. */
export function SheetTable({ sheet, tools, onEdit, onAdd }: Props) {
  const w = useCityWords();
  const { language } = useLanguage();
  const [{ q, page }, setFilter] = useUrlFilter(['q', 'page']);
  const rows = useRows(sheet.name, q, Number(page ?? 1));
  const [issuing, setIssuing] = useState<Row | null>(null);
  useShortcut('N', w.add, () => rows.data && onAdd(rows.data.options), { enabled: sheet.mayPropose });
  return (
    <section className="panel city-sheet" aria-label={sheet[language]}>
      <div className="city-tools">
        <Input.Search allowClear placeholder={w.search} aria-label={w.search} defaultValue={q} onSearch={(text) => setFilter({ q: text.trim(), page: undefined })} style={{ width: 260 }} />
        {rows.data && <span className="quiet number">{w.total(rows.data.total)}</span>}
        <span style={{ flex: 1 }} />
        <Button icon={<DownloadOutlined aria-hidden />} href={`/api/administration/${sheet.name}/file`}>{w.download}</Button>
        {tools}
        {sheet.mayPropose && <Button type="primary" icon={<PlusOutlined aria-hidden />} title="N" disabled={!rows.data} onClick={() => onAdd(rows.data!.options)}>{w.add}</Button>}
      </div>
      <Loaded query={rows}>{({ items, total, options }) => (
        <Table<Row>
          size="small" rowKey={(row) => sheet.columns.filter((c) => c.fixed).map((c) => row[c.name]).join(' ')} dataSource={items} scroll={{ x: 'max-content' }} locale={{ emptyText: <EmptyState title={w.empty} /> }}
          pagination={{ current: Number(page ?? 1), pageSize, total, showSizeChanger: false, hideOnSinglePage: true, onChange: (n) => setFilter({ page: n > 1 ? String(n) : undefined }) }}
          columns={[
            ...sheet.columns.map((column, i) => ({
              key: column.name, title: column[language], align: column.kind === 'number' ? 'right' as const : 'left' as const, ...(i === 0 ? { fixed: 'left' as const } : {}),
              render: (_: unknown, row: Row) => {
                const text = cellText(column, row[column.name], options);
                return i === 0 && sheet.mayPropose ? <button type="button" className="row-open number" onClick={() => onEdit(row, options)}>{text}</button> : <span className={`city-cell city-${column.kind}`} title={text}>{text || '—'}</span>;
              },
            })),
            ...(sheet.mayIssuePasswords ? [{ key: 'password', title: '', fixed: 'right' as const, render: (_: unknown, row: Row) => <Button size="small" type="link" onClick={() => setIssuing(row)}>{w.issue}</Button> }] : []),
          ]}
        />
      )}</Loaded>
      {issuing && rows.data && <IssuePassword username={issuing.username ?? ''} name={rowLabel(sheet.columns, issuing, rows.data.options)} onClose={() => setIssuing(null)} />}
    </section>
  );
}
