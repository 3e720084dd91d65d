import { useState } from 'react';
import { Alert, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useSay, useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { useTell } from '../parts/use-tell.ts';
import { Curve } from './curve.tsx';
import { FormulaDiff } from './formula-view.tsx';
import { FormulaTrial } from './formula-trial.tsx';
import { usePropose, type Definition, type Formula, type ScoreItem } from './queries.ts';
import { useScoreWords } from './words.ts';

type Metric = { id: string; zh: string; en: string; unit: string; better: 'high' | 'low' | null };
interface Props { from: Formula; metrics: Metric[]; unitTypes: { type: string; count: number }[]; nextMonth: string; lastMonth: string; onDone: () => void }

/** A new formula made from the one in force: tried on a month before anybody proposes it. */
export function FormulaEditor({ from, metrics, unitTypes, nextMonth, lastMonth, onDone }: Props) {
  const w = useScoreWords();
  const say = useSay();
  const t = useText();
  const tell = useTell();
  const errorText = useErrorText();
  const propose = usePropose();
  const [definition, setDefinition] = useState<Definition>(from.definition);
  const [validFrom, setValidFrom] = useState(nextMonth);
  const [reason, setReason] = useState('');
  const set = (part: Partial<Definition>) => setDefinition({ ...definition, ...part });
  const setItem = (i: number, part: Partial<ScoreItem>) => set({ items: definition.items.map((item, n) => (n === i ? { ...item, ...part } : item)) });
  const nameOf = (id: string) => metrics.find((m) => m.id === id) ?? { id, zh: id, en: id, unit: 'share', better: null };
  const typeName = (key: string) => { const [type = '', level] = key.split(':'); return `${level ? w.levels[level] ?? level : ''}${w.unitTypes[type] ?? type}`; };
  const add = () => { const next = metrics.find((m) => !definition.items.some((i) => i.metricId === m.id)); if (next) set({ items: [...definition.items, { metricId: next.id, full: 5, points: next.better === 'low' ? [[0, 5], [20, 0]] : [[60, 0], [100, 5]], minSample: 3 }] }); };
  const send = () => propose.mutate({ definition, validFrom, reason: reason.trim() }, { onSuccess: () => { tell.done(w.submitted); onDone(); } });
  return (
    <section className="panel scores-section" aria-label={w.propose}>
      <h2>{w.propose}<span className="quiet scores-small">{w.fullSum(definition.items.reduce((sum, i) => sum + i.full, 0))}</span></h2>
      <h3 style={{ margin: '0 0 4px' }}>{w.itemsTitle}</h3>
      {definition.items.map((item, i) => (
        <div className="scores-item" key={item.metricId} role="group" aria-label={say(nameOf(item.metricId))}>
          <label>{w.metric}<Select value={item.metricId} showSearch={{ optionFilterProp: 'label' }} onChange={(metricId) => setItem(i, { metricId })} options={metrics.filter((m) => m.id === item.metricId || !definition.items.some((x) => x.metricId === m.id)).map((m) => ({ value: m.id, label: say(m) }))} /></label>
          <label>{w.full}<InputNumber value={item.full} min={0.5} max={1000} onChange={(full) => setItem(i, { full: full ?? 0.5 })} aria-label={`${say(nameOf(item.metricId))} ${w.full}`} /></label>
          <Knots item={item} name={say(nameOf(item.metricId))} onChange={(points) => setItem(i, { points })} />
          <label>{w.minSample}<InputNumber value={item.minSample} min={1} max={1000} precision={0} onChange={(minSample) => setItem(i, { minSample: minSample ?? 1 })} aria-label={`${say(nameOf(item.metricId))} ${w.minSample}`} /></label>
          <label>{w.curve}<Curve knots={item.points} full={item.full} label={item.points.map(([x, y]) => `${x}→${y}`).join('，')} /></label>
          <Button danger size="small" style={{ marginTop: 20 }} disabled={definition.items.length === 1} onClick={() => set({ items: definition.items.filter((_, n) => n !== i) })}>{w.remove}</Button>
        </div>
      ))}
      <Button onClick={add}>{w.addItem}</Button>
      <h3>{w.bandsTitle}</h3>
      <div className="scores-knots">{definition.bands.map((band, i) => <span className="scores-knot" key={band.code}><Input aria-label={`${w.band} ${i + 1}`} value={band.zh} maxLength={30} style={{ width: 90 }} onChange={(e) => set({ bands: definition.bands.map((b, n) => (n === i ? { ...b, zh: e.target.value } : b)) })} />≥<InputNumber aria-label={`${band.zh} ${w.bandFrom(band.from)}`} value={band.from} min={0} max={100} disabled={i === definition.bands.length - 1} onChange={(value) => set({ bands: definition.bands.map((b, n) => (n === i ? { ...b, from: value ?? 0 } : b)) })} /></span>)}</div>
      <h3>{w.groupsTitle}</h3>
      <div className="scores-form">{definition.groups.map((group, i) => <label key={group.code}>{say(group)}<Select mode="multiple" value={group.types} onChange={(types) => set({ groups: definition.groups.map((g, n) => (n === i ? { ...g, types } : g)) })} options={unitTypes.map((u) => ({ value: u.type, label: `${typeName(u.type)}（${u.count}）` }))} aria-label={say(group)} /></label>)}</div>
      <h3>{w.otherTitle}</h3>
      <div className="scores-form">
        <label>{w.minAssigned}<InputNumber value={definition.minAssigned} min={1} max={1000} precision={0} onChange={(minAssigned) => set({ minAssigned: minAssigned ?? 1 })} /></label>
        <label>{w.appealDays}<InputNumber value={definition.appealDays} min={1} max={30} precision={0} onChange={(appealDays) => set({ appealDays: appealDays ?? 5 })} /></label>
        <div><Checkbox checked={definition.ranking} onChange={(e) => set({ ranking: e.target.checked })}>{w.ranking}</Checkbox><div className="quiet scores-small">{w.rankingHint}</div></div>
        <label>{w.validFrom}<Input type="month" value={validFrom} onChange={(e) => setValidFrom(e.target.value)} style={{ maxWidth: 180 }} /></label>
        <label className="scores-wide">{w.whyChange}<Input.TextArea rows={2} maxLength={1000} value={reason} placeholder={w.whyHint} onChange={(e) => setReason(e.target.value)} /></label>
      </div>
      <h3>{w.diff}</h3>
      <FormulaDiff before={from.definition} after={definition} nameOf={nameOf} />
      <FormulaTrial definition={definition} lastMonth={lastMonth} />
      {propose.isError && <Alert type="error" showIcon title={errorText(propose.error)} style={{ marginTop: 8 }} />}
      <div className="scores-actions" style={{ marginTop: 12 }}>
        <Button type="primary" disabled={reason.trim().length < 4} title={reason.trim().length < 4 ? w.whyHint : undefined} loading={propose.isPending} onClick={send}>{w.submit}</Button>
        <Button onClick={onDone}>{t.common.cancel}</Button>
      </div>
    </section>
  );
}

/** The knots of a function, from the smallest figure on. */
function Knots({ item, name, onChange }: { item: ScoreItem; name: string; onChange: (points: [number, number][]) => void }) {
  const w = useScoreWords();
  const set = (i: number, at: 0 | 1, value: number | null) => onChange(item.points.map((p, n) => (n === i ? (at === 0 ? [value ?? 0, p[1]] : [p[0], value ?? 0]) : p)));
  return (
    <label>{w.knots}
      <span className="scores-knots">
        {item.points.map(([x, y], i) => (
          <span className="scores-knot" key={i}>
            <InputNumber value={x} min={0} aria-label={`${name} ${w.value} ${i + 1}`} onChange={(v) => set(i, 0, v)} />→<InputNumber value={y} min={0} aria-label={`${name} ${w.score} ${i + 1}`} onChange={(v) => set(i, 1, v)} />
            {item.points.length > 2 && <Button type="text" size="small" aria-label={`${w.remove} ${name} ${i + 1}`} onClick={() => onChange(item.points.filter((_, n) => n !== i))}>×</Button>}
          </span>
        ))}
        <Button size="small" onClick={() => { const last = item.points.at(-1)!; onChange([...item.points, [last[0] + 5, last[1]]]); }}>{w.addKnot}</Button>
      </span>
    </label>
  );
}
