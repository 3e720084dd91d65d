import type { Party, PartyView } from './types.ts';

/** A number as somebody types it: spaces and hyphens go. */
const asNumber = (text: string): string | null => {
  const digits = text.replaceAll(/[\s-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? digits : null;
};

/** Danger first when nothing is typed: it must not be looked for. Then who is free. */
const order: PartyView['kind'][] = ['emergency', 'colleague', 'interpreter', 'line', 'duty', 'partner', 'number'];

/** Those whose name, detail or number has every typed word; a typed number may be dialled itself. */
export function matching(items: readonly PartyView[], text: string, dial: (number: string) => string): PartyView[] {
  const asked = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter((p) => asked.every((word) => `${p.name} ${p.detail} ${p.number ?? ''}`.toLowerCase().includes(word)))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || Number(b.free ?? false) - Number(a.free ?? false));
  const number = asNumber(text);
  return number && !found.some((p) => p.number === number) ? [...found, { key: `number-${number}`, kind: 'number', name: dial(number), detail: '', free: null, number }] : found;
}

/** What the verbs want to know of whom was chosen. */
export function partyOf(chosen: PartyView): Party {
  if (chosen.staffId !== undefined) return { staffId: chosen.staffId };
  if (chosen.line !== undefined) return { line: chosen.line };
  return { number: chosen.number!, ...(chosen.kind === 'number' ? {} : { name: chosen.name }) };
}
