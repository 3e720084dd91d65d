import { lazy, Suspense, useState } from 'react';
import { Button } from 'antd';
import type { EffectView as Effect } from '../../analytics/index.ts';
import { useSay } from '../i18n/text.ts';
import { LoadingState } from '../parts/loading-state.tsx';
import { useEffectWords } from './words.ts';
import './effect.css';

const EffectChart = lazy(() => import('./effect-chart.tsx'));

/** @param onTickets absent: the numbers lead nowhere */
export function EffectView({ effect, onTickets }: { effect: Effect; onTickets?: ((from: string, to: string) => void) | undefined }) {
  const w = useEffectWords();
  const say = useSay();
  const [weeks, setWeeks] = useState(false);
  const { before, after, ratio } = effect;
  const percent = (r: number) => { const p = Math.round(Math.abs(1 - r) * 100); return r <= 1 ? w.fewer(p) : w.more(p); };
  const number = (n: string, from: string | null, to: string | null) => (onTickets && from && to ? <Button type="link" style={{ padding: 0, height: 'auto', fontSize: 'inherit' }} title={w.tickets} onClick={() => onTickets(from, to)}>{n}</Button> : n);
  const one = (n: number | null | undefined) => (n === null || n === undefined ? '—' : n.toFixed(1));
  return (
    <>
      <p className={`effect-verdict ${effect.verdict}`} role="status">{say(effect.sentence)}</p>
      {effect.weeks.length > 0 && (
        <>
          {before && after && (
            <dl className="effect-figures">
              <div><dt>{w.before}</dt><dd>{before.weekly === null ? '—' : number(w.weekly(before.weekly), before.from, lastOf(effect, 'before'))}</dd><small>{w.ofWeeks(before.weeks, before.n)}</small></div>
              <div><dt>{w.after}</dt><dd>{after.weekly === null ? '—' : number(w.weekly(after.weekly), firstOf(effect, 'after'), after.to)}</dd><small>{w.ofWeeks(after.weeks, after.n)}{after.expectedWeekly === null ? '' : ` · ${w.expectedWeekly(after.expectedWeekly)}`}</small></div>
              {ratio && <div><dt>{w.ratio}</dt><dd>{percent(ratio.value)}</dd><small>{w.interval(percent(ratio.low), percent(ratio.high))}</small></div>}
            </dl>
          )}
          <Suspense fallback={<LoadingState />}><EffectChart effect={effect} /></Suspense>
          <ul className="effect-marks" aria-label={w.measureDates}>{effect.marks.map((m, i) => <li key={i}><span className="quiet">{m.day}</span> {w.marks[m.kind]}{m.kind === 'measure' ? `：${m.title}` : ''}</li>)}</ul>
          {effect.own && <p className="effect-foot">{w.ownWeekly(one(effect.own.beforeWeekly), one(effect.own.afterWeekly))}</p>}
        </>
      )}
      <p className="quiet effect-foot">
        {w.about}：{effect.matters.map((m) => m.name).join('、') || '—'} · {effect.regions?.map((r) => r.name).join('、') ?? w.wholeCity}
        {effect.comparison && ` · ${w.against[effect.comparison]}，${effect.lastYear ? w.lastYear : w.noLastYear}`}{effect.asOf && ` · ${w.asOf(effect.asOf)}`}{effect.updating > 0 && ` · ${w.updating(effect.updating)}`}
      </p>
      {effect.weeks.length > 0 && <Button type="link" size="small" style={{ padding: 0 }} aria-expanded={weeks} onClick={() => setWeeks(!weeks)}>{weeks ? w.hide : w.show}</Button>}
      {weeks && (
        <div className="effect-scroll">
          <table className="effect-table">
            <thead><tr><th scope="col">{w.week}</th><th scope="col">{w.actual}</th><th scope="col">{w.expected}</th><th scope="col">{w.band}</th>{effect.own && <th scope="col">{w.own}</th>}</tr></thead>
            <tbody>{effect.weeks.map((k) => <tr key={k.from}><td>{k.from} <span className="quiet">{w.part[k.part]}</span></td><td>{number(String(k.n), k.from, addSix(k.from))}</td><td>{one(k.expected)}</td><td>{k.low === null ? '—' : `${one(k.low)}–${one(k.high)}`}</td>{effect.own && <td>{k.own ?? '—'}</td>}</tr>)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

const addSix = (day: string) => new Date(Date.parse(day) + 6 * 86_400_000).toISOString().slice(0, 10);
const firstOf = (e: Effect, part: string) => e.weeks.find((k) => k.part === part)?.from ?? null;
const lastOf = (e: Effect, part: string) => { const last = e.weeks.findLast((k) => k.part === part)?.from; return last ? addSix(last) : null; };
