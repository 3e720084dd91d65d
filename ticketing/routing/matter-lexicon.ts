/** The words of all matters, built into one index each time the city is loaded. */
import type { City, Matter } from '../catalogue/city.ts';
import { PhraseTrie, plainText } from './phrase-trie.ts';

/** What a found phrase says: for this matter, so strongly. A `part` is two characters of a phrase: people put words between (暖气一直不热). */
export interface Cue { matter: Matter; phrase: string; weight: number; part: boolean }

export type MatterLexicon = PhraseTrie<Cue>;

/** A phrase of so many characters is worth so much: longer ones are rarely said by chance. */
const BY_LENGTH = [0, 0.5, 1, 1.5, 2.1, 2.4];
const PART = 0.4;
/** Pairs that stand in any text and so say nothing as parts of a phrase. */
const EVERYWHERE = new Set(('没有 没人 什么 时候 怎么 不能 不了 不到 不让 不上 不给 不出 不起 不下 不开 不通 不去 不来 不成 不合 不是 没到 一个 一直 这个 那个 我们 他们 你们 自己 家里 可以 可能 因为 所以 ' +
  '现在 今天 昨天 以后 之后 就是 还是 都是 的时 了就 东西 地方 有人 有关 问题 情况 处理 解决 反映 希望 相关 部门 单位 政府 工作 人员 服务 管理 设施 收费 办理 申请 投诉 举报 咨询 要求 必须 半夜 晚上 凌晨 上班 下班 ' +
  '小区 学校 医院 公司 居民 业主 老人 孩子 门口 路上 路口 楼上 楼下 附近 旁边 里面 上面 村里 云川 街道 社区').split(' '));

const built = new WeakMap<City['matters'], MatterLexicon>();

export function matterLexicon(city: City): MatterLexicon {
  let lexicon = built.get(city.matters);
  if (!lexicon) built.set(city.matters, lexicon = build([...city.matters.values()].filter((m) => m.level === 3)));
  return lexicon;
}

function build(matters: Matter[]): MatterLexicon {
  const phrases = new Map(matters.map((m) => [m, phrasesOf(m)]));
  const inMatters = new Map<string, number>();
  for (const own of phrases.values()) for (const stretch of stretches(own)) inMatters.set(stretch, (inMatters.get(stretch) ?? 0) + 1);
  /** 1 for what one matter alone says, towards 0 for what many say */
  const rarity = (phrase: string) => Math.log(1 + matters.length / (inMatters.get(phrase) ?? 1)) / Math.log(1 + matters.length);

  const lexicon: MatterLexicon = new PhraseTrie();
  for (const [matter, own] of phrases) {
    for (const phrase of own) lexicon.add(phrase, { matter, phrase, weight: rarity(phrase) * BY_LENGTH[Math.min(phrase.length, 5)]!, part: false });
    for (const pair of pairs(own)) if (!own.has(pair) && !EVERYWHERE.has(pair)) lexicon.add(pair, { matter, phrase: pair, weight: rarity(pair) * PART, part: true });
  }
  return lexicon;
}

/** Its words and its name; 停气与通气 is two. */
function phrasesOf(matter: Matter): Set<string> {
  return new Set([...matter.words, ...matter.name.split(/[与和、]/u)].map(plainText).filter((phrase) => phrase.length > 1));
}

function pairs(phrases: Set<string>): Set<string> {
  return new Set([...phrases].flatMap((phrase) => Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2))).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair)));
}

/** Every stretch of two characters or more: a word counts as said by a matter also inside its longer phrases. */
function stretches(phrases: Set<string>): Set<string> {
  const all = new Set<string>();
  for (const phrase of phrases) for (let from = 0; from < phrase.length; from++) for (let to = from + 2; to <= phrase.length; to++) all.add(phrase.slice(from, to));
  return all;
}
