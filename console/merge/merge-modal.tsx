import { useState } from 'react';
import { Alert, Form, Input, Modal } from 'antd';
import type { TicketLine } from '../api/types.ts';
import { useAct } from '../api/verbs.ts';
import { useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { shortestReason } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { MasterChoice } from './master-choice.tsx';
import { useMergeWords } from './words.ts';

interface Props { lines: readonly TicketLine[]; onClose: () => void; onDone: () => void }

/** Merges the tickets chosen into one. Each is a step of its own: what a rule forbids stays as it was, with the rule beside its number. */
export function MergeModal({ lines, onClose, onDone }: Props) {
  const t = useText();
  const w = useMergeWords();
  const tell = useTell();
  const act = useAct();
  const errorText = useErrorText();
  const [form] = Form.useForm<{ master: string; reason: string }>();
  const [refused, setRefused] = useState<{ ticketNo: string; why: string }[]>([]);
  const [busy, setBusy] = useState(false);
  const oldestFirst = lines.toSorted((a, b) => a.registeredAt.localeCompare(b.registeredAt));
  const several = oldestFirst.length > 1;
  const submit = async ({ master, reason }: { master: string; reason: string }) => {
    setBusy(true);
    const failed: { ticketNo: string; why: string }[] = [];
    let merged = 0;
    for (const line of oldestFirst.filter((l) => l.ticketNo !== master)) {
      try {
        await act.mutateAsync({ on: 'tickets', id: line.ticketNo, verb: 'merge', revision: line.revision, input: { masterTicketNo: master, reason } });
        merged++;
      } catch (error) {
        failed.push({ ticketNo: line.ticketNo, why: errorText(error as Error) });
      }
    }
    setBusy(false);
    setRefused(failed);
    if (merged) tell.done(w.merged(merged, master));
    if (!failed.length) onDone();
  };
  return (
    <Modal open title={several ? w.title(oldestFirst.length) : w.merge} onCancel={onClose} onOk={form.submit} okText={w.merge} cancelText={t.common.cancel} confirmLoading={busy} width={640} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ master: several ? oldestFirst[0]?.ticketNo : '', reason: w.usual }}>
        <Form.Item name="master" label={w.master} extra={w.masterHint} rules={[{ required: true, message: w.masterMissing }]}><MasterChoice line={oldestFirst[0]!} among={several ? oldestFirst : []} /></Form.Item>
        <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: shortestReason, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>
      {refused.length > 0 && <Alert type="warning" showIcon title={w.some(refused.length)} description={refused.map((r) => <div key={r.ticketNo}><span className="number">{r.ticketNo}</span> {r.why}</div>)} />}
    </Modal>
  );
}
