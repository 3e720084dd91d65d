/** In which language a text is written, by its script and a few letters and words. */
import { ONLY_SIMPLIFIED, ONLY_TRADITIONAL } from '../judge/traditional.ts';
import type { Language, Ranked } from '../judge/judgement.ts';
import { MAX_LENGTH } from '../features/normalise.ts';

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en', 'ug', 'bo', 'mn', 'kk', 'ko', 'ja', 'ru', 'ii', 'za', 'und'];
/** So much of a text tells its language; the rest would only cost time. */
const READ = 2_000;
/** The Kazakh hamza and letters that Uyghur does not have; both are written in Arabic letters here. */
const KAZAKH_ARABIC = /[\u0674\u0675-\u0678ٵٶ]/gu;
/** Letters of Kazakh Cyrillic, and of Mongolian Cyrillic beside Russian's. */
const KAZAKH_CYRILLIC = /[әғқңұһі]/giu;
const MONGOLIAN_CYRILLIC = /[өү]/giu;
/** Zhuang marks its tones by a letter at the end of a syllable: j z x q h. */
const ZHUANG_ENDING = /[a-z]{1,5}[jzxqh](?![a-z])/gu;
const LATIN_WORD = /[a-z]{2,}/gu;
const ENGLISH_WORD = /\b(?:the|and|of|to|is|in|it|my|we|not|are|has|have|for|with|this|that|please|which|water|house|such|each|much|high|through|english)\b/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Pure. Every language with its share, likeliest first, summing to 1; `und` where there is no letter. The reason names what it is told by. */
export function judgeLanguage(title: string, content: string): Ranked<Language>[] {
  const text = `${title.slice(0, READ)}\n${content.slice(0, MAX_LENGTH).slice(0, READ)}`;
  const small = text.toLowerCase();
  const scores = new Map<Language, number>();
  const reasons = new Map<Language, string>();
  const add = (language: Language, score: number, reason: string) => {
    if (score <= 0) return;
    scores.set(language, (scores.get(language) ?? 0) + score);
    reasons.set(language, reason);
  };

  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > 0 && kana * 4 >= han) add('ja', han + kana, '假名');
  else {
    let simplified = 0, traditional = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (ONLY_SIMPLIFIED.has(code)) simplified++;
      else if (ONLY_TRADITIONAL.has(code)) traditional++;
    }
    // Characters of both scripts: the mainland's is the one expected here.
    const share = (traditional + 0.02) / (simplified + traditional + 0.4);
    add('zh-Hant', han * share, '繁体字');
    add('zh-Hans', han * (1 - share), '简体字');
  }
  add('ko', count(text, /\p{Script=Hangul}/gu), '谚文');
  add('bo', count(text, /\p{Script=Tibetan}/gu), '藏文');
  add('ii', count(text, /\p{Script=Yi}/gu) * 2, '彝文');
  add('mn', count(text, /\p{Script=Mongolian}/gu), '蒙古文');
  const arabic = count(text, /\p{Script=Arabic}/gu);
  if (count(text, KAZAKH_ARABIC) * 20 > arabic) add('kk', arabic, '哈萨克文字母');
  else add('ug', arabic, '维吾尔文字母');
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  if (count(text, KAZAKH_CYRILLIC) * 25 > cyrillic) add('kk', cyrillic, '哈萨克文字母');
  else if (count(text, MONGOLIAN_CYRILLIC) * 40 > cyrillic) add('mn', cyrillic, '蒙古文字母');
  else add('ru', cyrillic, '俄文字母');
  // A Chinese character says about as much as four Latin letters.
  const latin = count(text, /\p{Script=Latin}/gu) / 4;
  const words = count(small, LATIN_WORD);
  const zhuang = words >= 3 && count(small, ENGLISH_WORD) * 8 < words && count(small, ZHUANG_ENDING) * 3 > words;
  add(zhuang ? 'za' : 'en', latin, zhuang ? '壮文音节' : '拉丁字母');

  const sum = [...scores.values()].reduce((a, b) => a + b, 0);
  if (sum === 0) add('und', 1, '没有可辨认的文字');
  return LANGUAGES.map((label) => ({
    label, probability: (scores.get(label) ?? 0) / (sum || 1), because: reasons.has(label) ? [{ kind: 'rule' as const, text: reasons.get(label)!, weight: scores.get(label)! }] : [],
  })).toSorted((a, b) => b.probability - a.probability);
}
