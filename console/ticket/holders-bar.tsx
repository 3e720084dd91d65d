import type { TicketDetail } from '../api/types.ts';
import { useLanguage } from '../i18n/language.tsx';
import { workingTime } from '../parts/working-time.ts';
import { useTicketWords } from './words.ts';

/** One hue in steps and two greys: holders are told apart by their order and their names, the colour only helps the eye. */
const shades = ['#124c9c', '#7b8794', '#5d8fd1', '#3b4653', '#9dbde6', '#b4bcc6'];

interface Held { holder: string; workingMs: number; current: boolean }

/** The same holder's turns taken together, in the order of the first. */
export function sumByHolder(holders: TicketDetail['holders']): Held[] {
  const sums = new Map<string, Held>();
  for (const h of holders) {
    const sum = sums.get(h.holder) ?? { holder: h.holder, workingMs: 0, current: false };
    sums.set(h.holder, { ...sum, workingMs: sum.workingMs + h.workingMs, current: sum.current || h.to === null });
  }
  return [...sums.values()];
}

/** Who held the ticket, in order, each as wide as the working time it took. */
export function HoldersBar({ holders }: { holders: TicketDetail['holders'] }) {
  const w = useTicketWords();
  const { language } = useLanguage();
  if (!holders.length) return null;
  const sums = sumByHolder(holders);
  const shadeOf = (holder: string) => shades[sums.findIndex((s) => s.holder === holder) % shades.length]!;
  return (
    <div>
      <h2>{w.holders}</h2>
      <div className="holders-bar" aria-hidden="true">
        {holders.map((h) => <i key={h.from} className={h.to === null ? 'holder-current' : ''} title={h.holder} style={{ flex: `${Math.max(h.workingMs, 1)} 0 0`, backgroundColor: shadeOf(h.holder) }} />)}
      </div>
      <ul className="holders-list">
        {sums.map((s) => <li key={s.holder}><i style={{ background: shadeOf(s.holder) }} aria-hidden="true" />{s.holder} <span className="number">{workingTime(s.workingMs, language)}</span>{s.current && <span className="quiet">({w.now})</span>}</li>)}
      </ul>
    </div>
  );
}
