import { Button, Upload } from 'antd';
import { UploadOutlined } from '@ant-design/icons';
import type { SheetView } from '../../ticketing/index.ts';
import { useTell } from '../parts/use-tell.ts';
import type { Options } from './cells.ts';
import { useReadFile, useRows, type ReadFile } from './queries.ts';
import { useCityWords } from './words.ts';

/** Reads a table that was edited outside; nothing changes by it before somebody submits what it says. */
export function UploadSheet({ sheet, onRead }: { sheet: SheetView; onRead: (read: ReadFile, options: Options) => void }) {
  const w = useCityWords();
  const tell = useTell();
  const read = useReadFile(sheet.name);
  const rows = useRows(sheet.name, undefined, 1);
  return (
    <Upload accept=".xlsx,.csv" showUploadList={false} disabled={read.isPending || !rows.data} beforeUpload={(file) => { read.mutate(file, { onSuccess: (result) => onRead(result, rows.data!.options), onError: tell.failed }); return false; }}>
      <Button icon={<UploadOutlined aria-hidden />} loading={read.isPending} title={w.uploadHint}>{w.upload}</Button>
    </Upload>
  );
}
