import { Alert, Button } from 'antd';
import { useText } from '../i18n/text.ts';
import { useErrorText } from './error-text.ts';

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText();
  const errorText = useErrorText();
  return (
    <div style={{ padding: 16, maxWidth: 640, margin: '0 auto' }}>
      <Alert type="error" showIcon title={t.common.failed} description={errorText(error)} action={onRetry && <Button size="small" onClick={onRetry}>{t.common.retry}</Button>} />
    </div>
  );
}
