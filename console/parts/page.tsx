import { useEffect, type ReactNode } from 'react';
import { useText } from '../i18n/text.ts';

/** A page with its heading, its tools on the right, and its name in the browser's tab. */
export function Page({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  const t = useText();
  useEffect(() => { document.title = `${title} · ${t.app.short}`; }, [title, t]);
  return (
    <div className="page">
      <div className="page-head"><h1>{title}</h1>{tools && <div className="page-tools">{tools}</div>}</div>
      {children}
    </div>
  );
}
