import { Tag } from 'antd';
import { Link } from 'react-router';
import { BandLine } from './band-line.tsx';
import { KindTag } from './kind-tag.tsx';
import type { AlertView } from './views.ts';
import { useAlertWords } from './words.ts';

const short = (day: string) => day.slice(5);
export const expectedText = (n: number) => (n > 0 && n < 0.1 ? '<0.1' : n < 10 ? n.toFixed(1) : String(Math.round(n)));

/** What, where, since when, how much against how much; the whole card leads to its page. */
export function AlertCard({ alert }: { alert: AlertView }) {
  const w = useAlertWords();
  const { latest } = alert;
  const season = alert.kind === 'seasonal';
  const byGroup = alert.axis === 'group';
  return (
    <article className={`panel alert-card${alert.focus ? ' alert-focus' : ''}`}>
      <div className="alert-card-head"><KindTag kind={alert.kind} />{alert.focus && <Tag color="error">{w.focus}</Tag>}{alert.inHand && <Tag>{w.inHandBy(alert.inHand)}</Tag>}{alert.state === 'taken' && alert.takenByName && <Tag color="processing">{w.takenBy(alert.takenByName)}</Tag>}{['acted', 'dismissed', 'over'].includes(alert.state) && <Tag>{w.states[alert.state]}</Tag>}</div>
      <Link className="alert-title" to={`/alerts/${alert.alertNo}`}>{alert.title}</Link>
      <BandLine evidence={latest} seasonal={season} />
      <div className="alert-card-foot quiet">
        <span>{season ? `${w.nowN} ${w.cases(latest.observed)}，${w.expectedN} ${w.cases(latest.expected)}` : byGroup ? w.people(latest.observed) : `${w.inDays(latest.days)} ${w.people(latest.observed)}，${w.expected} ${expectedText(latest.expected)}`}</span>
        <span>{w.since(short(alert.firstDay))}{alert.lastDay !== alert.firstDay && ` · ${w.lastSeen(short(alert.lastDay))}`}</span>
      </div>
    </article>
  );
}
