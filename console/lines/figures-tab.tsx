import { Button, Input, Segmented, Table, Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { query } from '../api/client.ts';
import { readsCallBacks } from '../call-backs/reads-call-backs.ts';
import { readsAll } from '../calls/reads-all.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { dateOf, stopwatch } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { useFigures, type CallFigureLine } from './queries.ts';
import { useLineWords } from './words.ts';

const colours = { hot: 'green', warm: 'gold', cold: 'orange', dead: 'red' } as const;

/** 话务统计 by line, hour, day or agent; the same rows as the metrics of the city. */
export function FiguresTab() {
  const w = useLineWords();
  const { roles } = useSession();
  const [filter, setFilter] = useUrlFilter(['from', 'to', 'by']);
  const today = dateOf(new Date().toISOString());
  const people = roles.some((r) => ['teamLead', 'supervisor', 'qa'].includes(r));
  const kinds = ['line', 'hour', 'day', ...(people ? ['agent'] : [])];
  const by = kinds.find((k) => k === filter.by) ?? 'line';
  const span = { from: filter.from ?? today, to: filter.to ?? today };
  const figures = useFigures({ ...span, by });
  const weekAgo = dateOf(new Date(Date.now() - 6 * 86_400_000).toISOString());
  const share = (value: number | null) => (value === null ? w.none : `${(value * 100).toFixed(1)}%`);
  const time = (seconds: number | null) => (seconds === null ? w.none : seconds < 60 ? `${Math.round(seconds)} s` : stopwatch(seconds));
  const lists = roles.some((r) => readsAll.includes(r));
  const backLists = roles.some((r) => readsCallBacks.includes(r));
  /** A count that leads to exactly what it counts, in the list of calls or of call-backs, for those who open that list. */
  const link = (list: '/calls' | '/call-backs', r: CallFigureLine, counted: string, n: number, label: (what: string) => string, what: string) => {
    const of = r.key === '' ? {} : { line: { line: r.key }, agent: { staffId: r.key }, hour: { hour: String(Number(r.key)) }, day: { from: r.key, to: r.key } }[by];
    return n > 0 ? <Link to={`${list}${query({ ...span, counted, ...of })}`} aria-label={label(`${r.key === '' ? w.total : r.name} ${what}`)}>{n}</Link> : n;
  };
  const calls = (r: CallFigureLine, counted: string, n: number, what: string) => (lists && !(by === 'agent' && r.key === '') ? link('/calls', r, counted, n, w.openCalls, what) : n);
  /** Their list knows lines and days, and no hours. */
  const callBacks = (r: CallFigureLine, counted: string, n: number) => (backLists && by !== 'hour' ? link('/call-backs', r, counted, n, w.openBacks, w.backs[counted]!) : n);
  const right = { align: 'right' as const, className: 'number' };
  return (
    <>
      <div className="line-tools">
        <Segmented value={by} aria-label={w.title} options={kinds.map((value) => ({ value, label: w.groupings[value] }))} onChange={(value) => setFilter({ by: value === 'line' ? '' : value })} />
        <label>{w.fromDay} <Input type="date" value={span.from} max={span.to} onChange={(e) => setFilter({ from: e.target.value })} /></label>
        <label>{w.toDay} <Input type="date" value={span.to} min={span.from} max={today} onChange={(e) => setFilter({ to: e.target.value })} /></label>
        <Button onClick={() => setFilter({ from: '', to: '' })}>{w.todayDay}</Button><Button onClick={() => setFilter({ from: weekAgo, to: today })}>{w.week}</Button>
      </div>
      <Loaded query={figures}>{(data) => (!data.used ? <div className="panel"><EmptyState title={w.noCalls}>{w.neverUsed}</EmptyState></div> : (
        <Table<CallFigureLine>
          className="panel" size="small" rowKey="key" dataSource={data.items.length > 1 ? [...data.items, data.total] : data.items} pagination={false} scroll={{ x: 1180 }} rowClassName={(r) => (r.key === '' ? 'line-total' : '')} locale={{ emptyText: <EmptyState title={w.noCalls} /> }}
          columns={[
            { title: { line: w.line, agent: w.agent }[by] ?? w.groupings[by], fixed: 'left', width: 200, render: (_, r) => <>{r.key === '' ? w.total : by === 'line' ? <><span className="number">{r.key}</span> {r.name}</> : r.name}{r.band && <> <Tooltip title={w.bandHint}><Tag variant="filled" color={colours[r.band]}>{w.bands[r.band]}</Tag></Tooltip></>}</> },
            ...(by === 'agent' ? [] : [{ title: w.offered, ...right, render: (_: unknown, r: CallFigureLine) => calls(r, 'asked', r.offered, w.offered) }]),
            { title: w.answered, ...right, render: (_, r) => calls(r, 'answered', r.answered, w.answered) },
            ...(by === 'agent' ? [] : [{ title: w.answerRate, ...right, render: (_: unknown, r: CallFigureLine) => <b className={r.answerRate !== null && r.answerRate < 0.95 ? 'line-warn' : ''}>{share(r.answerRate)}</b> }]),
            { title: w.in15Rate, ...right, render: (_, r) => share(r.in15Rate) }, { title: w.in20Rate, ...right, render: (_, r) => share(r.in20Rate) },
            ...(by === 'agent' ? [] : [{ title: w.abandonRate, ...right, render: (_: unknown, r: CallFigureLine) => share(r.abandonRate) }, { title: w.short, ...right, render: (_: unknown, r: CallFigureLine) => calls(r, 'short', r.short, w.short) }]),
            { title: w.wait, ...right, render: (_, r) => time(r.averageWait) }, { title: w.longestWait, ...right, render: (_, r) => time(r.longestWait) }, { title: w.talk, ...right, render: (_, r) => time(r.averageTalk) }, { title: w.hold, ...right, render: (_, r) => time(r.averageHold) }, { title: w.afterWork, ...right, render: (_, r) => time(r.averageAfterWork) },
            ...(by === 'line' ? [] : [{ title: w.occupancy, ...right, render: (_: unknown, r: CallFigureLine) => share(r.occupancy) }]),
            ...(by === 'agent' ? [] : [{ title: w.callBacks, ...right, render: (_: unknown, r: CallFigureLine) => (r.callBacks?.due ? <>{callBacks(r, 'prompt', r.callBacks.inTime)}/{callBacks(r, 'due', r.callBacks.due)}</> : w.none) }]),
          ]}
          footer={() => <span className="quiet line-small">{w.definition}</span>}
        />
      ))}</Loaded>
    </>
  );
}
