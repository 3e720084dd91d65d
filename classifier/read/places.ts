/** Places as the writer named them, by how names of places end; the city's own list of names is ticketing's. */
import { COMMON_WORDS } from './common-words.ts';
import { findDivisions } from './divisions.ts';
import { readField } from './field.ts';
import { find, joined, type Stretch } from './find.ts';
import { ENDINGS, FILLERS, NO_NAMES, SOFT, STOPS, type Ending } from './place-words.ts';
import type { PlaceMention } from '../judge/judgement.ts';

type Kind = PlaceMention['kind'];
export interface PlaceFound extends Stretch<Kind> { text: string }

/** A name is no longer than this, without its ending. */
const LONGEST = 8;
/** Of one field; a letter that names more is a list. */
const MOST = 100;

const byLast = new Map<number, Ending[]>();
for (const ending of ENDINGS) {
  const last = ending.text.charCodeAt(ending.text.length - 1);
  byLast.set(last, [...(byLast.get(last) ?? []), ending].toSorted((a, b) => b.text.length - a.text.length));
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
/** Where a wider place or a road ends, the next name begins. */
const WIDER_ENDS = new Set('省市县区镇乡路');
/** What makes 市 and 路 part of another word: 市场, 路灯. */
const NOT_BEFORE: Record<string, RegExp> = {
  市: /^(?:场|民|政|区|容|长|委|直|级|值|中心|里|内|面|人)/u, 县: /^(?:城|长|委|级|里|域|内|直|政府)/u, 区: /^(?:长|委|域|别|分|间|块|级|政府|内|里)/u, 镇: /^(?:长|痛|静|压|定|上|里|政府|干部)/u, 乡: /^(?:镇|村|长|亲|下|里|愁|政府|干部)/u, 村: /^(?:民|委|镇|庄|里|长|支|上|级|组|主任|干部|口|书记|头|子|村)/u, 省: /^(?:钱|电|心|事|里|力|得|去|长|委|级|内|外|略|时)/u,
  路: /^(?:灯|面|口|边|段|上|人|过|线|程|况|基|费|途|政|障|虎|名|牌|旁|网|由|局|桥|子|遇)/u, 街: /^(?:道|面|上|边|头|区|坊|口|心)/u, 巷: /^(?:子|道|口)/u, 大学: /^(?:生|毕业|城|文凭|路)/u, 中学: /^(?:生|老师|教师)/u, 小学: /^(?:生|老师|教师|毕业)/u, 公寓: /^(?:式|型)/u, 苑: /^小区/u,
  高速: /^(?:公路|铁路|发展|路|增长|行驶|度|收费|运转|口)/u, 社区: /^(?:卫生|服务|医院|居委|矫正)/u, 学院: /^派/u, 市场: /^(?:价|经济|监管|监督|管理|化|主体|秩序|份额|行情|上|调|部|需求|营销|竞争|准入)/u, 广场: /^舞/u, 大街: /^(?:小巷|上)/u, 医院: /^(?:感染)/u, 新城: /^(?:区)/u, 车站: /^(?:路)/u,
};

/**
 * Names with an ending that tells their kind, house numbers and buildings behind them, provinces and cities by their full names.
 * Pure; never throws; time in proportion to the length. @returns in order of place, none inside another, 100 at most
 */
export function findPlaces(text: string): PlaceFound[] {
  const plain = readField(text);
  const found: Stretch<Kind>[] = findDivisions(plain).filter((d) => d.full).map(({ from, to }) => ({ from, to, kind: 'region' }));
  let taken = 0;
  for (let i = 1; i < plain.length && found.length < MOST; i++) {
    const endings = byLast.get(plain.charCodeAt(i));
    if (!endings) continue;
    const place = placeEndingAt(plain, i + 1, endings, taken);
    if (!place) continue;
    taken = place.to;
    found.push(place);
    const number = numberAfter(plain, place);
    if (!number) continue;
    found.push(number);
    taken = number.to;
  }
  found.push(...find(plain, BUILDING, 'number').slice(0, MOST));
  return joined(found).slice(0, MOST).map((f) => ({ ...f, text: text.slice(f.from, f.to) }));
}

/** 金色水岸社区 is a community, not the estate 金色水岸. */
const LONGER = /^(?:社区|小区|街道|大道|路|小学|学校)/u;

/** The longest ending that stands here and has a name before it. */
function placeEndingAt(plain: string, to: number, endings: readonly Ending[], taken: number): Stretch<Kind> | null {
  for (const { text, kind, least } of endings) {
    const begin = to - text.length;
    if (begin < taken || !plain.startsWith(text, begin)) continue;
    if (NOT_BEFORE[text]?.test(plain.slice(to, to + 3))) return null;
    if (kind === 'estate' && text !== '小区' && LONGER.test(plain.slice(to, to + 2))) return null;
    const from = beginOf(plain, begin, taken);
    const head = plain.slice(from, begin);
    const code = /^[A-Z]\d{0,3}$/.test(head);
    if (code ? kind !== 'region' : head.length < least || NO_NAMES[text]?.test(head) || PLAIN_WORDS.test(head)) {
      // 小区 without a name is no 区 either.
      if (text.length > 1) return null;
      continue;
    }
    return { from, to, kind };
  }
  return null;
}

/** Walks left over the name: to the text's or the last place's edge, a stop, a sign that is no character, the end of a wider place. */
function beginOf(plain: string, begin: number, taken: number): number {
  let from = begin;
  // 永和家园小区: what stands before 家园 is still the name.
  const soft = 2 + (NESTED.exec(plain.slice(Math.max(0, begin - 3), begin))?.[0].length ?? 0);
  while (from > taken && begin - from < LONGEST) {
    const sign = plain[from - 1]!;
    if (!isHan(plain.charCodeAt(from - 1))) {
      const code = /(?<![A-Za-z0-9])[A-Z]\d{0,3}$/.exec(plain.slice(Math.max(taken, from - 5), from));
      if (code && from === begin) return from - code[0].length;
      break;
    }
    const length = begin - from;
    if (STOPS.has(sign) && !(SOFT.has(sign) && length < soft)) {
      if (length > 0 && COMMON_WORDS.has(sign + plain[from]!)) from++;
      break;
    }
    if (length >= 2 && WIDER_ENDS.has(sign)) break;
    from--;
  }
  for (let i = begin - 2; i >= from; i--)
    if (COMMON_WORDS.has(plain.slice(i, i + 2))) { from = i + 2; break; }
  for (let filler = FILLERS.exec(plain.slice(from, begin)); filler; filler = FILLERS.exec(plain.slice(from, begin))) from += filler[0].length;
  return from;
}

const NESTED = /(?:家园|花园|新村|新城|水岸|名城|国际|实验|中心|第?[一二三四五六七八九十]|[东西南北中])$/u;

/** Heads that are words of their own, whatever ending follows. */
const PLAIN_WORDS = /(?:^[东西南北中上下前后大小新老]+$|^(?:这|那|哪|某|本|该|各|每|全|一|两|几|多|同|别|其他|其它|有关|相关|所有|许多|部分|个别)|^(?:一个|这个|那个|整个|几个|多个|两个)|[的和与及跟同或]$|^[一二三四五六七八九十百千]+$|(?:[一二三四五六七八九十]|多|几)(?:个|条|所|家|座)$)/u;

const NUMBER = /\s{0,2}\d{1,5}(?:[-之]\d{1,4})?\s{0,2}号(?!线|公交|车)(?:院|楼|附\d{1,3}号)?/y;
/** 清荷路12号: the house on the road. */
function numberAfter(plain: string, place: Stretch<Kind>): Stretch<Kind> | null {
  if (place.kind === 'region') return null;
  NUMBER.lastIndex = place.to;
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const from = place.to + (match[0].length - match[0].trimStart().length);
  return { from, to: place.to + match[0].length, kind: 'number' };
}
const BUILDING = /[0-9A-Z]{1,4}\s{0,2}(?:号楼|栋|幢)(?:\s{0,2}[0-9一二三四五六七八九十]{1,3}\s{0,2}单元)?(?:\s{0,2}\d{2,5}\s{0,2}(?:室|户|号)?)?/gud;
