import { useState } from 'react';
import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { useMutation } from '@tanstack/react-query';
import type { DialRulesView } from '../../../telephony/index.ts';
import { post } from '../../api/client.ts';
import { useSay, useText } from '../../i18n/text.ts';
import { useErrorText } from '../../parts/error-text.ts';
import { useRuleWords } from './words.ts';

interface Tried { number: string; kind: string; ruleName: string | null; allowed: boolean; zh: string | null; en: string | null; trunks: string[] }
const phoneRoles = ['agent', 'specialDeskAgent', 'teamLead', 'coordinator', 'callbackAgent', 'supervisor', 'vendorStaff', 'unitContact', 'handler'];

/** Which rule decides on a number, before anybody dials it. */
export function TryNumber({ view }: { view: DialRulesView }) {
  const t = useText();
  const w = useRuleWords();
  const say = useSay();
  const errorText = useErrorText();
  const [proposed, setProposed] = useState(false);
  const tried = useMutation({ mutationFn: (asked: { number: string; purpose: string; role: string }) => post<Tried>('/api/dial-rules/try', { ...asked, proposed }) });
  return (
    <>
      <Form layout="inline" style={{ gap: 8 }} initialValues={{ number: '', purpose: 'other', role: 'agent' }} onFinish={(asked: { number: string; purpose: string; role: string }) => tried.mutate(asked)}>
        <Form.Item name="number" rules={[{ required: true, whitespace: true, message: w.tryNumber }]}><Input aria-label={w.tryNumber} placeholder={w.tryNumber} maxLength={40} style={{ width: 200 }} /></Form.Item>
        <Form.Item name="purpose"><Select aria-label={w.purposes} options={Object.entries(view.purposes).map(([value, both]) => ({ value, label: say(both) }))} style={{ width: 180 }} /></Form.Item>
        <Form.Item name="role"><Select aria-label={w.tryRole} options={phoneRoles.map((value) => ({ value, label: t.role[value] ?? value }))} style={{ width: 150 }} /></Form.Item>
        {view.proposal && <Checkbox checked={proposed} onChange={(e) => setProposed(e.target.checked)} style={{ alignSelf: 'center' }}>{w.tryProposed}</Checkbox>}
        <Button htmlType="submit" loading={tried.isPending}>{w.try}</Button>
      </Form>
      {tried.isError && <Alert type="error" showIcon title={errorText(tried.error)} style={{ marginTop: 10 }} />}
      {tried.data && (
        <div className={`ps-tried${tried.data.allowed ? '' : ' no'}`} role="status">
          <b className="number">{tried.data.number}</b> {say(view.kinds[tried.data.kind]!)}，<b>{tried.data.allowed ? w.yes : w.no}</b>{tried.data.ruleName && <>（{w.by}「{tried.data.ruleName}」）</>}
          {tried.data.allowed ? <div>{tried.data.trunks.length ? `${w.over} ${tried.data.trunks.join(' → ')}` : w.noTrunk}</div> : <div>{say({ zh: tried.data.zh!, en: tried.data.en! })}</div>}
        </div>
      )}
      <p className="quiet ps-small" style={{ marginBottom: 0 }}>{w.tryHint}</p>
    </>
  );
}
