import { commonRate } from './background/background.ts';
import { nameLike, placesIn } from './place.ts';
import { isTie, pairHash } from './terms.ts';
import { runsOf } from './units.ts';

/** Titles looked at: a group's name needs no more, and a group may have thousands of members. */
const MOST_TITLES = 200;
const LONGEST_PHRASE = 12;
const LONGEST_NAME = 24;
/** Words in which a title speaks about itself. */
const OPENINGS = /^(?:投诉|举报|反映|反应|咨询|请问|关于|建议|希望|再次|恳请|要求|请求|坚决|反对)+/;
const ENDINGS = /(?:的?(?:问题|投诉|咨询|建议|情况|疑问))+$/;

/**
 * A short Chinese name for a group from its members' own words: the place most of them name, then the phrase of
 * their titles that most of them share ("翠湖花园" + "搅拌站噪音扰民"). Falls back on a title, or on "未命名".
 */
export function nameGroup(messages: { title: string; content: string }[]): string {
  const sample = messages.slice(0, MOST_TITLES);
  const need = Math.max(1, Math.ceil(sample.length / 4));
  const place = commonest(sample.map(({ title, content }) => placeNames(`${title}。${content.slice(0, 300)}`)), need);
  const matter = commonest(sample.map(({ title }) => phrasesOf(title, place)), need);
  if (place && matter) return `${place}${matter}`.slice(0, LONGEST_NAME);
  return place || matter ? titleWith(sample, place || matter) : titleWith(sample, '');
}

/** The names of exact spots in a text, cut where a name begins as far as that can be told. */
function placeNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const run of runsOf(text)) {
    for (const { from, to } of placesIn(run).spots) {
      for (let start = from; start + 2 < to; start++) {
        if (nameLike(run[start]!, run[start + 1]!)) names.add(run.slice(start, to).join(''));
      }
    }
  }
  return names;
}

/** Every stretch of a title of two to LONGEST_PHRASE characters that may stand as a phrase and is not in the place's name. */
function phrasesOf(title: string, place: string): Set<string> {
  const phrases = new Set<string>();
  for (const piece of place ? title.split(place) : [title]) {
    for (const run of runsOf(piece.trim().replace(OPENINGS, '').replace(ENDINGS, ''))) {
      for (let from = 0; from < run.length; from++) {
        if (isTie(run[from]!) || '区县市省镇小近边旁附侧'.includes(run[from]!)) continue;
        for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_PHRASE); to++) {
          if (!isTie(run[to - 1]!) && !/[a-z0-9]/.test(run[from]!)) phrases.add(run.slice(from, to).join(''));
        }
      }
    }
  }
  return phrases;
}

/** The phrase with the most weight: how many share it, times how telling its pairs are. '' when fewer than `need` do. */
function commonest(found: Set<string>[], need: number): string {
  const counts = new Map<string, number>();
  for (const phrases of found) for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  let best = '';
  let worth = 0;
  for (const [phrase, count] of counts) {
    if (count < need) continue;
    const value = count ** 1.5 * tellingness(phrase);
    if (value > worth || (value === worth && phrase < best)) [best, worth] = [phrase, value];
  }
  return best;
}

function tellingness(phrase: string): number {
  let sum = 0;
  const units = [...phrase];
  for (let i = 0; i + 1 < units.length; i++) sum += -Math.log(commonRate(pairHash(units[i]!, units[i + 1]!)) + 1e-4);
  return sum;
}

/** The shortest title that holds the words, tidied. */
function titleWith(messages: { title: string; content: string }[], words: string): string {
  const titles = messages.map(({ title }) => title.trim()).filter((title) => title.length > 0);
  const fitting = titles.filter((title) => title.includes(words)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const title = (fitting[0] ?? titles[0] ?? messages[0]?.content.trim() ?? '').replace(OPENINGS, '').replace(ENDINGS, '');
  return [...title].slice(0, LONGEST_NAME).join('') || words || '未命名';
}
