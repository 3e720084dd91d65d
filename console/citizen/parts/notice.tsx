import type { ReactNode } from 'react';

/** A message in the page. Problems are read out at once, good news when the reader pauses. */
export function Notice({ kind, title, children }: { kind: 'problem' | 'good' | 'note'; title?: string; children?: ReactNode }) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {title ? <strong>{title}</strong> : null}
      {children}
    </div>
  );
}
