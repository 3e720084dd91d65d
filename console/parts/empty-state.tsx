import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';

/** Says that there is nothing, and what to do next where there is something to do. */
export function EmptyState({ title, children }: { title?: ReactNode; children?: ReactNode }) {
  const t = useText();
  return (
    <div style={{ textAlign: 'center', padding: '40px 16px', color: '#1b2430' }}>
      <p style={{ margin: 0, fontSize: 15 }}>{title ?? t.common.empty}</p>
      {children && <div className="quiet" style={{ marginTop: 8 }}>{children}</div>}
    </div>
  );
}
