import { type Span, placesIn } from './place.ts';
import type { Unit } from './units.ts';
import { type Word, wordsOf } from './words.ts';

/** Parts of speech that stand before a name and not in it: verbs, prepositions, pronouns, numbers, adverbs, particles, time. */
const BEFORE_NAMES = /^(?:v|p|r|m|q|d|u|c|t|y|f)/;
/** Who lives there ("业主", "我妈") and of what kind it is ("社区青青家园"), also not in it. */
const AROUND = /^(?:业主|居民|市民|群众|家长|学生|老人|孩子|领导|.{0,1}[妈爸家住]|号|社区|小区|街道|位于|地处|紧邻|整个|附近|旁边?)$/;
/** A road in front of a name ("丽江路翠湖花园") is where it stands. */
const ROAD = /(?:路|街|巷|大道)$/;

/** The exact spots named in a run, for people to read: each from where its name begins as a word. */
export function cleanSpots(run: Unit[], words: Word[] = wordsOf(run)): Span[] {
  const names = placesIn(run).spots.map((span) => trim(run, span, words)).filter((span) => span !== null).map((span) => withoutRoad(run, span));
  // "翠湖" within "翠湖花园" is no second place
  return names.filter((name) => !names.some((longer) => longer.from < name.to && longer.to > name.to));
}

/** The name without the road on which it stands, when a name of four or more is left ("丽江路翠湖花园", not "丽江路小学"). */
function withoutRoad(run: Unit[], { from, to }: Span): Span {
  for (let at = to - 5; at > from; at--) if (/^[路街巷]$/.test(run[at]!) || (run[at] === '道' && run[at - 1] === '大')) return { from: at + 1, to };
  return { from, to };
}

/** The span without what was taken up on its left: halves of words, roads' numbers, verbs. Null when nothing of a name is left. */
function trim(run: Unit[], { from, to }: Span, words: Word[]): Span | null {
  // behind a door's number a name begins, whatever words the dictionary makes of it
  const cut = run[from - 1] === '号' ? words.map((word) => (word.from < from && word.to > from ? { ...word, from } : word)) : words;
  const inside = cut.filter((word) => word.from >= from && word.to <= to);
  const last = inside.at(-1);
  if (!last || last.to !== to || inside.length === 0) return null;
  let start = 0;
  inside.slice(0, -1).forEach((word, i) => {
    const text = run.slice(word.from, word.to).join('');
    // a number is a door's, or a line's ("204路"): then it is the name itself
    const numbered = /^[0-9a-z]+$/.test(text) && i === inside.length - 2 && last.to - last.from === 1;
    if ((BEFORE_NAMES.test(word.tag) && !numbered) || AROUND.test(text) || (ROAD.test(text) && i < inside.length - 2)) start = i + 1;
  });
  const name = { from: inside[start]!.from, to };
  if (name.to - name.from > last.to - last.from || last.to - last.from > 2) return name;
  // the verb may have been the name after all ("听雨花园"), if a whole word of two characters
  const before = inside[start - 1];
  return before && before.to - before.from === 2 && before.tag.startsWith('v') && last.to - last.from > 1 ? { from: before.from, to } : null;
}
