import { useState } from 'react';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { Moment } from '../parts/moment.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useCallAct, type CallDetail } from './queries.ts';
import { useCallWords } from './words.ts';

/** 质检: marks and notes, and room for one's own. */
export function ChecksPanel({ call }: { call: CallDetail }) {
  const w = useCallWords();
  const [writing, setWriting] = useState(false);
  if (!call.mayCheck && !call.checks.length) return null;
  const mine = call.checks.find((c) => c.mine);
  return (
    <section className="panel" aria-label={w.checks}>
      <h2>{w.checks}</h2>
      {!call.checks.length && !writing && <p className="quiet call-none">{w.checkNone}</p>}
      {call.checks.length > 0 && <ul className="call-lines">{call.checks.map((c) => (
        <li key={c.by}><span><b className="number">{c.mark}</b> {c.byName}<span className="quiet"> {c.missed.map((m) => w.points[m] ?? m).join('、')}</span><br />{c.note}</span><Moment at={c.at} /></li>
      ))}</ul>}
      {call.mayCheck && (writing ? <CheckForm callNo={call.callNo} mine={mine} onDone={() => setWriting(false)} /> : <Button size="small" onClick={() => setWriting(true)}>{mine ? w.checkChange : w.checkAdd}</Button>)}
    </section>
  );
}

function CheckForm({ callNo, mine, onDone }: { callNo: string; mine: CallDetail['checks'][number] | undefined; onDone: () => void }) {
  const w = useCallWords();
  const tell = useTell();
  const act = useCallAct(callNo);
  return (
    <Form layout="vertical" initialValues={mine ?? { mark: 100, missed: [] }} onFinish={({ mark, missed, note }: { mark: number; missed: string[]; note: string }) => act.mutate({ path: 'checks', body: { mark, missed, note } }, { onSuccess: () => { tell.done(w.checkSaved); onDone(); }, onError: tell.failed })}>
      <Form.Item name="mark" label={w.checkMark} rules={[{ required: true }]}><InputNumber min={0} max={100} precision={0} autoFocus /></Form.Item>
      <Form.Item name="missed" label={w.checkMissed}><Checkbox.Group options={Object.entries(w.points).map(([value, label]) => ({ value, label }))} /></Form.Item>
      <Form.Item name="note" label={w.checkNote} rules={[{ required: true, min: 2, whitespace: true, message: w.checkNoteHint }]}><Input.TextArea rows={3} maxLength={2000} placeholder={w.checkNoteHint} /></Form.Item>
      <Button type="primary" htmlType="submit" loading={act.isPending}>{w.checkSave}</Button>
    </Form>
  );
}
