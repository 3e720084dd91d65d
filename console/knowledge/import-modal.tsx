import { Alert, Modal, Table, Upload } from 'antd';
import { useTell } from '../parts/use-tell.ts';
import { useImportArticles } from './queries.ts';
import { useKnowledgeWords } from './words.ts';

/** Articles from a file, and what became of each row. */
export function ImportModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useKnowledgeWords();
  const tell = useTell();
  const load = useImportArticles();
  const done = load.data;
  return (
    <Modal open={open} title={w.importTitle} footer={null} onCancel={onClose} width={640} destroyOnHidden afterOpenChange={(shown) => { if (!shown) load.reset(); }}>
      <Upload.Dragger accept=".csv,.xlsx,.jsonl" showUploadList={false} disabled={load.isPending} beforeUpload={(file) => { load.mutate(file, { onError: tell.failed }); return false; }}>
        <p style={{ margin: 0, padding: '0 16px' }}>{w.importHint}</p>
      </Upload.Dragger>
      {done && <Alert style={{ marginTop: 12 }} type={done.refused ? 'warning' : 'success'} showIcon title={w.importDone(done.accepted, done.duplicates, done.refused)} />}
      {done && done.report.length > 0 && <Table size="small" style={{ marginTop: 12 }} rowKey="row" dataSource={done.report} pagination={{ pageSize: 8, hideOnSinglePage: true }} columns={[{ title: w.row, dataIndex: 'row', width: 70 }, { title: w.rowReason, dataIndex: 'reason' }]} />}
    </Modal>
  );
}
