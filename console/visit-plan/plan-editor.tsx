import { useState } from 'react';
import { Alert, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useChangePlan, type Plan, type PlanRow } from './queries.ts';
import { useVisitPlanWords } from './words.ts';
import './visit-plan.css';

const options = (list: Record<string, string>) => Object.entries(list).map(([value, label]) => ({ value, label }));
/** A code that no row has yet. */
const freshCode = (rows: readonly PlanRow[]) => { let n = rows.length; while (rows.some((r) => r.code === `rule${n}`)) n++; return `rule${n}`; };

/** The rules in order, each with its conditions and its way. Saved as a new version with a reason; the old ones stay. */
export function PlanEditor({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const w = useVisitPlanWords();
  const t = useText();
  const tell = useTell();
  const errorText = useErrorText();
  const change = useChangePlan();
  const [rows, setRows] = useState<PlanRow[]>(plan.rows);
  const [note, setNote] = useState('');
  const set = (i: number, part: Partial<PlanRow>) => setRows(rows.map((r, n) => (n === i ? { ...r, ...part } : r)));
  const move = (i: number, by: number) => { const next = [...rows]; const [row] = next.splice(i, 1); next.splice(i + by, 0, row!); setRows(next); };
  const add = () => setRows([...rows.slice(0, -1), { code: freshCode(rows), name: '', appealTypes: [], method: 'message', share: 100, rest: 'none', noAnswer: 'close' }, ...rows.slice(-1)]);
  const save = () => change.mutate({ rows, note: note.trim(), version: plan.version }, { onSuccess: () => { tell.done(w.saved); onDone(); } });
  const last = rows.length - 1;
  return (
    <div className="plan-editor">
      {rows.map((r, i) => (
        <fieldset key={r.code} className="plan-rule">
          <legend className="hidden-visually">{w.row} {i + 1}</legend>
          <div className="plan-rule-head">
            <span className="number quiet">{i + 1}</span>
            <Input aria-label={w.name} placeholder={w.name} value={r.name} maxLength={40} onChange={(e) => set(i, { name: e.target.value })} style={{ width: 180 }} />
            <span style={{ flex: 1 }} />
            <Button size="small" disabled={i === 0 || i === last} onClick={() => move(i, -1)}>{w.up}</Button>
            <Button size="small" disabled={i >= last - 1} onClick={() => move(i, 1)}>{w.down}</Button>
            <Button size="small" danger disabled={i === last} onClick={() => setRows(rows.filter((_, n) => n !== i))}>{w.remove}</Button>
          </div>
          {i === last ? <p className="quiet" style={{ margin: 0 }}>{w.everyone}</p> : (
            <div className="plan-grid">
              <label>{w.types}<Select mode="multiple" allowClear placeholder={w.any} value={r.appealTypes ?? []} options={options(t.appealType)} onChange={(appealTypes) => set(i, { appealTypes })} /></label>
              <label>{w.urgency}<Select mode="multiple" allowClear placeholder={w.any} value={r.urgencies ?? []} options={options(t.urgency)} onChange={(urgencies) => set(i, { urgencies })} /></label>
              <label>{w.caller}<Select mode="multiple" allowClear placeholder={w.any} value={r.callerCategories ?? []} options={options(t.callerCategory)} onChange={(callerCategories) => set(i, { callerCategories })} /></label>
              <label>{w.units}<UnitPicker multiple value={r.unitIds ?? []} onChange={(unitIds: string[]) => set(i, { unitIds })} placeholder={w.any} /></label>
              <Checkbox checked={r.reworked ?? false} onChange={(e) => set(i, { reworked: e.target.checked })}>{w.reworked}</Checkbox>
            </div>
          )}
          <div className="plan-grid">
            <label>{w.how}<Select value={r.method} options={options({ phone: w.methods.phone!, message: w.methods.message! })} onChange={(method) => set(i, { method })} /></label>
            <label>{w.shareOf}<InputNumber value={r.share} min={0} max={100} precision={0} onChange={(share) => set(i, { share: share ?? 0 })} /></label>
            <label>{w.rest}<Select value={r.rest} options={options(w.methods)} onChange={(rest) => set(i, { rest })} /></label>
            <label>{w.noAnswer}<Select value={r.noAnswer} options={options(w.noAnswers)} onChange={(noAnswer) => set(i, { noAnswer })} /></label>
          </div>
        </fieldset>
      ))}
      <Button onClick={add}>{w.add}</Button>
      <label className="plan-note">{w.note}<Input.TextArea rows={2} maxLength={500} value={note} placeholder={w.notePlaceholder} onChange={(e) => setNote(e.target.value)} /></label>
      {change.isError && <Alert type="error" showIcon title={errorText(change.error)} />}
      <div className="verb-bar">
        <Button type="primary" disabled={note.trim().length < 4} loading={change.isPending} onClick={save} title={note.trim().length < 4 ? w.noteShort : undefined}>{w.save}</Button>
        <Button onClick={onDone}>{t.common.cancel}</Button>
      </div>
    </div>
  );
}
