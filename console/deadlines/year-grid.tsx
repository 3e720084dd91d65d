import type { Day } from './queries.ts';
import { useDeadlineWords } from './words.ts';
import './deadlines.css';

const marked = ['holiday', 'makeUp', 'localRest', 'localWork'] as const;
/** A letter beside the colour: never colour alone. */
const sign: Record<string, string> = { holiday: '休', makeUp: '班', localRest: '休', localWork: '班' };

/** A year as twelve months, with holidays, make-up days and local days marked. */
export function YearGrid({ days, changed = [] }: { days: readonly Day[]; /** days to put a ring round */ changed?: readonly string[] }) {
  const w = useDeadlineWords();
  const months = Array.from({ length: 12 }, (_, m) => days.filter((d) => Number(d.date.slice(5, 7)) === m + 1));
  return (
    <>
      <p className="year-key">{marked.map((kind) => <span key={kind}><i className={`day day-${kind}`} aria-hidden="true">{sign[kind]}</i> {w.kinds[kind]}</span>)}</p>
      <div className="year">
        {months.map((month, m) => (
          <table key={m} aria-label={w.month(m + 1)}>
            <caption>{w.month(m + 1)}</caption>
            <thead><tr>{w.week.map((d, i) => <th key={i} scope="col">{d}</th>)}</tr></thead>
            <tbody>{weeksOf(month).map((week, i) => <tr key={i}>{week.map((d, j) => <td key={j}>{d && (
              <span className={`day day-${d.kind}${changed.includes(d.date) ? ' day-changed' : ''}`} title={`${d.date} ${w.kinds[d.kind]}${d.name ? ` ${d.name}` : ''}`}>{Number(d.date.slice(8))}{sign[d.kind] && <small>{sign[d.kind]}</small>}</span>
            )}</td>)}</tr>)}</tbody>
          </table>
        ))}
      </div>
    </>
  );
}

/** Weeks from Monday; null where the month has no such day. */
function weeksOf(month: readonly Day[]): (Day | null)[][] {
  if (!month[0]) return [];
  const before = (new Date(`${month[0].date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...month];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => Array.from({ length: 7 }, (__, j) => cells[i * 7 + j] ?? null));
}
