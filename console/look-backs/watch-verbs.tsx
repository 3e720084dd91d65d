import { useState } from 'react';
import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import type { VerbView } from '../api/types.ts';
import { useSay, useText } from '../i18n/text.ts';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbBar } from '../parts/verb-bar.tsx';
import { useLookBackVerb, useReopen, type LookBackView } from './queries.ts';
import { useLookBackWords } from './words.ts';

interface Day { format(pattern: string): string }

/** What may be done about a watch: explain, say that it is none, watch longer, or take the problem up again. */
export function WatchVerbs({ watch }: { watch: LookBackView }) {
  const w = useLookBackWords();
  const t = useText();
  const say = useSay();
  const tell = useTell();
  const act = useLookBackVerb();
  const reopen = useReopen();
  const [open, setOpen] = useState<VerbView | null>(null);
  const [reopening, setReopening] = useState(false);
  const [extendForm] = Form.useForm<{ until: Day; reason: string }>();
  const [reopenForm] = Form.useForm<{ reason: string; workdays: number }>();
  const shut = () => setOpen(null);
  const send = (verb: string, input: Record<string, unknown>) => act.mutate({ watch, verb, input }, { onSuccess: () => { shut(); tell.done(w.done); }, onError: tell.failed });
  const takeUp = (input: { reason: string; workdays: number }) => reopen.mutate({ problemNo: watch.problemNo, ...input }, { onSuccess: () => { setReopening(false); tell.done(w.reopened); }, onError: tell.failed });
  const byReason = open?.verb === 'dismiss' || open?.verb === 'explain';
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'flex-start' }}>
      {watch.mayReopen && <Button type={watch.state === 'recurred' ? 'primary' : 'default'} onClick={() => setReopening(true)}>{w.reopen}</Button>}
      <VerbBar verbs={watch.verbs} busy={act.isPending} onPick={setOpen} />
      <ReasonModal open={byReason} title={open ? say(open) : ''} busy={act.isPending} onClose={shut} onConfirm={(text) => send(open!.verb, open!.verb === 'explain' ? { text } : { reason: text })} />
      <Modal open={open?.verb === 'extend'} title={w.extendTitle} onCancel={shut} onOk={() => void extendForm.submit()} confirmLoading={act.isPending} okText={t.common.confirm} cancelText={t.common.cancel} destroyOnHidden>
        <Form form={extendForm} layout="vertical" preserve={false} onFinish={({ until, reason }) => send('extend', { until: until.format('YYYY-MM-DD'), reason })}>
          <Form.Item name="until" label={w.extendUntil} rules={[{ required: true, message: w.needUntil }]}><DatePicker style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="reason" label={t.common.reason} rules={[{ required: true, min: 4, message: t.common.reasonHint }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
        </Form>
      </Modal>
      <Modal open={reopening} title={w.reopen} onCancel={() => setReopening(false)} onOk={() => void reopenForm.submit()} confirmLoading={reopen.isPending} okText={t.common.confirm} cancelText={t.common.cancel} destroyOnHidden>
        <p className="quiet">{w.reopenHint}</p>
        <Form form={reopenForm} layout="vertical" preserve={false} initialValues={{ workdays: 10, reason: watch.because ?? '' }} onFinish={takeUp}>
          <Form.Item name="reason" label={t.common.reason} rules={[{ required: true, min: 4, message: t.common.reasonHint }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
          <Form.Item name="workdays" label={w.workdays} rules={[{ required: true }]}><InputNumber min={1} max={250} /></Form.Item>
        </Form>
      </Modal>
    </div>
  );
}
