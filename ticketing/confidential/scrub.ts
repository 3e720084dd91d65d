/** 脱敏: what in a report could show who made it, found by rule, for a person to look over. Pure. Better one word too many than one too few: the person puts back what the unit needs. */
import { findPersonalData, joined, readField, surnamed, type PersonalKind, type Stretch } from '../../classifier/index.ts';
import { exactPlaces, kinship, personal, posts } from './scrub/circumstances.ts';

export type ClueKind = PersonalKind | 'post' | 'kinship' | 'personal';

/** What staff read for each kind of clue. */
export const clueNames: Record<ClueKind, { zh: string; en: string }> = {
  name: { zh: '姓名', en: 'name' }, phone: { zh: '电话', en: 'phone' }, idNumber: { zh: '证件号', en: 'identity number' }, bankCard: { zh: '银行卡', en: 'bank card' }, plate: { zh: '车牌', en: 'number plate' },
  email: { zh: '邮箱', en: 'e-mail' }, account: { zh: '社交账号', en: 'account' }, address: { zh: '住址门牌', en: 'exact address' }, post: { zh: '单位职务', en: 'workplace or post' }, kinship: { zh: '亲属', en: 'relative' }, personal: { zh: '个人经历', en: 'personal event' },
};

/** A stretch of the text as it came (UTF-16 positions, `to` not included) and what stands in its place. */
interface Clue { from: number; to: number; kind: ClueKind; put: string }
export interface Scrubbed { text: string; clues: Clue[] }
export type Found = Stretch<ClueKind>;
export type Finder = (text: string) => Found[];

/** Beside personal data, in the order of trust: where two overlap, the earlier finder names the kind. */
const finders: Finder[] = [posts, exactPlaces, kinship, personal];

/** What is known of the reporter and must not stand in the copy, however it is said. */
export interface Known { name?: string | null; phone?: string | null }

/** @param known found literally wherever it stands */
export function scrub(text: string, known: Known = {}): Scrubbed {
  const plain = readField(text);
  // Names and vehicles of those complained about stay: the unit must know whom it is about.
  const own = findPersonalData(text).filter((f) => f.whose === 'writer');
  const found: Found[] = [...literally(plain, known), ...own, ...finders.flatMap((find) => find(plain))];
  const clues = joined(found).map(({ from, to, kind }) => ({ from, to, kind, put: `【${clueNames[kind].zh}】` }));
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
