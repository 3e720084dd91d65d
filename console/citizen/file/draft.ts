import type { NewAppeal } from '../api/appeals.ts';

/** What a citizen has written so far, as kept on their own device. */
export interface Draft {
  /** Made once a draft: however often it is sent, the server takes it once. */
  idempotencyKey: string;
  content: string;
  appealType: string | null;
  /** the smallest place chosen: district 6 digits, subdistrict 9, community 12; empty for none */
  regionCode: string;
  address: string;
  phone: string;
  name: string;
  isAnonymous: boolean;
  /** who they are is sealed, and the unit reads a scrubbed copy */
  isConfidential: boolean;
  /** about a member of staff: handled apart */
  isAboutStaff: boolean;
  /** what to mind when they are contacted, by the API's codes */
  needs: string[];
  /** Bodies sent without an answer, oldest first. One of them may have arrived. */
  unanswered: NewAppeal[];
}

const kept = 'hotline.draft';
/** A draft holds a phone number, and phones are lent: it goes after a day. */
const keptMs = 24 * 3_600_000;

export const maxContent = 20_000;
export const maxAddress = 300;

/** A fresh draft. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export function newDraft(): Draft {
  const key = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
  return { idempotencyKey: key, content: '', appealType: null, regionCode: '', address: '', phone: '', name: '', isAnonymous: false, isConfidential: false, isAboutStaff: false, needs: [], unanswered: [] };
}

/** The draft kept on this device, or null if there is none worth carrying on. */
export function readDraft(storage: Storage, now: Date): Draft | null {
  try {
    const { at, draft } = JSON.parse(storage.getItem(kept) ?? '') as { at: number; draft: Draft };
    if (now.getTime() - at < keptMs) return { ...newDraft(), ...draft };
  } catch { /* nothing kept, or not by this version */ }
  storage.removeItem(kept);
  return null;
}

export const keepDraft = (storage: Storage, draft: Draft, now: Date): void => storage.setItem(kept, JSON.stringify({ at: now.getTime(), draft }));
export const dropDraft = (storage: Storage): void => storage.removeItem(kept);

/** The request body: empty fields are left out, and an anonymous appeal carries no name. */
export function appealOf(draft: Draft): NewAppeal {
  const { idempotencyKey, appealType, regionCode, isAnonymous, isConfidential, isAboutStaff, needs } = draft;
  const [content, phone, address, name] = [draft.content, draft.phone, draft.address, draft.name].map((s) => s.trim()) as [string, string, string, string];
  return {
    idempotencyKey, content, phone,
    ...(appealType ? { appealType } : {}), ...(regionCode ? { regionCode } : {}), ...(address ? { address } : {}),
    ...(isConfidential ? { isConfidential } : {}),
    ...(isAboutStaff ? { isAboutStaff } : {}), ...(needs.length ? { needs } : {}),
    ...(isAnonymous ? { isAnonymous } : name ? { name } : {}),
  };
}

/** Seven digits of a landline at least; spaces, hyphens and a country code are how people write. */
export const isPhone = (text: string): boolean => /^\+?[\d\s()-]{7,24}$/.test(text.trim()) && text.replaceAll(/\D/g, '').length >= 7;
