/** What a citizen means who answers the message that asks for a rating. Pure. */
import { asksForRework } from './verdict.ts';

interface ReadRating { solved: 'solved' | 'partly' | 'unsolved'; satisfaction: number; comment?: string }
/** `unclear`: it is about the visit, but not what it means; `other`: it is about something else. */
export type Reading = { kind: 'rating'; rating: ReadRating } | { kind: 'unclear' } | { kind: 'other' };

/** The digits, as the message names them. */
const digits: Record<string, Pick<ReadRating, 'solved' | 'satisfaction'>> = {
  5: { solved: 'solved', satisfaction: 5 }, 4: { solved: 'solved', satisfaction: 4 }, 3: { solved: 'partly', satisfaction: 3 }, 2: { solved: 'unsolved', satisfaction: 2 }, 1: { solved: 'unsolved', satisfaction: 1 },
};
/** What a bare mark of 1..5 says of the other question, as the message names them. */
export const solvedBy = (satisfaction: number): ReadRating['solved'] => digits[satisfaction]?.solved ?? 'unsolved';
/** Longer and negated words first: 没解决 is not 解决. */
const solvedWords: [RegExp, ReadRating['solved']][] = [
  [/部分解决|解决了?一部分|解决了?一半/u, 'partly'],
  [/(?:没有?|未|还没有?|仍未|尚未|并未|不算|根本没有?)(?:得到|给|完全|真正)?(?:解决|修好|办好|处理好?|弄好|搞定|改善)|没人(?:管|来|修)|还是老样子/u, 'unsolved'],
  [/已经?(?:得到)?解决|解决了?|修好了?|办好了|处理好了|弄好了|搞定了/u, 'solved'],
];
const satisfiedWords: [RegExp, number][] = [
  [/(?:很|非常|极其?|十分|太)不满意?|差评|太差/u, 1], [/不太?满意?/u, 2], [/基本满意|还行|还可以|一般般?|凑合/u, 3], [/(?:很|非常|十分|特别|太)满意|好评|点赞/u, 5], [/满意/u, 4],
];
const taken = (text: string, words: readonly RegExp[]) => words.reduce((left, word) => left.replace(new RegExp(word.source, 'gu'), ''), text);
/** A message about the visit is short; a longer one with such words in it tells of something new. */
const longestUnclear = 40;

/**
 * `5`, `5 谢谢`, `解决 满意`, `不满意，没修好`, `解决了，但不满意`. A digit and words that say the contrary, or only one of the two answers, are unclear.
 * 「满意」 alone says both; 「不满意」 and 「没解决」 alone leave the other open and mean that it is not done.
 */
export function readRating(message: string): Reading {
  const text = message.normalize('NFKC').trim();
  const digit = /^(?:评价|评分|回复)?[:：\s]*([1-5])(?:分|星)?(?!\d)(?:[\s,，。.、;；!！]+|$|(?=\p{Script=Han}))/u.exec(text);
  const rest = digit ? text.slice(digit[0].length).trim() : text;
  let left = rest;
  const find = <T>(words: [RegExp, T][]): T | undefined => {
    const hit = words.find(([word]) => word.test(left));
    if (hit) left = taken(left, [hit[0]]);
    return hit?.[1];
  };
  const solved = find(solvedWords);
  const satisfaction = find(satisfiedWords);
  const contrary = find(solvedWords) !== undefined || find(satisfiedWords) !== undefined;
  if (digit) {
    const meant = digits[digit[1]!]!;
    if (/^(?:楼|号|栋|单元|元|个|天|月|日|年|点|条|路|人|米|块)/u.test(rest)) return { kind: 'other' };
    const saysOther = (solved !== undefined && solved !== meant.solved && !(meant.solved === 'partly')) || (satisfaction !== undefined && satisfaction <= 2 !== meant.satisfaction <= 2);
    if (saysOther || contrary) return { kind: 'unclear' };
    return { kind: 'rating', rating: { ...meant, ...(rest ? { comment: rest } : {}) } };
  }
  if (solved === undefined && satisfaction === undefined) return { kind: 'other' };
  const own = left.replace(/[\s\p{P}但是可不过就还了的我对结果办理谢感]/gu, '');
  if (contrary || own.length > longestUnclear / 2) return { kind: text.length <= longestUnclear || (own.length <= longestUnclear && text.length <= 2 * longestUnclear && /^(?:不|没|未|满意|解决|已)/u.test(text)) ? 'unclear' : 'other' };
  const rating = whole(solved, satisfaction);
  if (!rating) return { kind: 'unclear' };
  return { kind: 'rating', rating: { ...rating, ...(own.length || asksForRework(rating) ? { comment: text } : {}) } };
}

/** Both answers from what was said of either. */
function whole(solved: ReadRating['solved'] | undefined, satisfaction: number | undefined): Pick<ReadRating, 'solved' | 'satisfaction'> | null {
  if (solved !== undefined && satisfaction !== undefined) return { solved, satisfaction };
  if (satisfaction !== undefined && satisfaction >= 4) return { solved: 'solved', satisfaction };
  if (satisfaction !== undefined && satisfaction <= 2) return { solved: 'unsolved', satisfaction };
  if (solved === 'solved') return { solved, satisfaction: 4 };
  if (solved === 'unsolved') return { solved, satisfaction: 2 };
  return null;
}
