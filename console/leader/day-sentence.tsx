import { useLanguage } from '../i18n/language.tsx';
import { percent } from './figure-text.ts';
import type { DayFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

/** The day in one sentence. The server writes it in Chinese; English is made from the same figures. */
export function DaySentence({ day }: { day: DayFigures }) {
  const { language } = useLanguage();
  const w = useLeaderWords();
  return <p className="sentence">{language === 'zh' ? day.sentence : w.sentence({ registered: day.registered.value, onTime: percent(day.onTimeRate), hotspots: day.hotspots, redCards: day.redCards })}</p>;
}
