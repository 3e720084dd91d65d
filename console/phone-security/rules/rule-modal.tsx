import { Form, Input, Modal, Select, Switch } from 'antd';
import type { DialRule, DialRulesView } from '../../../telephony/index.ts';
import { useSay, useText } from '../../i18n/text.ts';
import { useSecurityWords } from '../words.ts';
import { useRuleWords } from './words.ts';

const fresh: DialRule = { code: '', name: '', kinds: [], prefixes: [], purposes: ['other'], roles: [], known: false, allow: true, always: false };

/** One rule being written. @param taken codes of the others */
export function RuleModal({ rule, taken, view, onClose, onDone }: { rule: DialRule | null; taken: readonly string[]; view: Pick<DialRulesView, 'kinds' | 'purposes'>; onClose: () => void; onDone: (rule: DialRule) => void }) {
  const t = useText();
  const s = useSecurityWords();
  const w = useRuleWords();
  const say = useSay();
  const [form] = Form.useForm<DialRule>();
  const options = (of: Record<string, { zh: string; en: string }>) => Object.entries(of).map(([value, both]) => ({ value, label: say(both) }));
  return (
    <Modal open title={rule ? rule.name : w.newRule} onCancel={onClose} onOk={() => form.submit()} okText={w.done} cancelText={t.common.cancel} width={560} destroyOnHidden>
      <Form form={form} layout="vertical" initialValues={rule ?? fresh} onFinish={(values) => onDone({ ...fresh, ...rule, ...values })}>
        <div className="ps-two">
          <Form.Item name="name" label={w.name} rules={[{ required: true, whitespace: true, message: s.required }]}><Input maxLength={40} autoFocus /></Form.Item>
          <Form.Item name="code" label={w.code} rules={[{ required: true, pattern: /^[a-z][A-Za-z0-9-]{1,39}$/, message: s.required }, { validator: (_, v: string) => (taken.includes(v) ? Promise.reject(new Error(w.code)) : Promise.resolve()) }]}><Input maxLength={40} disabled={rule !== null} /></Form.Item>
        </div>
        <Form.Item name="kinds" label={w.kinds}><Select mode="multiple" placeholder={w.anyKind} options={options(view.kinds)} optionFilterProp="label" /></Form.Item>
        <Form.Item name="prefixes" label={w.prefixes}><Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ' ']} /></Form.Item>
        <Form.Item name="purposes" label={w.purposes} rules={[{ required: true, message: s.required }]}><Select mode="multiple" options={options(view.purposes)} optionFilterProp="label" /></Form.Item>
        <Form.Item name="roles" label={w.roles}><Select mode="multiple" placeholder={w.everyone} options={Object.entries(t.role).map(([value, label]) => ({ value, label }))} optionFilterProp="label" /></Form.Item>
        <div className="ps-two">
          <Form.Item name="allow" label={w.allow} valuePropName="checked"><Switch /></Form.Item>
          <Form.Item name="known" label={w.known} extra={w.knownHint} valuePropName="checked"><Switch /></Form.Item>
          <Form.Item name="always" label={w.always} valuePropName="checked"><Switch /></Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
