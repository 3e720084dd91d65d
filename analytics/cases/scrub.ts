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
    const scrubbed = scrubReporter(named);
    for (const { from, to, kind } of scrubbed.clues) removed.push({ part, kind, kindName: clueNames[kind].zh, was: named.slice(from, to) });
    clean[part] = scrubbed.text;
  }
  return { text: clean, removed };
}

/** What still looks like it tells who somebody is, for the person who checks. */
export const suspectsOf = (text: CaseText): Removed[] => scrubCase(text).removed.filter((r) => !/^【.*】$/.test(r.was));
