import { useLanguage } from '../i18n/language.tsx';
import { useText } from '../i18n/text.ts';
import { remainingText } from './remaining-text.ts';
import { momentOf } from './time.ts';
import './remaining.css';

interface Props { light: 'none' | 'normal' | 'near' | 'overdue'; text: string | null; dueAt?: string | null; /** 0–1 of the time that is used up; above 1 when overdue */ usedShare?: number | undefined }

/** Each light has a shape of its own, so that nobody needs to tell colours apart. */
const shapes = {
  none: <path d="M1 5h8" stroke="currentColor" strokeWidth="2" />,
  normal: <circle cx="5" cy="5" r="4" fill="#124c9c" />,
  near: <path d="M5 .5 9.7 9.5H.3Z" fill="#d89614" />,
  overdue: <path d="M1 1l8 8M9 1l-8 8" stroke="currentColor" strokeWidth="2.4" />,
};

/** The light of a deadline: shape, words and a bar of the time used. */
export function Remaining({ light, text, dueAt, usedShare }: Props) {
  const t = useText();
  const { language } = useLanguage();
  const shown = text ? remainingText(text, language) : t.light[light];
  return (
    <span className={`remaining remaining-${light}`} title={[t.light[light], dueAt ? `${t.field.dueAt} ${momentOf(dueAt)}` : ''].filter(Boolean).join(' · ')}>
      <span className="remaining-text"><svg className="remaining-sign" viewBox="0 0 10 10" role="img" aria-label={t.light[light]}>{shapes[light]}</svg>{shown}</span>
      {usedShare !== undefined && light !== 'none' && (
        <span className="remaining-bar" aria-hidden="true"><i style={{ width: `${Math.min(100, Math.max(2, usedShare * 100))}%` }} /></span>
      )}
    </span>
  );
}
