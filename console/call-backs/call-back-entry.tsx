import { Tag } from 'antd';
import { useSay } from '../i18n/text.ts';
import { shortMoment } from '../parts/time.ts';
import type { CallBackView } from './queries.ts';
import { useCallBackWords } from './words.ts';

/** One entry of the list: until when, who, why, on which line, and how often it was tried. */
export function CallBackEntry({ item }: { item: CallBackView }) {
  const w = useCallBackWords();
  const say = useSay();
  const open = item.state === 'open' || item.state === 'taken';
  return (
    <span className="call-back-entry">
      <span className="call-back-top"><b className="number">{item.callerMasked}</b>
        {open ? <span className={item.overdue ? 'call-back-late' : 'quiet'}>{item.mayCallNow ? `${item.overdue ? w.late : w.by} ${shortMoment(item.tryBy)}` : `${w.notBefore} ${shortMoment(item.notBefore)}`}</span> : <span className="quiet">{say(item.stateName)}</span>}
      </span>
      <span className="call-back-top quiet"><span>{say(item.whyName)} · {item.lineName}</span>{item.attempts.length > 0 && <span>{w.tries} {item.attempts.length}</span>}</span>
      {(item.needs.length > 0 || item.takenByName) && <span>{item.needs.map((n) => <Tag key={n} variant="filled" color="blue">{w.skills[n] ?? n}</Tag>)}{item.takenByName && <Tag variant="filled">{w.taken} {item.takenByName}</Tag>}</span>}
    </span>
  );
}
