import { commonRate } from './background/background.ts';
import { nameLike, placesIn, type Span } from './place.ts';
import { isTie, pairHash } from './terms.ts';
import { runsOf, type Unit } from './units.ts';

/** Messages looked at: a group's name needs no more, and a group may have thousands of members. */
const MOST_MESSAGES = 200;
const LONGEST_PHRASE = 10;
const LONGEST_NAME = 24;
/** What stands in a title before and after the matter itself. */
const OPENINGS = /^(?:投诉|举报|反映|反应|咨询|请问|关于|建议|希望|再次|恳请|要求|请求|坚决|反对)+/;
const ENDINGS = /(?:的?(?:问题|投诉|咨询|建议|情况|疑问))+$/;
/** Words that begin no matter. */
const LOOSE = new Set(['附近', '旁边', '旁', '周边', '内', '边', '一', '问题', '什么', '何时', '严重', '存在', '投诉', '反映', '举报', '咨询']);

/** Chinese words, from the dictionary that comes with Node. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A short Chinese name for a group from its members' own words: the place that most of them name, then the phrase
 * that most of their titles share ("翠湖花园" + "搅拌站噪音扰民"). Falls back on a title, or on "未命名".
 */
export function nameGroup(messages: { title: string; content: string }[]): string {
  const sample = messages.slice(0, MOST_MESSAGES);
  const need = Math.max(1, Math.ceil(sample.length / 4));
  const place = commonest(sample.map(({ title, content }) => placeNames(`${title}。${content.slice(0, 300)}`)), need);
  const matter = commonest(sample.map(({ title }) => matterPhrases(title, place)), need);
  if (place && matter) return cut(`${place}${matter}`);
  return titleWith(sample, place || matter);
}

/** The names of exact spots in a text, each from every word at which it may begin. */
function placeNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const run of runsOf(text)) {
    const begins = wordStarts(run);
    for (const { from, to } of placesIn(run).spots) {
      for (let start = from; start + 2 < to; start++) {
        if (begins.has(start) && nameLike(run[start]!, run[start + 1]!)) names.add(run.slice(start, to).join(''));
      }
    }
  }
  return names;
}

/** Every stretch of whole words in a title that names no place. */
function matterPhrases(title: string, place: string): Set<string> {
  const phrases = new Set<string>();
  for (const run of runsOf(title.trim().replace(OPENINGS, '').replace(ENDINGS, ''))) {
    const { spots, districts } = placesIn(run);
    const begins = wordStarts(run);
    for (let from = 0; from < run.length; from++) {
      if (!begins.has(from) || isTie(run[from]!)) continue;
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_PHRASE); to++) {
        if (!begins.has(to) || isTie(run[to - 1]!) || overlaps([...spots, ...districts], from, to)) continue;
        const phrase = run.slice(from, to).join('');
        if (!LOOSE.has(phrase) && !startsLoose(phrase) && !place.includes(phrase)) phrases.add(phrase);
      }
    }
  }
  return phrases;
}

/** Positions in a run where a word begins, and the run's end. */
function wordStarts(run: Unit[]): Set<number> {
  const text = run.join('');
  const offsets = new Set([text.length]);
  for (const { index } of segmenter.segment(text)) offsets.add(index);
  const starts = new Set<number>();
  let offset = 0;
  run.forEach((unit, i) => {
    if (offsets.has(offset)) starts.add(i);
    offset += unit.length;
  });
  return starts.add(run.length);
}

function overlaps(spans: Span[], from: number, to: number): boolean {
  return spans.some((span) => span.from < to && from < span.to);
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
  return cut(title.replace(OPENINGS, '').replace(ENDINGS, '')) || words || '未命名';
}

function cut(name: string): string {
  return [...name].slice(0, LONGEST_NAME).join('');
}
