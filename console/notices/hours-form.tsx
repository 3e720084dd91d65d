import { useState } from 'react';
import { Alert, Button, Input, InputNumber } from 'antd';
import { useErrorText } from '../parts/error-text.ts';
import { useTell } from '../parts/use-tell.ts';
import { useSaveText, type Hours } from './queries.ts';
import { useNoticeWords } from './words.ts';

/** When no phone shall ring for what can wait, and how many notices a day. */
export function HoursForm({ hours, mayEdit }: { hours: Hours; mayEdit: boolean }) {
  const w = useNoticeWords();
  const tell = useTell();
  const errorText = useErrorText();
  const save = useSaveText();
  const [draft, setDraft] = useState(hours);
  return (
    <section className="panel roomy" aria-label={w.hours} style={{ marginTop: 12 }}>
      <h2>{w.hours}</h2>
      <div className="texts-hours">
        <label>{w.quiet} <Input type="time" disabled={!mayEdit} value={draft.quietFrom} onChange={(e) => setDraft({ ...draft, quietFrom: e.target.value })} /></label>
        <label>{w.quietTo} <Input type="time" disabled={!mayEdit} value={draft.quietTo} onChange={(e) => setDraft({ ...draft, quietTo: e.target.value })} /></label>
        <label>{w.most} <InputNumber min={1} max={50} disabled={!mayEdit} value={draft.mostPerDay} onChange={(n) => setDraft({ ...draft, mostPerDay: n ?? hours.mostPerDay })} /> {w.mostUnit}</label>
        {mayEdit && <Button loading={save.isPending} disabled={JSON.stringify(draft) === JSON.stringify(hours)} onClick={() => save.mutate({ path: 'hours', body: { ...draft } }, { onSuccess: () => tell.done(w.saved) })}>{w.saveHours}</Button>}
      </div>
      {save.isError && <Alert type="error" showIcon title={errorText(save.error)} style={{ marginTop: 8 }} />}
    </section>
  );
}
