import type { TicketDetail } from '../api/types.ts';
import { useSay } from '../i18n/text.ts';
import { useChecklistWords } from './checklist-words.ts';
import './checklist.css';

type Gate = TicketDetail['gates'][number];
const mark = (g: Gate) => (g.ok ? '✓' : g.level === 'hard' ? '✕' : '!');

/** The checklist of a reply: what is required first, each with why it does not pass. */
export function GateList({ gates }: { gates: readonly Gate[] }) {
  const w = useChecklistWords();
  const say = useSay();
  return (
    <ul className="gates">
      {gates.map((g) => (
        <li key={g.code} className={g.ok ? 'gate-ok' : g.level === 'hard' ? 'gate-bad' : 'gate-warn'}>
          <span aria-hidden className="gate-mark">{mark(g)}</span>
          <span>{say(g)}<span className="hidden-visually">：{g.ok ? w.passes : g.level === 'hard' ? w.fails : w.warns}</span>{!g.ok && g.why && <span className="gate-why">{say(g.why)}</span>}</span>
        </li>
      ))}
    </ul>
  );
}
