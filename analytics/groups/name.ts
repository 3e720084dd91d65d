import { exactName, readAddress } from './address.ts';
import { commonRate } from './background/background.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { type Span, nameLike, placesIn } from './place.ts';
import { cleanSpots } from './place-name.ts';
import { isTie, pairHash } from './terms.ts';
import { type Unit, runsOf } from './units.ts';
import { cutAtWord, wordsOf } from './words.ts';

/** Messages looked at: a group's name needs no more, and a group may have thousands of members. */
const MOST_MESSAGES = 200;
const LONGEST_PHRASE = 10;
/** Characters of a name, and how many of them the place may take. */
const LONGEST_NAME = 18;
const LONGEST_PLACE = 10;
/** What stands in a title before and after the matter itself. */
const OPENINGS = /^(?:投诉|举报|反映|反应|咨询|请问|关于|建议|希望|再次|恳请|要求|请求|坚决|反对|求助)+[:：]?/;
const ENDINGS = /(?:的?(?:问题|投诉|咨询|建议|情况|疑问))+$/;
/** Words that begin no matter. */
const LOOSE = new Set(['附近', '旁边', '旁', '周边', '内', '边', '一', '问题', '什么', '何时', '严重', '存在', '时候', '请求', '投诉', '反映', '举报', '咨询']);
/** Characters that end no matter: what they are about is yet to come ("供暖不"). */
const UNFINISHED = new Set('不没未无被上才可能要将即多使进');
/** One's own door, which is not the group's. */
const DOOR = /[0-9]+(?:号楼|栋|幢|座|单元|室|层|楼)/g;

/** What a name is made from. */
export interface Named { title: string; content: string; address?: string | null }

/**
 * A short Chinese name for a group from its members' own words: the place that most of them name, then the phrase
 * that most of their titles share ("翠湖花园" + "搅拌站噪音扰民"). At most 18 characters, cut between words.
 * Falls back on a title, or on "未命名".
 */
export function nameGroup(messages: Named[]): string {
  const sample = messages.slice(0, MOST_MESSAGES);
  const need = Math.max(1, Math.ceil(sample.length / 4));
  const place = cutAtWord(commonest(sample.map(placeNames), need), LONGEST_PLACE);
  const matter = commonest(sample.map((message) => matterPhrases(message, place)), need);
  if (place && matter) return cutAtWord(join(place, matter), LONGEST_NAME);
  return titleWith(sample, place || matter);
}

/** Place and matter, what ends the one and begins the other only once ("柳堰路旧城", "旧城改造"). */
function join(place: string, matter: string): string {
  for (let length = Math.min(place.length, matter.length); length > 1; length--) {
    if (place.endsWith(matter.slice(0, length))) return place + matter.slice(length);
  }
  return place + matter;
}

/** The names of exact spots in a text, each from every word at which it may begin, and the one in the address field. */
function placeNames({ title, content, address }: Named): Set<string> {
  const names = new Set<string>();
  const exact = address ? exactName(readAddress(address)) : '';
  if (exact) names.add(exact);
  for (const run of runsOf(`${title}。${content.slice(0, 300)}`)) {
    const words = wordsOf(run);
    for (const { from, to } of cleanSpots(run, words)) {
      for (const { from: start } of words) {
        if (start >= from && start + 2 < to && nameLike(run[start]!, run[start + 1]!)) names.add(run.slice(start, to).join(''));
      }
    }
  }
  return names;
}

/** Every stretch of whole words in a title that names no place. */
function matterPhrases({ title, address }: Named, place: string): Set<string> {
  const phrases = new Set<string>();
  const exact = address ? exactName(readAddress(address)) : '';
  let plain = withoutBoilerplate(title).trim().replace(DOOR, '').replace(OPENINGS, '').replace(ENDINGS, '');
  for (const name of [place, exact]) if (name) plain = plain.replaceAll(name, '。');
  for (const run of runsOf(plain)) {
    const { spots, districts } = placesIn(run);
    const begins = wordStarts(run);
    for (let from = 0; from < run.length; from++) {
      if (!begins.has(from) || isTie(run[from]!)) continue;
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_PHRASE); to++) {
        if (!begins.has(to) || isTie(run[to - 1]!) || UNFINISHED.has(run[to - 1]!) || overlaps([...spots, ...districts], from, to)) continue;
        const phrase = run.slice(from, to).join('');
        if (!LOOSE.has(phrase) && !startsLoose(phrase) && !place.includes(phrase) && !repeats(phrase, place)) phrases.add(phrase);
      }
    }
  }
  return phrases;
}

/** Positions in a run where a word begins, and the run's end. */
function wordStarts(run: Unit[]): Set<number> {
  return new Set([...wordsOf(run).map(({ from }) => from), run.length]);
}

function overlaps(spans: Span[], from: number, to: number): boolean {
  return spans.some((span) => span.from < to && from < span.to);
}

/** Does a phrase say three characters of the place once more? */
function repeats(phrase: string, place: string): boolean {
  for (let at = 0; at + 3 <= place.length; at++) if (phrase.includes(place.slice(at, at + 3))) return true;
  return false;
}

function startsLoose(phrase: string): boolean {
  for (const word of LOOSE) if (phrase.startsWith(word)) return true;
  return false;
}

/** The phrase of most weight: how many share it, and how much it tells. '' when fewer than `need` do. */
function commonest(found: Set<string>[], need: number): string {
  const counts = new Map<string, number>();
  for (const phrases of found) for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  let best = '';
  let most = 0;
  for (const [phrase, count] of counts) {
    if (count < need) continue;
    const worth = count ** 1.3 * telling(phrase);
    if (worth > most || (worth === most && phrase < best)) [best, most] = [phrase, worth];
  }
  return best;
}

function telling(phrase: string): number {
  const units = [...phrase];
  let sum = 0;
  for (let i = 0; i + 1 < units.length; i++) sum -= Math.log(commonRate(pairHash(units[i]!, units[i + 1]!)) + 1e-4);
  return sum;
}

/** The shortest title that holds the words, without its opening and ending. */
function titleWith(messages: { title: string; content: string }[], words: string): string {
  const titles = messages.map(({ title }) => title.trim()).filter((title) => title !== '');
  const fitting = titles.filter((title) => title.includes(words)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const title = fitting[0] ?? titles[0] ?? messages[0]?.content.trim() ?? '';
  return cutAtWord(title.replace(OPENINGS, '').replace(ENDINGS, ''), LONGEST_NAME) || words || '未命名';
}
