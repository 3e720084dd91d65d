import { Alert, Button, Form, Input, Radio, Select, Switch } from 'antd';
import type { LineDetail } from '../../ticketing/index.ts';
import { useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useLineAct } from './queries.ts';
import { useHotlineWords } from './words.ts';

interface Values { intakeMode: string; processMode: string; stageOwners: Record<string, string>; endpoint?: string; secret?: string; sharesPhone: boolean; reason: string }
const centreOnly = { intake: 'centre', dispatch: 'centre', visit: 'centre', appraisal: 'centre' };

/** Another mode for a line. What only a sub-platform or an outside system needs is asked only there. */
export function ProposeForm({ line, onDone }: { line: LineDetail; onDone: () => void }) {
  const t = useText();
  const w = useHotlineWords();
  const tell = useTell();
  const errorText = useErrorText();
  const act = useLineAct();
  const [form] = Form.useForm<Values>();
  const process = Form.useWatch('processMode', form) ?? line.mode?.processMode;
  const intake = Form.useWatch('intakeMode', form) ?? line.mode?.intakeMode;
  const owned = process === 'subPlatform' ? ['dispatch', 'visit', 'appraisal'] : [];
  const asked = [...(intake === 'subCenter' ? ['intake'] : []), ...owned];
  const options = (hints: Record<string, string>) => (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label: <span>{label} <span className="quiet">{hints[value]}</span></span> }));
  const send = ({ stageOwners = {}, endpoint, secret, sharesPhone, ...rest }: Values) => act.mutate({
    path: `${line.number}/propose`,
    input: { ...rest, stageOwners: { ...centreOnly, ...Object.fromEntries(asked.map((s) => [s, stageOwners[s] ?? 'centre'])) }, ...(process === 'externalSystem' ? { endpoint, sharesPhone, ...(secret ? { secret } : {}) } : {}) },
  }, { onSuccess: () => { tell.done(w.proposed); onDone(); } });
  useShortcut('Ctrl+Enter', w.submit, () => form.submit(), { whileTyping: true });
  useShortcut('Escape', t.common.cancel, onDone, { whileTyping: true });
  return (
    <Form form={form} layout="vertical" onFinish={send} initialValues={{ intakeMode: line.mode?.intakeMode, processMode: line.mode?.processMode, stageOwners: ownersBefore(line), endpoint: line.mode?.endpoint ?? '', sharesPhone: line.mode?.sharesPhone ?? false, reason: '' }}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.onlyLater}</p>
      <Form.Item name="intakeMode" label={w.intake}><Radio.Group style={{ display: 'grid', gap: 4 }} options={options(w.intakeHints)(w.intakeModes)} /></Form.Item>
      <Form.Item name="processMode" label={w.process}><Radio.Group style={{ display: 'grid', gap: 4 }} options={options(w.processHints)(w.processModes)} /></Form.Item>
      {asked.length > 0 && <div className="line-stages">{asked.map((s) => (
        <Form.Item key={s} name={['stageOwners', s]} label={w.stage[s]}><Select options={[{ value: line.ownerUnitId, label: line.ownerUnitName }, { value: 'centre', label: w.centre }]} /></Form.Item>
      ))}</div>}
      {process === 'externalSystem' && (
        <>
          <Form.Item name="endpoint" label={w.endpoint} extra={w.endpointHint} rules={[{ required: true, message: w.required }, { pattern: /^https?:\/\/.+/, message: w.badUrl }]}><Input maxLength={500} /></Form.Item>
          <Form.Item name="secret" label={w.secret} extra={w.secretHint} rules={[{ min: 16, message: w.tooShort }, { required: !line.mode?.keyId, message: w.required }]}><Input.Password autoComplete="new-password" maxLength={200} /></Form.Item>
          <Form.Item name="sharesPhone" label={w.sharesPhone} valuePropName="checked" extra={w.confidential}><Switch /></Form.Item>
        </>
      )}
      <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      {act.isError && <Alert type="error" showIcon title={errorText(act.error)} style={{ marginBottom: 12 }} />}
      <div className="verb-bar"><Button type="primary" htmlType="submit" loading={act.isPending} title="Ctrl+Enter">{w.submit}</Button><Button onClick={onDone} title="Escape">{t.common.cancel}</Button></div>
    </Form>
  );
}

/** Stages begin with the line's owner where the centre does them now: that is what a sub-platform is for. */
const ownersBefore = (line: LineDetail) => Object.fromEntries(Object.entries(line.mode?.stageOwners ?? centreOnly).map(([stage, unit]) => [stage, unit === 'centre' ? line.ownerUnitId : unit]));
