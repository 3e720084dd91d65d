/** Cuts Chinese text into the words that the search compares: jieba's words and the shorter ones inside them (社保卡 → 社保, 社保卡). */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { plainText } from '../routing/phrase-trie.ts';

let jieba: Jieba | undefined;
/** The dictionary takes a third of a second to load: only where something is cut. */
function cutter(): Jieba {
  if (!jieba) {
    jieba = Jieba.withDict(dict);
    // the words of the trade before chance ones: 路灯|不亮, not 路|灯不亮
    const own = new Set(Object.entries(sameAs).flatMap(([word, others]) => [word, ...others]));
    jieba.loadDict(Buffer.from([...own].filter((w) => w.length > 1).map((w) => `${w} 200000 n`).join('\n')));
  }
  return jieba;
}

/** Longest text that is cut: what a citizen says first says what it is about. */
const longestText = 20_000;
/** Words that stand in any question and so tell none from another. */
const everywhere = new Set((
  '什么 怎么 怎样 如何 哪里 哪儿 哪个 哪些 多少 多久 几天 时候 是否 可以 能否 能不能 可不可以 需要 要求 办理 申请 咨询 请问 你好 您好 我们 他们 你们 自己 这个 那个 这样 一个 一下 一直 现在 ' +
  '已经 因为 所以 但是 如果 以及 或者 没有 不能 不是 还是 就是 问题 情况 有关 相关 有没有 为什么 知道 告诉 帮忙 帮我 麻烦 谢谢 希望 想问 问下 问一下 政府 部门 单位 市民 居民 应该 应当 进行 并且 ' +
  '的话 时间 事情 东西 这边 那边 之后 以后 之前 以前 目前 今天 昨天 明天 怎么办 咋办 咋样 云川 云川市 规定 要不要 用不用 干什么 家里 住在').split(' '));

const prepared = (text: string) => plainText(text.slice(0, longestText)).replace(/[^\p{L}\p{N}]+/gu, ' ');

/** What an article is found by. @returns words of two characters or more and single ones that stand for longer, numbers of three digits or more, each once, in the order of the text */
export function termsOf(text: string): string[] {
  return [...new Set(cutter().cutForSearch(prepared(text), false).map((w) => w.trim()).filter(tells))];
}

/** A word as somebody asks it: the shorter words inside it may be met where it is not; a thing that nobody wrote about is missed more than a manner of speaking. */
export interface AskedWord { term: string; parts: string[]; kind: 'thing' | 'doing' | 'manner' }

/** @returns each word once, in the order of the text */
export function askedWords(text: string): AskedWord[] {
  const found = new Map<string, AskedWord>();
  for (const { word: raw, tag } of cutter().tag(prepared(text), false)) {
    const term = raw.trim();
    if (!tells(term) || found.has(term)) continue;
    const parts = [...term].length > 2 ? termsOf(term).filter((p) => p !== term) : [];
    found.set(term, { term, parts, kind: /^(?:n|vn|eng|x|j|l)/.test(tag) ? 'thing' : tag.startsWith('v') ? 'doing' : 'manner' });
  }
  return [...found.values()];
}

const tells = (word: string): boolean => (isTerm(word) || word in sameAs) && !everywhere.has(word);

const isTerm = (word: string) => (/^\p{N}+$/u.test(word) ? word.length >= 3 : /^[a-z0-9]+$/.test(word) ? word.length >= 2 && word.length <= 32 : [...word].length >= 2 && word.length <= 32);

/** Words that search as one, beside what the catalogue of matters says: how people speak on the left, how offices write on the right. */
const sameAs: Record<string, string[]> = {
  灯: ['路灯'], 药: ['药品'], 树: ['树木'], 小黄车: ['共享单车'], 小蓝车: ['共享单车'], 自行车: ['单车', '电动自行车'], 一年级: ['小学', '入学'], 初一: ['小升初', '入学'], 马路: ['道路'], 下水道: ['排水'], 救护车: ['急救'], 看病: ['就医'], 保姆: ['家政'], 补习班: ['校外培训', '培训'], 兴趣班: ['校外培训', '培训'],
  小孩: ['儿童', '子女', '适龄儿童'], 孩子: ['儿童', '子女', '适龄儿童'], 娃: ['儿童', '子女'], 宝宝: ['新生儿', '婴幼儿'], 老人: ['老年人', '高龄'], 老年: ['老年人'], 钱: ['费用'], 退钱: ['退费', '退款'], 退款: ['退费'], 断水: ['停水'], 没水: ['停水'], 断电: ['停电'], 没电: ['停电'],
  暖气: ['供暖', '供热'], 供热: ['供暖'], 供暖: ['供热'], 煤气: ['燃气'], 天然气: ['燃气'], 电瓶车: ['电动自行车'], 电动车: ['电动自行车'], 驾照: ['驾驶证'], 房产证: ['不动产', '不动产权证', '不动产登记'], 摆摊: ['占道经营', '摊贩'], 地摊: ['占道经营', '摊贩'], 欠薪: ['拖欠工资', '工资'], 工钱: ['工资'],
  低保: ['最低生活保障'], 狗: ['养犬', '犬伤'], 养狗: ['养犬'], 遛狗: ['养犬'], 身份证: ['居民身份证'], 医保卡: ['医保'], 上户口: ['落户', '户口', '出生登记'], 吵: ['噪声'], 噪音: ['噪声'], 扰民: ['噪声'], 幼升小: ['小学', '入学'], 上小学: ['小学', '入学'], 上学: ['入学'], 营业执照: ['登记'], 结婚证: ['婚姻登记'], 领证: ['婚姻登记', '结婚登记'], 离婚: ['离婚登记', '婚姻登记'],
  停车费: ['停车收费', '停车'], 公交卡: ['公交', '乘车卡'], 老年卡: ['敬老卡', '公交'], 垃圾: ['垃圾分类', '清运'], 快递: ['快件'], 退休金: ['养老金', '养老保险'], 租房: ['租赁', '住房租赁'], 廉租房: ['公租房'], 网约车: ['网络预约'], 违章: ['交通违法'], 罚单: ['交通违法'], 疫苗: ['接种', '预防接种'],
};

/** What else a word of a question may be called. */
export const synonymsOf = (term: string): string[] => sameAs[term] ?? [];
