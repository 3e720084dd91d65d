import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from '../words/en.ts';
import { zh } from '../words/zh.ts';
import type { Words } from '../words/words.ts';

export type Language = 'zh' | 'en';
const kept = 'hotline.language';

interface Reading { language: Language; words: Words; choose: (language: Language) => void }
const Context = createContext<Reading>({ language: 'zh', words: zh, choose: () => {} });

/** Chinese unless the reader chose otherwise; the choice stays on the device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(kept) === 'en' ? 'en' : 'zh'));
  useEffect(() => { document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'; }, [language]);
  const reading = useMemo<Reading>(() => ({
    language, words: language === 'zh' ? zh : en,
    choose(next) { localStorage.setItem(kept, next); setLanguage(next); },
  }), [language]);
  return <Context value={reading}>{children}</Context>;
}

export const useReading = (): Reading => useContext(Context);
export const useWords = (): Words => useContext(Context).words;
