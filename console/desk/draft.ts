import type { Judged } from './judged.ts';

/** What the agent has written and not yet filed. Kept on this machine at every keystroke, so that a closed tab loses nothing. */
export interface Draft {
  /** the same key filed twice is one ticket, so a second press after a lost answer does no harm */
  key: string;
  startedAt: string | null;
  /** the call in which it is written; null: by hand */
  callNo: string | null;
  hotlineNumber: string;
  channel: 'call' | 'window' | 'media' | 'grid';
  phone: string; content: string; address: string; when: string; name: string; title: string;
  isAnonymous: boolean; isConfidential: boolean; isAboutStaff: boolean;
  callerCategory: string | null; enterpriseName: string; language: string | null; needs: string[];
  regionCode: string | null; appealType: string | null; urgency: string | null; matterCode: string | null; accusedUnitId: string | null;
}

const randomKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');

export const emptyDraft = (key = randomKey()): Draft => ({
  key, startedAt: null, callNo: null, hotlineNumber: '', channel: 'call', phone: '', content: '', address: '', when: '', name: '', title: '', isAnonymous: false, isConfidential: false, isAboutStaff: false, callerCategory: null, enterpriseName: '', language: null, needs: [],
  regionCode: null, appealType: null, urgency: null, matterCode: null, accusedUnitId: null,
});

/** Nothing written that would be missed. Number and name of a call came with the call. */
export const isBlank = (d: Draft) => ![...(d.callNo ? [] : [d.phone, d.name]), d.content, d.address, d.when, d.title].some((text) => text.trim()) && !d.regionCode;

const greeting = /^(尊敬的[^,\uff0c。!\uff01:\uff1a]{0,20}|您好|你好|领导好|[,\uff0c。!\uff01:\uff1a\s])+/u;
/** A title from the first sentence, at most 30 characters, without greetings. */
export function proposedTitle(content: string): string {
  const sentence = content.replace(/\s+/g, ' ').replace(greeting, '').split(/[。!\uff01?\uff1f;\uff1b]/u)[0]!.trim();
  const letters = [...sentence];
  return letters.length <= 30 ? sentence : `${letters.slice(0, 29).join('')}…`;
}

/** What is sent: what stands on the screen, with the judgement that the fields show. */
export function registration(d: Draft, shown: Judged) {
  const text = (value: string) => value.trim() || undefined;
  return {
    idempotencyKey: d.key, channel: d.channel, callId: d.callNo ?? undefined, hotlineNumber: text(d.hotlineNumber), phone: text(d.phone), name: text(d.name), address: text(d.address),
    content: d.when.trim() ? `${d.content.trim()}\n发生时间：${d.when.trim()}` : d.content.trim(), title: text(d.title) ?? text(proposedTitle(d.content)),
    isAnonymous: d.isAnonymous, isConfidential: d.isConfidential, isAboutStaff: d.isAboutStaff, callerCategory: d.callerCategory ?? undefined, enterpriseName: text(d.enterpriseName), language: d.language ?? undefined, needs: d.needs.length ? d.needs : undefined, regionCode: d.regionCode ?? undefined, appealType: shown.appealType ?? undefined, urgency: shown.urgency ?? undefined,
    matterCode: shown.matterCode ?? undefined, accusedUnitId: d.accusedUnitId ?? undefined,
  };
}
