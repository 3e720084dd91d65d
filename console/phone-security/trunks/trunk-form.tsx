import { Alert, Button, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { ApiError } from '../../api/error.ts';
import { useText } from '../../i18n/text.ts';
import { useErrorText } from '../../parts/error-text.ts';
import { useTell } from '../../parts/use-tell.ts';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { useSecurityAct } from '../queries.ts';
import { useSecurityWords } from '../words.ts';
import type { Settings } from './trunk-facts.tsx';
import { useTrunkWords } from './words.ts';

interface Values extends Omit<Settings, 'hasSecret' | 'username' | 'mostCalls'> { username?: string; password?: string; mostCalls?: number | null; reason: string }
const fresh: Partial<Settings> = { kind: 'sip', transport: 'udp', prefixes: [], addresses: [], numbers: [], priority: 10, format: 'national', active: true };

/** What the server found wrong, by the field in which it stands. */
function faultsOf(error: unknown): { path: string; message: string }[] {
  const issues = error instanceof ApiError && error.id === 'invalid' ? (error.details?.issues as { path: string; message: string }[] | undefined) ?? [] : [];
  return issues.map(({ path, message }) => ({ path: path.split('.')[0]!, message }));
}

/** A new trunk, or a change of one. */
export function TrunkForm({ trunk, onDone }: { trunk: Settings | null; onDone: () => void }) {
  const t = useText();
  const s = useSecurityWords();
  const w = useTrunkWords();
  const tell = useTell();
  const errorText = useErrorText();
  const act = useSecurityAct();
  const [form] = Form.useForm<Values>();
  const named = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));
  const required = [{ required: true, message: s.required }];
  const list = (name: 'addresses' | 'numbers' | 'prefixes', hint: string, must: boolean) => <Form.Item name={name} label={w[name]} extra={hint} rules={must ? required : []}><Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ' ', '\n']} /></Form.Item>;
  const send = ({ prefixes, username, password, mostCalls, ...rest }: Values) => act.mutate({
    path: '/api/trunks', input: { ...rest, prefixes: prefixes.length ? prefixes : [''], mostCalls: mostCalls ?? null, ...(username ? { username } : {}), ...(password ? { password } : {}) },
  }, { onSuccess: () => { tell.done(s.proposed); onDone(); }, onError: (error) => form.setFields(faultsOf(error).map(({ path, message }) => ({ name: path as keyof Values, errors: [message] }))) });
  useShortcut('Ctrl+Enter', s.submit, () => form.submit(), { whileTyping: true });
  useShortcut('Escape', t.common.cancel, onDone, { whileTyping: true });
  const before = trunk ? { ...trunk, prefixes: trunk.prefixes.filter(Boolean), username: trunk.username ?? '' } : fresh;
  return (
    <Form form={form} layout="vertical" className="ps-form" onFinish={send} initialValues={{ ...before, reason: '' }}>
      <div className="ps-two">
        <Form.Item name="title" label={w.title} rules={required}><Input maxLength={40} /></Form.Item>
        <Form.Item name="name" label={w.name} extra={trunk ? undefined : w.nameHint} rules={[...required, { pattern: /^[a-z][a-z0-9-]{1,31}$/, message: w.nameHint }]}><Input maxLength={32} disabled={trunk !== null} /></Form.Item>
      </div>
      <Form.Item name="kind" label={w.kind}><Radio.Group options={named(w.kinds)} /></Form.Item>
      <div className="ps-two">
        <Form.Item name="contact" label={w.contact} extra={w.contactHint} rules={[...required, { pattern: /^sips?:[^\s@]+$/, message: w.badContact }]}><Input maxLength={120} /></Form.Item>
        <Form.Item name="transport" label={w.transport}><Select options={named(w.transports)} /></Form.Item>
      </div>
      {list('addresses', w.addressesHint, true)}
      <div className="ps-two">
        <Form.Item name="username" label={w.username}><Input maxLength={80} autoComplete="off" /></Form.Item>
        <Form.Item name="password" label={w.password} extra={w.passwordHint} rules={[{ min: 16, message: w.tooShort }]}><Input.Password maxLength={200} autoComplete="new-password" /></Form.Item>
      </div>
      {list('numbers', w.numbersHint, true)}
      {list('prefixes', w.prefixesHint, false)}
      <div className="ps-two">
        <Form.Item name="priority" label={w.priority} extra={w.priorityHint}><InputNumber min={1} max={99} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="format" label={w.format}><Select options={named(w.formats)} /></Form.Item>
        <Form.Item name="mostCalls" label={w.mostCalls}><InputNumber min={1} max={10_000} placeholder={w.unlimited} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="active" label={w.active} valuePropName="checked"><Switch /></Form.Item>
      </div>
      <Form.Item name="reason" label={s.reason} rules={[{ required: true, whitespace: true, min: 4, message: s.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      {act.isError && faultsOf(act.error).length === 0 && <Alert type="error" showIcon title={errorText(act.error)} style={{ marginBottom: 12 }} />}
      <div className="verb-bar"><Button type="primary" htmlType="submit" loading={act.isPending} title="Ctrl+Enter">{s.submit}</Button><Button onClick={onDone} title="Escape">{t.common.cancel}</Button></div>
    </Form>
  );
}
