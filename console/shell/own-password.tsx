import { Alert, Button, Form, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import type { Me } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';

interface Values { password: string; newPassword: string; again: string }
/** What the server takes: ten characters of two kinds. */
const fits = (p: string) => p.length >= 10 && [/[a-z]/, /[A-Z]/, /\d/, /[^\w\s]|_/].filter((kind) => kind.test(p)).length >= 2;

/** A password of one's own in place of the old one; `issued`: the one just entered, which is not asked for again. */
export function OwnPassword({ username, issued, onDone }: { username: string; issued?: string; onDone: (me: Me) => void }) {
  const t = useText();
  const errorText = useErrorText();
  const change = useMutation({ mutationFn: ({ password, newPassword }: Values) => post<Me>('/api/session/password', { username, password: issued ?? password, newPassword }), onSuccess: onDone });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: Values) => change.mutate(values)}>
      {change.isError && <Alert type="error" showIcon title={errorText(change.error)} style={{ marginBottom: 16 }} />}
      {issued === undefined && <Form.Item name="password" label={t.session.oldPassword} rules={[{ required: true, message: t.session.passwordMissing }]}><Input.Password autoFocus autoComplete="current-password" /></Form.Item>}
      <Form.Item name="newPassword" label={t.session.newPassword} extra={t.session.passwordRule} rules={[{ validator: (_, value: string) => (fits(value ?? '') ? Promise.resolve() : Promise.reject(new Error(t.session.passwordRule))) }]} validateTrigger="onBlur">
        <Input.Password autoFocus={issued !== undefined} autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="again" label={t.session.again} dependencies={['newPassword']} rules={[({ getFieldValue }) => ({ validator: (_, value: string) => (value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(t.session.notSame))) })]} validateTrigger="onBlur">
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={change.isPending}>{t.session.setPassword}</Button>
    </Form>
  );
}
