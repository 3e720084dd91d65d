import { useState } from 'react';
import { Alert, Button, Input, Tag, Upload } from 'antd';
import { ApiError } from '../api/error.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useErrorText } from '../parts/error-text.ts';
import { useTell } from '../parts/use-tell.ts';
import { LimitsTable } from './limits-table.tsx';
import { useChangeProfile, useCheckProfile, useProfile } from './queries.ts';
import { useDeadlineWords } from './words.ts';

const example = '{ "version": "2026-2", "limits": { "normal": { "help": { "resolve": { "workdays": 5 } } } } }';

/** The limits in force as a table; proposed by one administrator and put in force by another. */
export function Profiles() {
  const w = useDeadlineWords();
  const tell = useTell();
  const profile = useProfile();
  const change = useChangeProfile();
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Loaded query={profile}>{(data) => {
      const cells = data.versions.find((v) => v.version === shown)?.cells ?? data.cells;
      return (
        <>
          {data.mayPropose && <Propose />}
          <section className="panel roomy" aria-label={w.profile}>
            <h2>{w.inForceVersion(w.named(data.version))}</h2>
            <ul style={{ listStyle: 'none', margin: '0 0 12px', padding: 0, display: 'grid', gap: 6 }}>{data.versions.map((v) => (
              <li key={v.version} style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
                <Button type="link" size="small" style={{ paddingInline: 0 }} aria-pressed={v.version === (shown ?? data.version)} onClick={() => setShown(v.version)}>{w.named(v.version)}</Button>
                <Tag variant="filled" color={v.active ? 'blue' : 'default'}>{v.active ? w.inForce : v.activatedAt ? w.old : w.waiting}</Tag>
                <span className="quiet">{v.byName} <Moment at={v.createdAt} /> {v.activatedByName && <>· {v.activatedByName} <Moment at={v.activatedAt} /></>}</span>
                {!v.active && data.mayActivate && (v.mine ? <span className="quiet">{w.own}</span> : <Button size="small" loading={change.isPending} onClick={() => change.mutate({ version: v.version }, { onSuccess: () => { setShown(null); tell.done(w.enabled); }, onError: tell.failed })}>{w.enable}</Button>)}
              </li>
            ))}</ul>
            <LimitsTable cells={cells} />
          </section>
        </>
      );
    }}</Loaded>
  );
}

function Propose() {
  const w = useDeadlineWords();
  const tell = useTell();
  const errorText = useErrorText();
  const check = useCheckProfile();
  const change = useChangeProfile();
  const [text, setText] = useState('');
  const failed = check.error ?? change.error;
  const issues = failed instanceof ApiError && Array.isArray(failed.details?.issues) ? (failed.details.issues as { path: string; reason: string }[]) : null;
  const write = (value: string) => { setText(value); check.reset(); change.reset(); };
  return (
    <section className="panel roomy" aria-label={w.profileUpload} style={{ marginBottom: 12 }}>
      <h2>{w.profileUpload}</h2>
      <p className="quiet">{w.profileFormat}<br /><code>{example}</code></p>
      <Upload accept=".json" showUploadList={false} beforeUpload={(picked) => { void picked.text().then(write); return false; }}><Button>{w.pick}</Button></Upload>
      <Input.TextArea aria-label={w.profileUpload} rows={5} value={text} onChange={(e) => write(e.target.value)} style={{ fontFamily: 'monospace', marginTop: 8 }} />
      {issues ? <Alert type="error" showIcon style={{ marginTop: 8 }} title={w.wrong} description={<ul style={{ margin: 0, paddingInlineStart: 18 }}>{issues.map((i, n) => <li key={n}><code>{i.path}</code> {i.reason}</li>)}</ul>} /> : failed && <Alert type="error" showIcon style={{ marginTop: 8 }} title={errorText(failed)} />}
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        <Button disabled={!text} loading={check.isPending} onClick={() => check.mutate(text)}>{w.check}</Button>
        <Button type="primary" disabled={!check.data} loading={change.isPending} onClick={() => change.mutate({ text }, { onSuccess: () => { write(''); tell.done(w.proposed); } })}>{w.propose}</Button>
      </div>
      {check.data && <div style={{ marginTop: 12 }}><h3>{check.data.version}</h3><LimitsTable cells={check.data.cells} /></div>}
    </section>
  );
}
