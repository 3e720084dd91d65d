import { useState } from 'react';
import { Alert, Button, Form, Input, Modal, Table } from 'antd';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { useErrorText } from '../parts/error-text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useSuccede, useSuccessions } from './queries.ts';
import { useScoreWords } from './words.ts';

/** 单位承继: which unit took another's place, and from when. */
export function SuccessionsTab() {
  const w = useScoreWords();
  const t = useText();
  const tell = useTell();
  const errorText = useErrorText();
  const successions = useSuccessions();
  const record = useSuccede();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ unitId: string; successorId: string; fromDay: string; basis: string }>();
  const send = async () => record.mutate(await form.validateFields(), { onSuccess: () => { tell.done(w.saved); setOpen(false); } });
  const required = [{ required: true, message: t.common.reason }];
  return (
    <Loaded query={successions}>{({ items, mayRecord }) => (
      <>
        <div className="scores-tools"><span className="quiet" style={{ flex: 1 }}>{w.successionHint}</span>{mayRecord && <Button type="primary" onClick={() => { record.reset(); setOpen(true); }}>{w.succession}</Button>}</div>
        <Table size="small" rowKey="unitId" dataSource={items} pagination={false} scroll={{ x: 760 }} locale={{ emptyText: <EmptyState title={w.successionNone} /> }} columns={[
          { title: w.fromUnit, render: (_, s) => s.name }, { title: w.toUnit, render: (_, s) => s.successorName }, { title: w.fromDay, width: 110, render: (_, s) => <span className="number">{s.fromDay}</span> },
          { title: w.basis, render: (_, s) => s.basis }, { title: w.recordedBy, width: 170, render: (_, s) => <>{s.recordedByName} <Moment at={s.recordedAt} /></> },
        ]} />
        <Modal open={open} title={w.succession} onCancel={() => setOpen(false)} onOk={() => void send()} okText={t.common.confirm} cancelText={t.common.cancel} confirmLoading={record.isPending} destroyOnHidden>
          <Form form={form} layout="vertical" preserve={false}>
            <Form.Item name="unitId" label={w.fromUnit} rules={[{ ...required[0]!, message: w.fromUnit }]}><UnitPicker aria-label={w.fromUnit} /></Form.Item>
            <Form.Item name="successorId" label={w.toUnit} rules={[{ ...required[0]!, message: w.toUnit }]}><UnitPicker aria-label={w.toUnit} /></Form.Item>
            <Form.Item name="fromDay" label={w.fromDay} rules={[{ ...required[0]!, message: w.fromDay }]}><Input type="date" style={{ maxWidth: 180 }} /></Form.Item>
            <Form.Item name="basis" label={w.basis} rules={[{ required: true, whitespace: true, min: 4, message: w.whyHint }]}><Input maxLength={500} /></Form.Item>
          </Form>
          {record.isError && <Alert type="error" showIcon title={errorText(record.error)} />}
        </Modal>
      </>
    )}</Loaded>
  );
}
