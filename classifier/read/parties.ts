/** Who is complained about, as the writer named them. */
import type { Party } from '../judge/judgement.ts';
import { COMMON_WORDS } from './common-words.ts';
import { readField } from './field.ts';
import { joined, type Stretch } from './find.ts';
import { ACCUSED, ASKED, BARE, CONDUCT, PARTY_ENDINGS, TO_ACT, type PartyEnding } from './party-words.ts';
import { otherNames } from './personal/names.ts';
import { isReportedVehicle, plates } from './personal/numbers.ts';
import { FILLERS, STOPS } from './place-words.ts';

type Kind = Party['kind'];
export interface PartyFound extends Stretch<Kind> { text: string }
interface Named extends Stretch<Kind> { bare: boolean }

const LONGEST = 14;
const MOST = 50;
/** Conduct stands within so many units of the one whose it is, in the same sentence. */
const NEAR_BEHIND = 22;
const NEAR_BEFORE = 8;

const byLast = (list: readonly PartyEnding[]) => {
  const map = new Map<number, PartyEnding[]>();
  for (const one of list) {
    const last = one.text.charCodeAt(one.text.length - 1);
    map.set(last, [...(map.get(last) ?? []), one].toSorted((a, b) => b.text.length - a.text.length));
  }
  return map;
};
const NAMED_ENDS = byLast(PARTY_ENDINGS);
const BARE_ENDS = byLast(BARE);
const conduct = new RegExp(CONDUCT.split(' ').toSorted((a, b) => b.length - a.length).join('|'), 'u');

/**
 * Companies, shops, institutions and units with a name or without one, people in a post, vehicles: those to whom the text ascribes a conduct, or 投诉 directly.
 * One to whom it only turns (请教育局查处) is none. Pure; never throws. @returns in order of place, each name once, 50 at most
 */
export function findParties(text: string): PartyFound[] {
  const plain = readField(text);
  const found: Named[] = [];
  let taken = 0;
  for (let i = 1; i < plain.length && found.length < MOST; i++) {
    const code = plain.charCodeAt(i);
    const one = endingAt(plain, i + 1, NAMED_ENDS.get(code), BARE_ENDS.get(code), taken);
    if (!one || !isAccused(plain, one)) continue;
    // 供热公司 grows out of 公司: the longer name stands for both.
    found.push(one);
    taken = one.to;
  }
  const people: Named[] = otherNames(plain).filter((n) => isAccusedPerson(plain, n)).map(({ from, to }) => ({ from, to, kind: 'person', bare: false }));
  const vehicles: Named[] = plates(plain).filter((v) => isReportedVehicle(plain.slice(Math.max(0, v.from - 14), v.from)) || conduct.test(behind(plain, v.to))).map(({ from, to }) => ({ from, to, kind: 'vehicle', bare: false }));
  return once(joined([...vehicles, ...people, ...found]), plain).map(({ from, to, kind }) => ({ from, to, kind, text: text.slice(from, to) }));
}

function endingAt(plain: string, to: number, named: readonly PartyEnding[] | undefined, bare: readonly PartyEnding[] | undefined, taken: number): Named | null {
  for (const { text, kind } of named ?? []) {
    const begin = to - text.length;
    if (begin < taken || !plain.startsWith(text, begin)) continue;
    if (GOES_ON.test(plain.slice(to, to + 8))) return null;
    const from = beginOf(plain, begin, taken);
    if (begin - from >= 2 && !GENERIC.test(plain.slice(from, begin))) return { from, to, kind, bare: false };
    if (text.length > 2 && kind !== 'institution' && !/^(?:有限|股份|分公司)/u.test(text)) return { from: begin, to, kind, bare: true };
  }
  for (const { text, kind } of bare ?? []) {
    const begin = to - text.length;
    if (begin >= taken && plain.startsWith(text, begin) && !/^(?:费|管理费|服务费|员|局|法|税|部|用房|证|里|内|门|章|管理|人员|生|长|卫生|服务)/u.test(plain.slice(to, to + 3))) return { from: begin, to, kind, bare: true };
  }
  return null;
}

/** 物业有限公司 ends later than 物业. */
const GOES_ON = /^(?:(?:管理|服务|开发|置业)*(?:有限|股份|责任|集团)*公司|管理处|服务中心|管理中心)/u;

/** Names that say only what kind of thing it is. */
const GENERIC = /^(?:这|那|该|我|我们|你|他|她|本|贵|某|各|每|一|几|两|多|全|整|有|很多|许多|部分|其他|其它|别的|任何|所有|相关|有关|当地|附近|小区|楼下|楼上|旁边|房地产|房产|用人|劳务|物流|快递|保险|物业|房屋|私立|公立|民办|民营|国有|大|小|老|新|前期|后期|现|原|现在|正规|无良|黑心)*(?:家|个|所|间|些|的|种|条)?$/u;

function beginOf(plain: string, begin: number, taken: number): number {
  let from = begin;
  while (from > taken && begin - from < LONGEST) {
    if (!inName(plain.charCodeAt(from - 1))) break;
    const sign = plain[from - 1]!;
    if (STOPS.has(sign) && !KEPT.has(sign)) {
      if (COMMON_WORDS.has(sign + plain[from]!)) from++;
      break;
    }
    from--;
  }
  for (let i = begin - 2; i >= from; i--) {
    const word = plain.slice(i, i + 2);
    if (COMMON_WORDS.has(word) && !IN_COMPANIES.has(word)) { from = i + 2; break; }
  }
  for (let filler = FILLERS.exec(plain.slice(from, begin)) ?? EDGE.exec(plain.slice(from, begin)); filler; filler = FILLERS.exec(plain.slice(from, begin)) ?? EDGE.exec(plain.slice(from, begin))) from += filler[0].length;
  return from;
}
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const inName = (code: number) => isHan(code) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x28 || code === 0x29 || code === 0xb7;
const EDGE = /^(?:[省市县区镇乡()·\d]|除|书|选聘|解聘|伙同|眼看|起初|督察|查清|任|家属说|意交|捆绑)(?=.{2})/u;
const IN_COMPANIES = new Set('有限 责任 股份 实业 管理 开发 投资 建筑 装饰 销售 培训 广告 机器 包装 机械 装修 设计 建材 设备 贷款 检测 塑料 造纸 化学 养殖 种植 运输 供销'.split(' '));
/** Stops that stand in names of companies. */
const KEPT = new Set('大太和同正家建名限光明成达经里自能全用');
const POST_BEFORE = /(?:局长|主任|书记|科长|所长|队长|经理|校长|院长|处长|镇长|乡长|村长|会计|法人代表|法人|负责人|民警|交警|队员|包工头|教练|老板)$/u;
/** 向书记王某反映: turned to, not complained about. */
const TURNED_TO = /(?:向|找|给|请|跟|同|和|与)[^，。；！？\n]{0,8}$/u;

function isAccused(plain: string, { from, to, bare }: Named): boolean {
  const before = plain.slice(Math.max(0, from - 6), from);
  const after = behind(plain, to);
  if (ACCUSED.test(before)) return true;
  if (TO_ACT.test(after) || ASKED.test(before)) return false;
  if (conduct.test(after)) return true;
  return !bare && conduct.test(plain.slice(Math.max(0, from - NEAR_BEFORE), from).replace(/^.*[。！？；\n]/su, ''));
}

/** Somebody named by their post, or by their name alone, with conduct behind the name. */
function isAccusedPerson(plain: string, { from, to }: Stretch<string>): boolean {
  const before = plain.slice(Math.max(0, from - 16), from);
  if (TURNED_TO.test(before) || /(?:先生|女士|小姐)$/u.test(plain.slice(from, to))) return false;
  return conduct.test(behind(plain, to)) || ACCUSED.test(before.replace(POST_BEFORE, ''));
}

/** What follows in the same sentence. */
const behind = (plain: string, to: number): string => plain.slice(to, to + NEAR_BEHIND).replace(/[。！？；\n].*$/su, '');

/** A name the first time it stands; one without a name only where none of its kind has one. */
function once(found: readonly Named[], plain: string): Named[] {
  const seen = new Set<string>();
  return found.filter((f) => {
    if (f.bare && found.some((other) => !other.bare && other.kind === f.kind)) return false;
    const name = plain.slice(f.from, f.to);
    return !seen.has(name) && seen.add(name);
  });
}
