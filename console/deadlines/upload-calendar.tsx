import { useState } from 'react';
import { Alert, Button, DatePicker, Input, Select, Upload } from 'antd';
import dayjs from 'dayjs';
import { ApiError } from '../api/error.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useErrorText } from '../parts/error-text.ts';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { useTell } from '../parts/use-tell.ts';
import { dateOf } from '../parts/time.ts';
import { useActivateCalendar, usePreview, type CalendarFile } from './queries.ts';
import { useDeadlineWords } from './words.ts';
import { YearGrid } from './year-grid.tsx';

interface WrongLine { line: number; zh: string; en: string }

/** A file is checked first: what is wrong stands by its line; what is right is shown as a year, with what differs, before it is put in force. */
export function UploadCalendar({ regionCode: city, onDone }: { regionCode: string; onDone: () => void }) {
  const w = useDeadlineWords();
  const { language } = useLanguage();
  const errorText = useErrorText();
  const tell = useTell();
  const preview = usePreview();
  const activate = useActivateCalendar();
  const [file, setFile] = useState<CalendarFile>({ regionCode: city, from: dateOf(new Date().toISOString()), fileName: '', text: '', years: [] });
  const change = (part: Partial<CalendarFile>) => { setFile({ ...file, ...part }); preview.reset(); activate.reset(); };
  const check = () => preview.mutate(file);
  const failed = preview.error ?? activate.error;
  const wrong = failed instanceof ApiError && Array.isArray(failed.details?.lines) ? (failed.details.lines as WrongLine[]) : null;
  const shown = preview.data;
  return (
    <section className="panel roomy" aria-label={w.upload} style={{ marginBottom: 12 }}>
      <h2>{w.upload}</h2>
      <p className="quiet">{w.format}<br /><code>date,kind,name</code><br /><code>{w.example}</code></p>
      <div className="calendar-form">
        <div className="calendar-form-row">
          <label><span>{w.region}</span><span style={{ display: 'inline-block', width: 220 }}><RegionCascader placeholder={w.wholeCity} value={file.regionCode === city ? null : file.regionCode} onChange={(code) => change({ regionCode: code || city })} /></span></label>
          <label><span>{w.from}</span><DatePicker aria-label={w.from} value={dayjs(file.from)} allowClear={false} onChange={(day) => { if (day) change({ from: day.format('YYYY-MM-DD') }); }} /></label>
          <label><span>{w.whole}</span><Select aria-label={w.whole} mode="tags" style={{ width: 220 }} value={file.years} onChange={(years) => change({ years })} /></label>
        </div>
        <div className="calendar-form-row">
          <Upload accept=".csv,.json,.txt" showUploadList={false} beforeUpload={(picked) => { void picked.text().then((text) => change({ text, fileName: picked.name })); return false; }}><Button>{w.pick}</Button></Upload>
          <span className="quiet">{file.fileName}</span>
        </div>
        {file.text && <Input.TextArea aria-label={file.fileName} rows={6} value={file.text} onChange={(e) => change({ text: e.target.value })} style={{ fontFamily: 'monospace' }} />}
        <div><Button type={shown ? 'default' : 'primary'} disabled={!file.text} loading={preview.isPending} onClick={check}>{w.check}</Button></div>
      </div>
      {wrong ? <Alert type="error" showIcon style={{ marginTop: 12 }} title={w.wrong} description={<ul style={{ margin: 0, paddingInlineStart: 18 }}>{wrong.map((l, i) => <li key={i}><b>{w.line(l.line)}</b> {l[language]}</li>)}</ul>} />
        : failed && <Alert type="error" showIcon style={{ marginTop: 12 }} title={errorText(failed)} />}
      {shown && (
        <div style={{ marginTop: 16 }}>
          <h3>{w.changes}</h3>
          {shown.changes.length === 0 ? <p>{w.none}</p> : <ul className="changed-days">{shown.changes.map((c) => <li key={c.date}><b className="number">{c.date}</b> {c.name} {c.after ? w.becomesWork : w.becomesRest}</li>)}</ul>}
          {shown.years.map((y) => <div key={y.year}><h3>{y.year} {y.known ? '' : `（${w.notKnown}）`}</h3><YearGrid days={y.days} changed={shown.changes.map((c) => c.date)} /></div>)}
          <p>{w.open(shown.open)}</p>
          <Button type="primary" loading={activate.isPending} onClick={() => activate.mutate({ ...file, based: shown.before }, { onSuccess: () => { tell.done(w.activated); onDone(); } })}>{w.activate}</Button>
        </div>
      )}
    </section>
  );
}
