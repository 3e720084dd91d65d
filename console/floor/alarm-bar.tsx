import { useSay } from '../i18n/text.ts';
import { Counting } from './clock.tsx';
import type { FloorAlarmView } from './queries.ts';
import { useFloorWords } from './words.ts';

const shown = 4;

/** What is wrong, in words: the worst first. An alarm about somebody leads to them. */
export function AlarmBar({ alarms, onSeat }: { alarms: readonly FloorAlarmView[]; onSeat: (staffId: number) => void }) {
  const w = useFloorWords();
  const say = useSay();
  return (
    <section className="floor-alarms" aria-label={w.alarms} role="status">
      {alarms.length === 0 && <span className="quiet">{w.noAlarms}</span>}
      {alarms.slice(0, shown).map((a) => {
        const text = <><em>{w[a.severity]}</em>{say(a)}{a.since && <> <Counting at={a.since} /></>}</>;
        return a.staffId === null
          ? <span key={`${a.rule}${a.callNo}`} className={`floor-alarm floor-${a.severity}`}>{text}</span>
          : <button key={`${a.rule}${a.staffId}`} type="button" className={`floor-alarm floor-${a.severity}`} onClick={() => onSeat(a.staffId!)}>{text}</button>;
      })}
      {alarms.length > shown && <details className="floor-more"><summary>{w.moreAlarms(alarms.length - shown)}</summary><ul>{alarms.slice(shown).map((a, i) => <li key={i}><em>{w[a.severity]}</em> {a.staffId === null ? say(a) : <button type="button" className="floor-link" onClick={() => onSeat(a.staffId!)}>{say(a)}</button>}</li>)}</ul></details>}
    </section>
  );
}
