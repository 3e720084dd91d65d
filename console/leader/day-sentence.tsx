import { useLanguage } from '../i18n/language.tsx';
import { percent } from './figure-text.ts';
import type { DayFigures } from './views.ts';

/** The day in one sentence. The server writes it in Chinese; English is made from the same figures. */
export function DaySentence({ day }: { day: DayFigures }) {
  const { language } = useLanguage();
  return <p className="sentence">{language === 'zh' ? day.sentence : inEnglish(day)}</p>;
}

const inEnglish = (day: DayFigures) => `${day.date}: ${day.registered.value} appeals accepted, ${percent(day.onTimeRate)} resolved on time, ${day.hotspots} new hotspots, ${day.redCards} red cards.`;
