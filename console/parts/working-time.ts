import type { Language } from '../i18n/language.tsx';

/** A length of working time in hours and minutes; days would need the city's office hours to mean anything. */
export function workingTime(ms: number, language: Language): string {
  const minutes = Math.floor(ms / 60_000);
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (language === 'zh') return h ? `${h}小时${m ? `${m}分` : ''}` : `${m}分钟`;
  return h ? `${h} h${m ? ` ${m} min` : ''}` : `${m} min`;
}
