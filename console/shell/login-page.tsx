import { Alert, Button, Form, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import type { Me } from '../api/types.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useText } from '../i18n/text.ts';
import { ApiError } from '../api/error.ts';
import { useErrorText } from '../parts/error-text.ts';
import { OwnPassword } from './own-password.tsx';

export function LoginPage() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const client = useQueryClient();
  const errorText = useErrorText();
  const logIn = useMutation({
    mutationFn: (values: { username: string; password: string }) => post<Me>('/api/session', values),
    onSuccess: (me) => client.setQueryData(['me'], me),
  });
  const issued = logIn.error instanceof ApiError && logIn.error.id === 'passwordExpired' ? logIn.variables : undefined;
  if (issued) return (
    <main className="login">
      <div className="panel login-card">
        <h1>{t.session.choose}</h1>
        <p className="quiet" style={{ margin: '0 0 20px' }}>{t.session.chooseHint}</p>
        <OwnPassword username={issued.username} issued={issued.password} onDone={(me) => client.setQueryData(['me'], me)} />
      </div>
    </main>
  );
  return (
    <main className="login">
      <div className="panel login-card">
        <h1>{t.app.name}</h1>
        <p className="quiet" style={{ margin: '0 0 20px' }}>{t.session.title}</p>
        {logIn.isError && <Alert type="error" showIcon title={errorText(logIn.error)} style={{ marginBottom: 16 }} />}
        <Form layout="vertical" requiredMark={false} onFinish={(values: { username: string; password: string }) => logIn.mutate({ ...values, username: values.username.trim() })}>
          <Form.Item name="username" label={t.session.username} rules={[{ required: true, whitespace: true, message: t.session.usernameMissing }]}>
            <Input size="large" autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item name="password" label={t.session.password} rules={[{ required: true, message: t.session.passwordMissing }]}>
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={logIn.isPending} style={{ marginTop: 8 }}>{t.session.logIn}</Button>
        </Form>
        <Button type="link" size="small" style={{ marginTop: 12, paddingInline: 0 }} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t.session.switchTo}</Button>
      </div>
    </main>
  );
}
