import { commonRate } from './background/background.ts';
import { isTie, pairHash } from './terms.ts';
import type { Unit } from './units.ts';

/** A stretch of a run: units from `from` up to, not including, `to`. */
export interface Span { from: number; to: number }

export interface Places {
  /** Names in front of a place word ("翠湖花园", "解放西路"): one exact spot, estate, road, school or firm. */
  spots: Span[];
  /** What follows the name of a district, town or street office ("…区翠湖花园附近"): often a name, sometimes not. */
  leads: Span[];
  /** Districts and counties: too wide to tell two problems apart, good enough to tell that they are apart. */
  districts: Span[];
}

/** Words that end the name of a place or of a body that stands for one. Longer ones are tried first. */
const SUFFIXES = [
  '幼儿园', '派出所', '卫生院', '工业园', '开发区', '安置区', '步行街', '农贸市场', '菜市场', '有限公司', '高架桥', '停车场',
  '小区', '社区', '花园', '家园', '新城', '新村', '新苑', '公寓', '公馆', '国际', '广场', '公园', '大厦', '大道', '大桥', '名都', '名城',
  '东路', '西路', '南路', '北路', '中路',
  '学校', '小学', '中学', '大学', '学院', '医院', '市场', '工地', '公司', '集团', '物业', '楼盘', '商城', '车站', '号线', '水库', '夜市',
  '路', '街', '巷', '弄', '村', '苑', '府', '庭', '湾', '城', '园', '居', '邸', '郡', '轩', '阁', '湖', '山', '桥', '坊', '寨', '屯', '塘', '洲',
].sort((a, b) => b.length - a.length);

/** Words of one character that end in no place's name after these ("绕路", "旧城")… */
const NO_NAME_AFTER: Readonly<Record<string, string>> = { 路: '绕让修堵占走马铁赶', 街: '临沿', 村: '进', 城: '旧老县省全古' };
/** …or before these ("路灯", "居民"). */
const NO_NAME_BEFORE: Readonly<Record<string, string>> = { 路: '灯面', 居: '民住委', 村: '民委', 城: '管镇乡', 街: '道' };

/** A pair of characters as frequent as this in messages at large is a word, not a name. */
const NAME_RATE = 0.003;
/** Longest name looked for in front of a place word, in units. */
const LONGEST_NAME = 5;
/** How far a name may reach behind a district's or town's name. */
const LEAD = 5;

/** A pair that is so rare at large that it is likely part of a name. */
export function nameLike(left: Unit, right: Unit): boolean {
  return !isTie(left) && !isTie(right) && commonRate(pairHash(left, right)) < NAME_RATE;
}

/** Find the places named in one run of units. Spans may overlap; boundaries on the left are approximate. */
export function placesIn(run: Unit[]): Places {
  const places: Places = { spots: [], leads: [], districts: [] };
  let open = 0; // nothing left of this unit belongs to a name that starts after it
  for (let at = 0; at < run.length; at++) {
    if (isTie(run[at]!)) {
      open = at + 1;
      continue;
    }
    if (run[at] === '号' && /^[0-9]+$/.test(run[at - 1] ?? '') && run[at + 1] !== '线') {
      open = at + 1; // a door's number belongs to no name
      continue;
    }
    const area = areaEnding(run, at);
    if (area) {
      if (area === 'district') places.districts.push({ from: Math.max(open, at - 2), to: at + 1 });
      places.leads.push({ from: at + 1, to: leadEnd(run, at + 1) });
      open = at + 1;
      continue;
    }
    const suffix = suffixAt(run, at);
    if (!suffix || at === open) continue;
    const from = Math.max(open, at - LONGEST_NAME);
    if (hasName(run, from, at, suffix)) places.spots.push({ from, to: at + suffix.length });
    at += suffix.length - 1;
    if (suffix.length > 1) open = at + 1; // "花园小区临街" names one place, not a street
  }
  return places;
}

/** A lead ends at the first tie word, or after LEAD units. */
function leadEnd(run: Unit[], from: number): number {
  let to = from;
  while (to < run.length && to < from + LEAD && !isTie(run[to]!)) to++
  return to;
}

/** Is the unit at `at` the last of an area's name, and of which kind? "小区" and "超市" are not areas. */
function areaEnding(run: Unit[], at: number): 'district' | 'town' | null {
  const unit = run[at]!;
  const before = run[at - 1] ?? '';
  if (unit === '区' || unit === '县') return before && !'小社园景校辖片地城老新各我本全该矿厂库山郊市域围居民'.includes(before) ? 'district' : null;
  if (unit === '市' || unit === '省') return before && !'超城上夜股本全各我门菜'.includes(before) ? 'town' : null;
  if (unit === '镇' || unit === '乡') return before && !'城村各我本全老家下该'.includes(before) ? 'town' : null;
  if (unit === '道' && before === '街') return 'town';
  return null;
}

function suffixAt(run: Unit[], at: number): string | null {
  for (const suffix of SUFFIXES) {
    if (suffix[0] !== run[at]) continue;
    let same = true;
    for (let i = 1; same && i < suffix.length; i++) same = run[at + i] === suffix[i];
    if (!same) continue;
    const alone = suffix.length === 1 && ((NO_NAME_BEFORE[suffix] ?? '').includes(run[at + 1] ?? ' ') || (NO_NAME_AFTER[suffix] ?? '').includes(run[at - 1] ?? ' '));
    if (!alone) return suffix;
  }
  return null;
}

/** A place word alone ("马路", "居民小区") names nothing: some pair before it must be rare at large. */
function hasName(run: Unit[], from: number, at: number, suffix: string): boolean {
  if (suffix.length === 1 && at - from < 2 && !/[0-9]/.test(run[at - 1] ?? '')) return false;
  if (suffix.length === 1 && !nameLike(run[at - 1]!, suffix)) return false;
  // a road's own name is often an everyday word ("胜利北路"): what joins it to the point of the compass is not
  if (suffix.length === 2 && suffix[1] === '路' && at - from >= 2) return nameLike(run[at - 1]!, suffix[0]!);
  return at - from >= 2 ? nameLike(run[at - 2]!, run[at - 1]!) : suffix.length > 1 && nameLike(run[at - 1]!, suffix[0]!);
}

/** A pair as rare as this, of two characters that the dictionary knows in no word together, is part of a name that it does not know. */
const UNKNOWN_RATE = 0.0015;

/**
 * Names without a place word ("泰港壹号"): where the dictionary knows no word, and hardly anybody writes two such
 * characters side by side. Each span is a pair of units.
 * @param words the run cut by the dictionary
 */
export function unknownNames(run: Unit[], words: readonly Span[]): Span[] {
  const alone = new Uint8Array(run.length);
  for (const { from, to } of words) if (to === from + 1) alone[from] = 1;
  const unknown = (at: number) => at >= 0 && at + 1 < run.length && !'市区县省镇乡'.includes(run[at]!) && !isTie(run[at]!) && !isTie(run[at + 1]!) && commonRate(pairHash(run[at]!, run[at + 1]!)) < UNKNOWN_RATE;
  const found = new Set<number>();
  for (let at = 0; at + 1 < run.length; at++) {
    if (!alone[at] || !alone[at + 1] || !unknown(at) || /[0-9]/.test(run[at]! + run[at + 1]!) && /[号栋幢楼层室元点度分年月日岁个]/.test(run[at + 1]!)) continue;
    for (const near of [at - 1, at, at + 1]) if (unknown(near)) found.add(near);
  }
  return [...found].map((from) => ({ from, to: from + 2 }));
}
