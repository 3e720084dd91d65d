import { useCallback, useRef, useState } from 'react';
import { dropDraft, keepDraft, newDraft, readDraft, type Draft } from './draft.ts';

/** The draft, written to the device at every change. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => readDraft(localStorage, new Date()) ?? newDraft());
  const latest = useRef(draft);
  const keep = useCallback((next: Draft) => {
    latest.current = next;
    try { keepDraft(localStorage, next, new Date()); } catch { /* a full or forbidden store must not stop anyone from filing */ }
    setDraft(next);
  }, []);
  const change = useCallback((part: Partial<Draft>) => keep({ ...latest.current, ...part }), [keep]);
  const drop = useCallback(() => { latest.current = newDraft(); dropDraft(localStorage); setDraft(latest.current); }, []);
  return { draft, change, keep, drop };
}
