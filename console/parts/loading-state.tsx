import { Spin } from 'antd';
import { useText } from '../i18n/text.ts';

export function LoadingState() {
  const t = useText();
  return <div role="status" aria-label={t.app.loading} style={{ display: 'grid', placeItems: 'center', padding: 48 }}><Spin delay={200} /></div>;
}
