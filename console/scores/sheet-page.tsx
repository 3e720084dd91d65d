import { useState } from 'react';
import { Button, Table } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { momentOf } from '../parts/time.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { useSession } from '../shell/session.tsx';
import { AppealModal } from './appeal-modal.tsx';
import { CountLink } from './count-link.tsx';
import { Curve } from './curve.tsx';
import { figureText, pointsText } from './figure-text.ts';
import { useSheet, type Line, type ScoreSheet, type ShownTicket } from './queries.ts';
import { TicketsDrawer, type Drill } from './tickets-drawer.tsx';
import { useScoreWords } from './words.ts';
import './scores.css';

/** 考核单: one unit's month, every figure with its points, why some are lost, and the tickets that lost them. */
export default function SheetPage() {
  const w = useScoreWords();
  const { month = '', unitId = '' } = useParams();
  const [params] = useSearchParams();
  const revision = params.get('revision') ?? undefined;
  const sheet = useSheet(month, unitId, revision);
  return (
    <Page title={sheet.data ? `${sheet.data.name} · ${month}` : w.sheet} tools={<Link to={`/scores?month=${month}${revision ? `&revision=${revision}` : ''}`}>{w.back}</Link>}>
      {sheet.isError ? <ErrorState error={sheet.error} /> : <Loaded query={sheet}>{(data) => <Sheet data={data} revision={revision} />}</Loaded>}
    </Page>
  );
}

function Sheet({ data, revision }: { data: ScoreSheet; revision: string | undefined }) {
  const w = useScoreWords();
  const say = useSay();
  const narrow = useNarrow();
  const { roles } = useSession();
  const [drill, setDrill] = useState<Drill | null>(null);
  const [appeal, setAppeal] = useState<{ ticket: ShownTicket; metricId: string } | null>(null);
  const [metricId, setMetricId] = useState('');
  const readsTickets = !roles.includes('analyst') || roles.length > 1;
  const open = readsTickets ? (line: Line, part: string) => {
    setMetricId(line.metricId);
    setDrill({ title: `${data.name} · ${say(line)}`, path: `/api/scores/months/${data.month}/units/${data.unitId}/${line.metricId}/tickets`, params: { revision }, part, parts: [{ value: 'missed', label: w.missed }, { value: 'reached', label: w.reached }, { value: 'excluded', label: w.excluded }].filter((p) => line.unit === 'share' || p.value !== 'missed') });
  } : undefined;
  /** Where fewer is better, what was counted is what cost points. */
  const losing = (line: Line) => (line.better === 'low' ? { part: 'reached', n: line.reached } : { part: 'missed', n: line.missed });
  const figure = (line: Line) => (line.value === null ? null : line.unit === 'share' ? line.value * 100 : line.value);
  const link = (line: Line, part: string, n: number, what: string) => <CountLink n={n} label={w.openTickets(`${say(line)} ${what}`)} onOpen={open && (() => open(line, part))} />;
  return (
    <>
      <section className="panel scores-section" aria-label={w.totalPoints}>
        <dl className="scores-sum">
          <div><dt>{w.totalPoints}</dt><dd className="scores-big">{data.total === null ? say(data.kindName ?? { zh: w.notScored, en: w.notScored }) : pointsText(data.total)}</dd></div>
          {data.band && <div><dt>{w.band}</dt><dd><b>{say(data.band)}</b></dd></div>}
          {data.publishedTotal !== null && data.publishedTotal !== data.total && <div><dt>{w.published}</dt><dd className="number">{pointsText(data.publishedTotal)}</dd></div>}
          {data.group && <div><dt>{w.group}</dt><dd>{say(data.group)}</dd></div>}
          <div><dt>{w.state}</dt><dd>{data.period ? `${data.period.stateName}${data.period.state === 'published' ? ` · ${w.appealUntil(momentOf(data.period.appealUntil))}` : ''}` : w.trial}</dd></div>
          <div><dt>{w.assigned(data.assigned)}</dt><dd className="quiet scores-small">{data.total !== null && data.fullMarks !== 100 ? w.rescaled(pointsText(data.fullMarks)) : w.ofHundred}</dd></div>
        </dl>
        {data.predecessors.map((p) => <p className="scores-facts" key={p.unitId}>{w.predecessor(p.name, p.assigned)}</p>)}
        {data.whyNoAppeal && <p className="scores-facts">{w.closedWhy(say(data.whyNoAppeal))}</p>}
      </section>
      <section className="panel scores-section" aria-label={w.sheet}>
        {narrow ? data.lines.map((line) => {
          const lost = losing(line);
          return (
            <div key={line.metricId} className="scores-band" style={{ marginBottom: 8 }}>
              <h3><span>{say(line)}</span><span className="number">{line.points === null ? w.notScored : `${pointsText(line.points)} / ${line.full}`}</span></h3>
              <p style={{ margin: 0 }}>{say(line.explanation)}</p>
              {open && line.points !== null && line.points < line.full && lost.n > 0 && <Button size="small" style={{ marginTop: 6 }} onClick={() => open(line, lost.part)}>{w.lostTickets(lost.n)}</Button>}
            </div>
          );
        }) : (
          <Table<Line> size="middle" rowKey="metricId" dataSource={data.lines} pagination={false} scroll={{ x: 980 }} columns={[
            { title: w.metric, width: 130, render: (_, l) => <b>{say(l)}</b> },
            { title: w.value, width: 84, align: 'right', render: (_, l) => <span className="scores-value">{figureText(l.unit, l.value)}</span> },
            { title: w.numerator, width: 72, align: 'right', render: (_, l) => link(l, 'reached', l.numerator, w.numerator) },
            { title: w.denominator, width: 72, align: 'right', render: (_, l) => (l.unit === 'count' ? '' : <span className="number">{l.denominator}</span>) },
            { title: w.excluded, width: 64, align: 'right', render: (_, l) => link(l, 'excluded', l.excluded, w.excluded) },
            { title: w.curve, width: 128, render: (_, l) => <Curve knots={l.curve} full={l.full} at={l.points === null ? null : { figure: figure(l)!, points: l.points }} label={l.curve.map(([x, y]) => `${x}→${y}`).join('，')} /> },
            { title: w.score, width: 92, align: 'right', render: (_, l) => (l.points === null ? <span className="quiet">{w.notScored}</span> : <span className="number"><b>{pointsText(l.points)}</b><span className="quiet"> / {l.full}</span></span>) },
            { title: w.why, render: (_, l) => { const lost = losing(l); return <>{say(l.explanation)} {open && l.points !== null && l.points < l.full && lost.n > 0 && <Button type="link" size="small" style={{ padding: 0 }} onClick={() => open(l, lost.part)}>{w.lostTickets(lost.n)}</Button>}</>; } },
          ]} />
        )}
      </section>
      <TicketsDrawer drill={drill} onClose={() => setDrill(null)} onAppeal={data.mayAppeal ? (ticket) => setAppeal({ ticket, metricId }) : undefined} />
      <AppealModal of={appeal} month={data.month} onClose={() => setAppeal(null)} />
    </>
  );
}
