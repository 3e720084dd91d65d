/** 脱敏: takes persons, numbers and exact places out of every part of a case and says what it took; a person goes on from there. Pure. */
import { findPersonalData } from '../../classifier/index.ts';
import { clueNames, scrubReporter, type ClueKind } from '../../ticketing/index.ts';
import type { CaseText } from '../db/schema/case.ts';
import { parts, type Part } from './text.ts';

export interface Removed { part: Part; kind: ClueKind; kindName: string; was: string }

/** @param known names and addresses on record of the citizens, found literally wherever they stand */
export function scrubCase(text: CaseText, known: readonly string[] = []): { text: CaseText; removed: Removed[] } {
  const removed: Removed[] = [];
  const clean = { ...text };
  for (const part of parts) {
    const hidden = known.filter((k) => k.length > 1).reduce((all, k) => {
      if (all.includes(k)) removed.push({ part, kind: k.length <= 4 ? 'name' : 'address', kindName: clueNames[k.length <= 4 ? 'name' : 'address'].zh, was: k });
      return all.replaceAll(k, k.length <= 4 ? '某市民' : '某处');
    }, clean[part]);
    // everybody's data, not only the citizen's: a case is no accusation
    let [named, at] = ['', 0];
    for (const { from, to, kind } of findPersonalData(hidden)) {
      removed.push({ part, kind, kindName: clueNames[kind].zh, was: hidden.slice(from, to) });
      named += `${hidden.slice(at, from)}【${clueNames[kind].zh}】`;
      at = to;
    }
    named += hidden.slice(at);
    const scrubbed = beforeNumbers(scrubReporter(named), named);
    for (const { from, to, kind } of scrubbed.clues) removed.push({ part, kind, kindName: clueNames[kind].zh, was: named.slice(from, to) });
    clean[part] = scrubbed.text;
  }
  return { text: clean, removed };
}

/** 陈建国（电话…）, 陈建国等居民: what the rules for single messages have no cue for, a joint reply has. */
const listed = /(?<=^|[，。；、\s为由向给和与])(?<name>[\u4e00-\u9fff]{2,3})(?=（(?:电话|手机|身份证)|等(?:居民|市民|业主|村民|群众|住户))/gu;

/** The clues that were found, with such names beside them; the text with all of them out of it. */
function beforeNumbers({ text, clues }: ReturnType<typeof scrubReporter>, of: string): { text: string; clues: { from: number; to: number; kind: ClueKind }[] } {
  const names = [...of.matchAll(listed)].filter((m) => !clues.some((c) => c.from < m.index + m[0].length && m.index < c.to) && !notNames.test(m[0])).map((m) => ({ from: m.index, to: m.index + m[0].length, kind: 'name' as const, put: `【${clueNames.name.zh}】` }));
  if (!names.length) return { text, clues };
  const all = [...clues, ...names].toSorted((a, b) => a.from - b.from);
  let [out, at] = ['', 0];
  for (const c of all) { out += of.slice(at, c.from) + c.put; at = c.to; }
  return { text: out + of.slice(at), clues: all };
}
const notNames = /小区|社区|街道|附近|周边|沿线|部分|多名|数名|其他|本地|该处|某处|市民|居民|业主|村民|群众|花园|家园|路口/;

/** What still looks like it tells who somebody is, for the person who checks. */
export const suspectsOf = (text: CaseText): Removed[] => scrubCase(text).removed.filter((r) => !/^【.*】$/.test(r.was));
