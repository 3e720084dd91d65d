import { Upload as AntUpload } from 'antd';
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import { useTell } from '../parts/use-tell.ts';
import { useImportWords } from './words.ts';

const kinds = /\.(jsonl|csv|xlsx)$/i;

/** Takes one file and hands it to the server, which reads it row by row. */
export function Upload({ onStarted }: { onStarted: (id: string) => void }) {
  const w = useImportWords();
  const tell = useTell();
  const client = useQueryClient();
  const upload = useMutation({
    mutationFn: (file: File) => { const body = new FormData(); body.append('file', file); return post<{ id: string }>('/api/imports', body); },
    onSuccess: ({ id }) => { void client.invalidateQueries({ queryKey: ['imports'] }); onStarted(String(id)); },
    onError: tell.failed,
  });
  return (
    <AntUpload.Dragger accept=".jsonl,.csv,.xlsx" showUploadList={false} disabled={upload.isPending} beforeUpload={(file) => { if (kinds.test(file.name)) upload.mutate(file); else tell.failed(new Error(w.wrongType)); return false; }}>
      <p style={{ margin: 0, fontSize: 28, color: '#124c9c', lineHeight: 1 }}><InboxOutlined aria-hidden /></p>
      <p style={{ margin: '6px 0 2px', fontSize: 15 }}>{w.drop}</p>
      <p className="quiet" style={{ margin: 0, padding: '0 16px' }}>{w.formats}</p>
    </AntUpload.Dragger>
  );
}
