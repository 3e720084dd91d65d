/** 脱敏: what in a report could show who made it, found by rule, for a person to look over. Pure. Better one word too many than one too few: the person puts back what the unit needs. */
import { halfWidth } from '../citizen/hide-numbers.ts';
import { idNumbers, phones, plates, bankCards, emails, messengers } from './scrub/numbers.ts';
import { addresses } from './scrub/addresses.ts';
import { names, surnamed } from './scrub/names.ts';
import { kinship, personal, posts } from './scrub/circumstances.ts';

export type ClueKind = 'name' | 'phone' | 'idNumber' | 'bankCard' | 'plate' | 'email' | 'messenger' | 'address' | 'post' | 'kinship' | 'personal';

/** What staff read for each kind of clue. */
export const clueNames: Record<ClueKind, { zh: string; en: string }> = {
  name: { zh: '姓名', en: 'name' }, phone: { zh: '电话', en: 'phone' }, idNumber: { zh: '证件号', en: 'identity number' }, bankCard: { zh: '银行卡', en: 'bank card' }, plate: { zh: '车牌', en: 'number plate' },
  email: { zh: '邮箱', en: 'e-mail' }, messenger: { zh: '社交账号', en: 'messenger account' }, address: { zh: '住址门牌', en: 'exact address' }, post: { zh: '单位职务', en: 'workplace or post' }, kinship: { zh: '亲属', en: 'relative' }, personal: { zh: '个人经历', en: 'personal event' },
};

/** A stretch of the text as it came (UTF-16 positions, `to` not included) and what stands in its place. */
interface Clue { from: number; to: number; kind: ClueKind; put: string }
export interface Scrubbed { text: string; clues: Clue[] }
export interface Found { from: number; to: number; kind: ClueKind }
export type Finder = (text: string) => Found[];

/** In the order of trust: where two overlap, the earlier finder names the kind. */
const finders: Finder[] = [idNumbers, bankCards, phones, emails, messengers, plates, addresses, posts, names, kinship, personal];

/** What is known of the reporter and must not stand in the copy, however it is said. */
export interface Known { name?: string | null; phone?: string | null }

/** @param known found literally wherever it stands */
export function scrub(text: string, known: Known = {}): Scrubbed {
  const plain = halfWidth(text).replaceAll('　', ' ');
  const found = [...literally(plain, known), ...finders.flatMap((find) => find(plain))];
  const clues = joined(found).map((f) => ({ ...f, put: `【${clueNames[f.kind].zh}】` }));
  return { text: replaced(text, clues), clues };
}

function replaced(text: string, clues: readonly Clue[]): string {
  let at = 0;
  let out = '';
  for (const c of clues) {
    out += text.slice(at, c.from) + c.put;
    at = c.to;
  }
  return out + text.slice(at);
}

function literally(text: string, { name, phone }: Known): Found[] {
  const all = (needle: string, kind: ClueKind): Found[] => {
    const found: Found[] = [];
    for (let from = text.indexOf(needle); from >= 0; from = text.indexOf(needle, from + needle.length)) found.push({ from, to: from + needle.length, kind });
    return found;
  };
  const whole = name?.trim() ?? '';
  return [...([...whole].length >= 2 ? [...all(whole, 'name'), ...surnamed(text, whole)] : []), ...(phone && phone.length >= 6 ? all(phone, 'phone') : [])];
}

/** In order, what touches or overlaps made one; the kind is that of the stretch found first by trust. */
function joined(found: Found[]): Found[] {
  const rank = new Map(found.map((f, i) => [f, i]));
  const out: Found[] = [];
  for (const f of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    if (!last || f.from >= last.to) { out.push({ ...f }); rank.set(out.at(-1)!, rank.get(f)!); continue; }
    if (rank.get(f)! < rank.get(last)!) { last.kind = f.kind; rank.set(last, rank.get(f)!); }
    last.to = Math.max(last.to, f.to);
  }
  return out;
}
