import { useState } from 'react';
import { Button, Space } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { takeExport, useRecordingAct, type ExportView } from './queries.ts';
import { useCallWords } from './words.ts';

/** What this person may do with an export that was asked for. */
export function ExportVerbs({ of }: { of: ExportView }) {
  const w = useCallWords();
  const tell = useTell();
  const client = useQueryClient();
  const act = useRecordingAct();
  const [rejecting, setRejecting] = useState(false);
  const [taking, setTaking] = useState(false);
  const decide = (verb: 'confirm' | 'reject' | 'withdraw', decision?: string) => act.mutate({ path: `exports/${of.id}/${verb}`, body: decision ? { decision } : {} }, { onSuccess: () => { tell.done(w.decided); setRejecting(false); }, onError: tell.failed });
  const take = () => {
    setTaking(true);
    takeExport(of.id, `${of.callNo}.zip`).then(() => tell.done(w.taken), tell.failed).finally(() => { setTaking(false); void client.invalidateQueries({ queryKey: ['calls'] }); });
  };
  return (
    <Space size={6} wrap>
      {of.verbs.includes('confirm') && <Button size="small" type="primary" loading={act.isPending} onClick={() => decide('confirm')}>{w.confirm}</Button>}
      {of.verbs.includes('reject') && <Button size="small" onClick={() => setRejecting(true)}>{w.reject}</Button>}
      {of.verbs.includes('withdraw') && <Button size="small" loading={act.isPending} onClick={() => decide('withdraw')}>{w.withdraw}</Button>}
      {of.verbs.includes('take') && <Button size="small" type="primary" loading={taking} onClick={take}>{w.take}</Button>}
      <ReasonModal open={rejecting} title={w.rejectTitle} busy={act.isPending} onClose={() => setRejecting(false)} onConfirm={(decision) => decide('reject', decision)} />
    </Space>
  );
}
