import type { Language } from '../reading/language.tsx';

/** All dates are the city's, wherever the phone is. */
const timeZone = 'Asia/Shanghai';
const locale: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** 11月21日 星期六 */
export const cityDate = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone, month: 'long', day: 'numeric', weekday: language === 'zh' ? 'long' : 'short' }).format(new Date(iso));

/** 11月21日 14:05 */
export const cityMoment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone, month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(iso));

/** Whole days from `due` to `now`, zero before it is over. */
export const daysLate = (due: string, now: Date): number => Math.max(0, Math.ceil((now.getTime() - Date.parse(due)) / 86_400_000));
