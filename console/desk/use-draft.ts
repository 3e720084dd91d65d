import { useCallback, useState } from 'react';
import { emptyDraft, isBlank, type Draft } from './draft.ts';

const storageKey = (staffId: number) => `hotline.draft.${staffId}`;

function restored(staffId: number): Draft {
  try {
    const kept = localStorage.getItem(storageKey(staffId));
    return kept ? { ...emptyDraft(), ...(JSON.parse(kept) as Partial<Draft>) } : emptyDraft();
  } catch {
    return emptyDraft();
  }
}

/** Drafts hold a caller's number: they do not outlive the session on a shared machine. */
export function forgetDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith('hotline.draft.')) localStorage.removeItem(key);
}

/** The draft of one agent; written before the keystroke is drawn, gone when it is filed or cleared. */
export function useDraft(staffId: number) {
  const [draft, setDraft] = useState(() => restored(staffId));
  const change = useCallback((part: Partial<Draft>) => setDraft((before) => {
    const after = { ...before, ...part };
    if (!after.startedAt && !isBlank(after)) after.startedAt = new Date().toISOString();
    localStorage.setItem(storageKey(staffId), JSON.stringify(after));
    return after;
  }), [staffId]);
  const clear = useCallback(() => {
    localStorage.removeItem(storageKey(staffId));
    setDraft((before) => ({ ...emptyDraft(), hotlineNumber: before.hotlineNumber, channel: before.channel }));
  }, [staffId]);
  return { draft, change, clear };
}
