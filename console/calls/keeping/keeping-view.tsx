import { Tag, Timeline } from 'antd';
import { Link } from 'react-router';
import { query } from '../../api/client.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Moment } from '../../parts/moment.tsx';
import { HeldPanel } from './held-panel.tsx';
import { useKeeping, type KeepingView } from './queries.ts';
import { TermPanel, TermText } from './term-panel.tsx';
import { useKeepingWords } from './words.ts';
import '../../parts/sections.css';
import '../../parts/verb-bar.css';
import './keeping.css';

/** 录音保存: how long, what goes when and to which calls that leads, what is on hold and why, and every change with both people. */
export function Keeping() {
  const w = useKeepingWords();
  return (
    <Loaded query={useKeeping()}>{(view) => (
      <>
        <Facts rows={[[w.term, w.days(view.keepDays)], [w.share, w.hours(view.shareHours)], [w.since, view.since ? <Moment at={view.since} /> : w.asCame], [w.kept, <Amount key="kept" of={view.kept} />], [w.deleted, w.parts(view.deleted.toLocaleString('zh-CN'))]]} />
        <TermPanel view={view} />
        <Schedule view={view} />
        <HeldPanel view={view} />
        <section className="panel section" aria-label={w.history}>
          <h2>{w.history}</h2>
          {view.history.length === 0 ? <p className="quiet">{w.noHistory}</p> : <Timeline items={view.history.map((c) => ({
            key: c.id, color: c.state === 'confirmed' ? 'blue' : c.state === 'proposed' ? 'orange' : 'gray',
            content: <div><Tag variant="filled">{w.states[c.state]}</Tag> <TermText of={c.after} /> · {c.reason}{c.decision && `（${c.decision}）`}<div className="quiet">{w.by} {c.proposedByName} <Moment at={c.proposedAt} />{c.decidedByName && <> · {w.decidedBy} {c.decidedByName} <Moment at={c.decidedAt} /></>}</div></div>,
          }))} />}
        </section>
      </>
    )}</Loaded>
  );
}

function Schedule({ view }: { view: KeepingView }) {
  const w = useKeepingWords();
  const names = Object.values(w.steps);
  const most = Math.max(1, ...view.schedule.map((s) => s.parts));
  return (
    <section className="panel section" aria-label={w.schedule}>
      <h2>{w.schedule}</h2>
      <p className="quiet call-none">{w.scheduleHint}</p>
      <ol className="keeping-schedule">{view.schedule.map(({ from, to, ...amount }, i) => (
        <li key={names[i]}>
          <span><b>{names[i]}</b> <span className="quiet number">{from && to ? w.range(from, to) : to ? w.until(to) : w.after(from!)}</span></span>
          <span className="keeping-bar" aria-hidden="true">{amount.parts > 0 && <i style={{ width: `${(100 * amount.parts) / most}%` }} />}</span>
          {amount.parts ? <Link to={`/calls${query({ deletedFrom: from ?? undefined, deletedTo: to ?? undefined })}`} aria-label={w.openCalls(names[i]!)}><Amount of={amount} /></Link> : <span className="quiet">{w.none}</span>}
        </li>
      ))}</ol>
    </section>
  );
}

function Amount({ of: { parts, ms, bytes } }: { of: { parts: number; ms: number; bytes: number } }) {
  const w = useKeepingWords();
  const few = (value: number) => value.toLocaleString('zh-CN', { maximumFractionDigits: value < 10 ? 1 : 0 });
  const size = bytes < 1 << 30 ? `${few(bytes / (1 << 20))} MB` : `${few(bytes / (1 << 30))} GB`;
  return <span className="number">{w.parts(few(parts))} · {ms < 3_600_000 ? w.minutes(few(Math.round(ms / 60_000))) : w.spoken(few(ms / 3_600_000))} · {size}</span>;
}
