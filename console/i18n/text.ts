import { useLanguage } from './language.tsx';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words that all pages share. */
export const useText = () => (useLanguage().language === 'zh' ? zh : en);

/**
 * A page's own words, beside the page.
 * @example export const useDeskWords = words({ file: '提交' }, { file: 'File' });
 */
export const words = <T>(inChinese: T, inEnglish: NoInfer<T>) => () => (useLanguage().language === 'zh' ? inChinese : inEnglish);

/** For what the server sends in both languages. */
export function useSay() {
  const { language } = useLanguage();
  return (both: { zh: string; en: string }) => both[language];
}
