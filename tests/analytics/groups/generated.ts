import type { Message } from '../../../analytics/groups/index.ts';
import { message } from './story.ts';

const NAMES = ['翠湖', '枫桥', '榕江', '云栖', '锦澜', '柏岚', '瑞祥', '康鼎', '盛誉', '御龙', '凤祺', '煦晟', '芸荷', '菱茵', '松涛', '望岳', '南屏', '北渚', '东篱', '西垣'];
const KINDS = ['花园', '新城', '雅苑', '公馆', '家园', '广场', '小学', '公园'];
const MATTERS: [string, string][] = [
  ['搅拌站噪音粉尘扰民', '混凝土搅拌站昼夜生产，噪音大，粉尘飘进家里'],
  ['地下车位只卖不租', '开发商把地下车位打包出售，业主无处停车'],
  ['电梯经常困人', '电梯三天两头停运困人，维保单位不来修'],
  ['夜宵摊油烟扰民', '夜宵摊占道经营到凌晨，油烟和吵闹声不断'],
  ['自来水发黄有异味', '自来水放出来发黄，还有铁锈味，不敢饮用'],
  ['暖气温度不达标', '供暖以后室内只有十四度，打电话没有人管'],
  ['房产证迟迟办不下来', '交房三年，开发商仍未办理不动产登记'],
  ['路灯长期不亮', '门前道路路灯坏了很久，晚上漆黑一片'],
];
const WORDS = ['请尽快处理', '多次反映无果', '希望有关部门重视', '给个说法', '严重影响生活', '谢谢', '居民意见很大', '至今没有答复', '盼回复', '物业推诿'];

/** As many made-up messages about made-up places, the same for the same seed. */
export function generateMessages(count: number, seed: number): Message[] {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const place = `${pick(NAMES)}${pick(KINDS)}`;
    const [title, content] = pick(MATTERS);
    const text = `${place}${pick(['', '附近', '门口', '这边'])}${content}，${pick(WORDS)}，${pick(WORDS)}。`;
    return message(`g${i}`, `${pick(['', '投诉', '反映'])}${place}${title}`, text, { day: i / 50, citizen: `c${Math.floor(random() * count)}` });
  });
}

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
