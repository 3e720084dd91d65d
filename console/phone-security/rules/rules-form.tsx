import { useState } from 'react';
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import type { DialRule, DialRules, DialRulesView } from '../../../telephony/index.ts';
import { useSay, useText } from '../../i18n/text.ts';
import { useErrorText } from '../../parts/error-text.ts';
import { useTell } from '../../parts/use-tell.ts';
import { useSecurityAct } from '../queries.ts';
import { useSecurityWords } from '../words.ts';
import { changedRows, clock } from './changed.ts';
import { RuleModal } from './rule-modal.tsx';
import { RuleTable } from './rule-table.tsx';
import { useRuleWords } from './words.ts';

const halfHours = Array.from({ length: 49 }, (_, i) => ({ value: i * 30, label: clock(i * 30) }));
type Values = Pick<DialRules, 'cityArea' | 'hours' | 'limits' | 'alarms'> & { reason: string };

/** The rules as a whole, written anew from those in force. */
export function RulesForm({ view, onDone }: { view: DialRulesView; onDone: () => void }) {
  const t = useText();
  const s = useSecurityWords();
  const w = useRuleWords();
  const say = useSay();
  const tell = useTell();
  const errorText = useErrorText();
  const act = useSecurityAct();
  const [rows, setRows] = useState<DialRule[]>(view.rules.rows);
  const [editing, setEditing] = useState<DialRule | 'new' | null>(null);
  const move = (i: number, by: number) => setRows((r) => { const next = [...r]; next.splice(i + by, 0, ...next.splice(i, 1)); return next; });
  const put = (rule: DialRule) => { setRows((r) => (r.some((x) => x.code === rule.code) ? r.map((x) => (x.code === rule.code ? rule : x)) : [...r, rule])); setEditing(null); };
  const send = ({ reason, alarms, ...rest }: Values) => act.mutate({ path: '/api/dial-rules', input: { reason, rules: { ...rest, rows, alarms: { ...alarms, prices: Object.fromEntries(Object.entries(alarms.prices).filter(([, yuan]) => typeof yuan === 'number')) } } } }, { onSuccess: () => { tell.done(s.proposed); onDone(); } });
  const figure = (name: [string, string], label: string) => <Form.Item key={name.join()} name={name} label={label} rules={[{ required: true, message: s.required }]}><InputNumber min={1} style={{ width: '100%' }} /></Form.Item>;
  return (
    <>
      <p className="quiet">{w.order}</p>
      <RuleTable rows={changedRows(view.rules.rows, rows).filter((r) => r.change !== 'removed')} view={view} tools={(rule, i) => (
        <span className="ps-rule-row">
          <Button size="small" aria-label={`${w.up} ${rule.name}`} disabled={i === 0} onClick={() => move(i, -1)}>↑</Button>
          <Button size="small" aria-label={`${w.down} ${rule.name}`} disabled={i === rows.length - 1} onClick={() => move(i, 1)}>↓</Button>
          <Button size="small" aria-label={`${w.edit} ${rule.name}`} onClick={() => setEditing(rule)}>{w.edit}</Button>
          <Button size="small" danger aria-label={`${w.remove} ${rule.name}`} onClick={() => setRows((r) => r.filter((x) => x !== rule))}>{w.remove}</Button>
        </span>
      )} />
      <Button style={{ margin: '10px 0 16px' }} onClick={() => setEditing('new')}>{w.add}</Button>
      {editing && <RuleModal rule={editing === 'new' ? null : editing} taken={editing === 'new' ? rows.map((r) => r.code) : []} view={view} onClose={() => setEditing(null)} onDone={put} />}
      <Form<Values> layout="vertical" className="ps-form" onFinish={send} initialValues={{ ...view.rules, reason: '' }}>
        <div className="ps-two">
          <Form.Item label={w.hours} required><div style={{ display: 'flex', gap: 6 }}><Form.Item name={['hours', 'from']} noStyle><Select aria-label={w.hours} options={halfHours} /></Form.Item><Form.Item name={['hours', 'to']} noStyle><Select aria-label={w.hours} options={halfHours} /></Form.Item></div></Form.Item>
          {figure(['limits', 'agentHour'], w.agentHour)}{figure(['limits', 'agentDay'], w.agentDay)}{figure(['limits', 'destinationDay'], w.destinationDay)}
          {figure(['alarms', 'spreadHour'], w.spreadHour)}{figure(['alarms', 'refusedTen'], w.refusedTen)}{figure(['alarms', 'night'], w.night)}{figure(['alarms', 'costPersonHour'], w.costPersonHour)}{figure(['alarms', 'costHour'], w.costHour)}
          <Form.Item name="cityArea" label={w.cityArea} extra={w.cityAreaHint} rules={[{ required: true, pattern: /^0(10|2\d|[3-9]\d{2})$/, message: s.required }]}><Input maxLength={4} /></Form.Item>
        </div>
        <details className="ps-prices"><summary>{w.prices}</summary><div className="ps-two">{Object.entries(view.kinds).map(([kind, both]) => <Form.Item key={kind} name={['alarms', 'prices', kind]} label={say(both)}><InputNumber min={0} step={0.05} style={{ width: '100%' }} /></Form.Item>)}</div></details>
        <Form.Item name="reason" label={s.reason} rules={[{ required: true, whitespace: true, min: 4, message: s.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
        {act.isError && <Alert type="error" showIcon title={errorText(act.error)} style={{ marginBottom: 12 }} />}
        <div className="verb-bar"><Button type="primary" htmlType="submit" loading={act.isPending}>{s.submit}</Button><Button onClick={onDone}>{t.common.cancel}</Button></div>
      </Form>
    </>
  );
}
