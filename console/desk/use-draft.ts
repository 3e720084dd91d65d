import { useCallback, useEffect, useState } from 'react';
import { emptyDraft, isBlank, type Draft } from './draft.ts';

const prefix = 'hotline.draft.';
/** One draft a call, so that the next call takes nothing away, and one for what is written without a call. */
const storageKey = (staffId: number, callNo: string | null) => `${prefix}${staffId}${callNo ? `.${callNo}` : ''}`;

function kept(key: string): Draft | null {
  try {
    const text = localStorage.getItem(key);
    return text ? { ...emptyDraft(), ...(JSON.parse(text) as Partial<Draft>) } : null;
  } catch {
    return null;
  }
}

/** Drafts hold a caller's number: they do not outlive the session on a shared machine. */
export function forgetDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** What this agent began and has not filed, oldest first. */
export function draftsOf(staffId: number): Draft[] {
  const own = storageKey(staffId, null);
  return Object.keys(localStorage).filter((key) => key === own || key.startsWith(`${own}.`)).flatMap((key) => kept(key) ?? [])
    .filter((d) => !isBlank(d)).toSorted((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''));
}

/** The form as a call begins it. */
export const draftOfCall = (callNo: string, begun: Partial<Draft>): Draft => ({ ...emptyDraft(), callNo, channel: 'call', startedAt: new Date().toISOString(), ...begun });

/**
 * The draft at hand; written before the keystroke is drawn, gone when it is filed or cleared. Others wait until they are opened.
 * @param callNo the call that rings or is on: its form opens by itself when it comes, and again when the page is loaded anew
 */
export function useDraft(staffId: number, callNo: string | null = null) {
  const [draft, setDraft] = useState<Draft>(() => (callNo ? kept(storageKey(staffId, callNo)) ?? draftOfCall(callNo, {}) : kept(storageKey(staffId, null)) ?? emptyDraft()));
  const open = useCallback((next: string | null) => setDraft((before) => {
    if (before.callNo === next) return before;
    const there = kept(storageKey(staffId, next));
    return there ?? (next ? draftOfCall(next, {}) : { ...emptyDraft(), hotlineNumber: before.hotlineNumber });
  }), [staffId]);
  useEffect(() => { if (callNo) open(callNo); }, [callNo, open]);
  const change = useCallback((part: Partial<Draft>) => setDraft((before) => {
    const after = { ...before, ...part };
    if (!after.startedAt && !isBlank(after)) after.startedAt = new Date().toISOString();
    localStorage.setItem(storageKey(staffId, after.callNo), JSON.stringify(after));
    return after;
  }), [staffId]);
  /** Empty again; within a call the next appeal of the same caller begins. */
  const clear = useCallback(() => setDraft((before) => {
    localStorage.removeItem(storageKey(staffId, before.callNo));
    return { ...emptyDraft(), hotlineNumber: before.hotlineNumber, channel: before.channel, ...(before.callNo ? { callNo: before.callNo, phone: before.phone, startedAt: new Date().toISOString() } : {}) };
  }), [staffId]);
  const drop = useCallback((which: string | null) => { localStorage.removeItem(storageKey(staffId, which)); }, [staffId]);
  return { draft, change, clear, open, drop };
}
