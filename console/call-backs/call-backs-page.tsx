import { Segmented, Select } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { MasterDetail } from '../parts/master-detail.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { CallBackEntry } from './call-back-entry.tsx';
import { CallBackPanel } from './call-back-panel.tsx';
import { useCallBacks } from './queries.ts';
import { useCallBackWords } from './words.ts';
import '../parts/verb-bar.css';
import './call-backs.css';

const shows = ['now', 'mine', 'later', 'ended'] as const;

/** 回拨: who is to be called back, the most urgent first; one press calls. */
export default function CallBacksPage() {
  const w = useCallBackWords();
  const [{ show = 'now', line, counted, from, to }, setFilter] = useUrlFilter(['show', 'line', 'at', 'counted', 'from', 'to']);
  const shown = shows.find((s) => s === show) ?? 'now';
  const list = useCallBacks({ show: shown, line, ...(counted ? { counted, from, to, limit: '200' } : {}) });
  const counts = list.data?.counts;
  const number = { now: counts?.now, mine: counts?.mine, later: counts?.later, ended: undefined };
  const lines = [...new Map((list.data?.items ?? []).map((i) => [i.lineNumber, i.lineName])).entries()];
  const tools = (
    <>
      <Segmented<string>
        value={counted ? 'counted' : shown} aria-label={w.show} onChange={(value) => value !== 'counted' && setFilter({ show: value === 'now' ? '' : value, at: '', counted: '', from: '', to: '' })}
        options={[...shows.map((s) => ({ value: s as string, label: <>{w.shows[s]}{number[s] ? <span className="call-back-count">{number[s]}</span> : null}</> })), ...(counted ? [{ value: 'counted', label: w.counts[counted] ?? w.counted }] : [])]}
      />
      {(line || lines.length > 1) && <Select allowClear value={line} placeholder={w.allLines} aria-label={w.line} style={{ minWidth: 150 }} popupMatchSelectWidth={false} onChange={(value?: string) => setFilter({ line: value, at: '' })} options={lines.map(([value, name]) => ({ value, label: `${value} ${name}` }))} />}
    </>
  );
  return (
    <Page title={w.title} tools={tools}>
      <Loaded query={list}>{(data) => (
        <>
          {counted
            ? <p className="call-back-today">{w.behind(w.counts[counted] ?? '', from, to, data.total ?? 0)}{(data.total ?? 0) > data.items.length && <span className="quiet"> {w.latest(data.items.length)}</span>}</p>
            : <p className="call-back-today" role="status">{data.counts.overdue > 0 && <b className="call-back-late">{w.overdue(data.counts.overdue)}</b>} {w.today(data.today.inTime, data.today.due)}</p>}
          {data.items.length === 0
            ? <div className="panel"><EmptyState title={counted ? w.noneCounted : w.none[shown]}>{shown === 'now' && !counted ? w.noneHint : null}</EmptyState></div>
            : <MasterDetail items={data.items} idOf={(i) => String(i.id)} label={w.title} move={w} line={(item) => <CallBackEntry item={item} />} detail={(item) => <CallBackPanel item={item} dials={data.dials} />} />}
        </>
      )}</Loaded>
    </Page>
  );
}
