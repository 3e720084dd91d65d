import { useEffect } from 'react';
import { Link } from 'react-router';
import { percent } from '../leader/figure-text.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { timeOf } from '../parts/time.ts';
import { useNow } from '../parts/use-now.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { Clock } from './clock.tsx';
import { Curve } from './curve.tsx';
import { PhoneStrip } from './phone-strip.tsx';
import { useWallboard, type Wallboard } from './queries.ts';
import { WallMap } from './wall-map.tsx';
import { useWallboardWords } from './words.ts';
import './wallboard.css';

/** As many as fit whole. */
const liveShown = 6;
/** Older than this the wall says so: two readings in a row have failed. */
const staleMs = 75_000;

/** Often enough to notice that nothing came. */
const checkMs = 5_000;

/** /console/wallboard: everything at a glance from six metres, on 1920×1080 without scrolling, for days on end. */
export default function WallboardPage() {
  const w = useWallboardWords();
  const query = useWallboard();
  const now = useNow(checkMs);
  useEffect(() => { document.title = w.title; }, [w]);
  const full = () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {});
  useShortcut('f', w.full, full);
  const data = query.data;
  if (!data) return <div className="wall wall-empty">{query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingState />}</div>;
  const lost = now - query.dataUpdatedAt > staleMs;
  return (
    <main className="wall">
      <header className="wall-head">
        <h1>{w.title}</h1>
        <span className={lost ? 'wall-lost' : 'wall-quiet'} role="status">{lost ? w.lost(timeOf(data.now)) : w.asOf(timeOf(data.now))}{!lost && (data.asOf === null || data.updating > 0) && ` · ${w.updating}`}</span>
        <nav className="wall-tools"><button type="button" onClick={full} title={`${w.full} (F)`}>{w.full}</button><Link to="/leader">{w.back}</Link></nav>
        <Clock />
      </header>
      <section className="wall-figures">
        <Registered registered={data.registered} />
        <Figure name={w.waiting} value={data.waitingDispatch.toLocaleString('zh-CN')} unit={w.unit} />
        <Figure name={w.overdue} value={data.overdue.toLocaleString('zh-CN')} unit={w.unit} danger={data.overdue > 0} />
        <Figure name={w.onTime} value={percent(data.onTimeRate)} note={w.week} />
        <Figure name={w.satisfaction} value={percent(data.satisfaction)} note={w.week} />
      </section>
      <PhoneStrip />
      <div className="wall-body">
        <section className="wall-panel wall-panel-curve"><h2>{w.curve}<span className="wall-lines"><i className="wall-line-actual" />{w.actual}<i className="wall-line-usual" />{w.usualLine}</span></h2><Curve hours={data.registered.hours} /></section>
        <section className="wall-panel wall-panel-map"><h2>{w.map}</h2><WallMap districts={data.districts} /></section>
        <section className="wall-panel wall-panel-hot"><h2>{w.hotspots}</h2>
          {data.hotspots.length ? <ol className="wall-list">{data.hotspots.map((h, i) => <li key={i}><span>{h.name}<small>{h.regionName}</small></span><b>{w.people(h.citizens)}</b></li>)}</ol> : <p className="wall-quiet">{w.noHotspots}</p>}
          <h2 className="wall-second">{w.alerts}</h2>
          {data.alerts.length ? <ul className="wall-list wall-alerts">{data.alerts.map((a, i) => <li key={i}><em>{w.sensing[a.kind] ?? a.kind}</em><span>{a.title}</span></li>)}</ul> : <p className="wall-quiet">{w.noAlerts}</p>}
        </section>
        <section className="wall-panel wall-panel-live"><h2>{w.live}</h2>
          {data.live.length ? <ul className="wall-list wall-live">{data.live.slice(0, liveShown).map((l, i) => <li key={`${l.at}${i}`}><time>{timeOf(l.at)}</time><span>{l.urgent && <em>{w.urgent}</em>}{l.what}</span><span>{l.place}</span><span>{l.unitName ?? ''}</span></li>)}</ul> : <p className="wall-quiet">{w.noLive}</p>}
        </section>
      </div>
    </main>
  );
}

function Registered({ registered: { value, expected } }: { registered: Wallboard['registered'] }) {
  const w = useWallboardWords();
  const usual = expected === null ? null : Math.round(expected);
  const by = usual === null || usual === 0 ? null : (value - usual) / usual;
  const note = usual === null ? w.fewDays : `${w.expected(usual.toLocaleString('zh-CN'))}${by === null ? '' : `，${Math.abs(by) < 0.05 ? w.usual : by > 0 ? w.above(percent(by)) : w.below(percent(-by))}`}`;
  return <Figure name={w.registered} value={value.toLocaleString('zh-CN')} unit={w.unit} note={note} wide />;
}

function Figure({ name, value, unit, note, danger = false, wide = false }: { name: string; value: string; unit?: string; note?: string; danger?: boolean; wide?: boolean }) {
  return <div className={wide ? 'wall-figure wall-figure-wide' : 'wall-figure'}><span className="wall-name">{name}{note && !wide && <small>{note}</small>}</span><span className={danger ? 'wall-value wall-danger' : 'wall-value'}>{value}{unit && <small>{unit}</small>}</span>{wide && <span className="wall-note">{note}</span>}</div>;
}
