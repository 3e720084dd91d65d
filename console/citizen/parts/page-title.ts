import { useEffect } from 'react';
import { useWords } from '../reading/language.tsx';

/** Names the browser tab. A ticket number may stand in it, a query code never. */
export function usePageTitle(title?: string): void {
  const { frame } = useWords();
  useEffect(() => { document.title = title ? `${title} · ${frame.site}` : frame.site; }, [title, frame.site]);
}
