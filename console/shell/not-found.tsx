import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { useText } from '../i18n/text.ts';

export function NotFound() {
  const t = useText();
  return <EmptyState title={t.common.notFound}><Link to="/">{t.common.back}</Link></EmptyState>;
}
