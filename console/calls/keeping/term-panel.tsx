import { useState } from 'react';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useText } from '../../i18n/text.ts';
import { useErrorText } from '../../parts/error-text.ts';
import { Moment } from '../../parts/moment.tsx';
import { shortestReason } from '../../parts/reason-modal.tsx';
import { useTell } from '../../parts/use-tell.ts';
import { DecideChange } from './decide-change.tsx';
import { useKeepingAct, type KeepingChangeView, type KeepingView } from './queries.ts';
import { useKeepingWords } from './words.ts';

/** A change of the term that waits for another person; else the form that proposes one. */
export function TermPanel({ view }: { view: KeepingView }) {
  const w = useKeepingWords();
  const [changing, setChanging] = useState(false);
  const { proposal } = view;
  if (proposal) return (
    <section className="panel section" aria-label={w.waiting}>
      <h2>{w.waiting}</h2>
      <p className="keeping-change"><span className="quiet">{w.from}</span> <TermText of={proposal.before} /> <span className="quiet">{w.to}</span> <b><TermText of={proposal.after} /></b></p>
      <p className="quiet">{w.by} {proposal.proposedByName} · <Moment at={proposal.proposedAt} /> · {proposal.reason}{!proposal.verbs.includes('confirm') && ` · ${w.waitsFor}`}</p>
      <DecideChange change={proposal} />
    </section>
  );
  if (!view.mayChange) return null;
  return (
    <section className="panel section" aria-label={w.changeTitle}>
      <h2>{w.changeTitle}{!changing && <Button onClick={() => setChanging(true)}>{w.change}</Button>}</h2>
      <p className="quiet call-none">{w.rule(view.graceDays)}</p>
      {changing && <TermForm view={view} onDone={() => setChanging(false)} />}
    </section>
  );
}

export function TermText({ of }: { of: KeepingChangeView['after'] }) {
  const w = useKeepingWords();
  return <>{w.termChange(w.days(Number(of.keepDays)), w.hours(Number(of.shareHours)))}</>;
}

function TermForm({ view, onDone }: { view: KeepingView; onDone: () => void }) {
  const w = useKeepingWords();
  const t = useText();
  const tell = useTell();
  const errorText = useErrorText();
  const act = useKeepingAct();
  const whole = (name: 'keepDays' | 'shareHours', label: string, min: number, max: number, extra?: string) => <Form.Item name={name} label={label} extra={extra} rules={[{ required: true, message: w.required }]}><InputNumber min={min} max={max} precision={0} style={{ width: '100%' }} /></Form.Item>;
  return (
    <Form layout="vertical" className="keeping-form" initialValues={{ keepDays: view.keepDays, shareHours: view.shareHours }} onFinish={(input) => act.mutate({ path: '/api/recording-keeping/term', input }, { onSuccess: () => { tell.done(w.proposed); onDone(); } })}>
      <div className="keeping-two">{whole('keepDays', w.keepDays, 180, 3650, w.keepDaysHint)}{whole('shareHours', w.shareHours, 1, 720)}</div>
      <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: shortestReason, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      {act.isError && <Alert type="error" showIcon title={errorText(act.error)} style={{ marginBottom: 12 }} />}
      <div className="verb-bar"><Button type="primary" htmlType="submit" loading={act.isPending}>{w.submit}</Button><Button onClick={onDone}>{t.common.cancel}</Button></div>
    </Form>
  );
}
