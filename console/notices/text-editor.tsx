import { useRef, useState } from 'react';
import { Alert, Button, Input, Segmented, Switch, Tag } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useSay } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { useErrorText } from '../parts/error-text.ts';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useCheckedText, useSaveText, type Stage, type StageText } from './queries.ts';
import { useNoticeWords } from './words.ts';

interface Props { stage: Stage; text: StageText; mayEdit: boolean; onPlace: (place: { channel?: string; lang?: string }) => void }

/** One text: written on the left, as a citizen would read it on the right, with what is wrong with it; and its versions. */
export function TextEditor({ stage, text, mayEdit, onPlace }: Props) {
  const w = useNoticeWords();
  const say = useSay();
  const tell = useTell();
  const errorText = useErrorText();
  const save = useSaveText();
  const area = useRef<TextAreaRef>(null);
  const [draft, setDraft] = useState(text.text);
  const [on, setOn] = useState(text.on);
  const checked = useCheckedText(stage.stage, draft.trim());
  const problems = draft.trim() ? checked.data?.problems ?? [] : [];
  const changed = draft !== text.text || on !== text.on;
  const ready = mayEdit && changed && draft.trim() !== '' && !problems.length;
  const place = { channel: text.channel, language: text.language, version: text.version };
  const send = (body: Record<string, unknown>) => save.mutate({ path: stage.stage, body: { ...place, ...body } }, { onSuccess: () => tell.done(w.saved) });
  const submit = () => { if (ready) send({ text: draft.trim(), on }); };
  const insert = (name: string) => {
    const box = area.current?.resizableTextArea?.textArea;
    const at = box?.selectionStart ?? draft.length;
    setDraft(`${draft.slice(0, at)}{${name}}${draft.slice(box?.selectionEnd ?? at)}`);
    box?.focus();
  };
  useShortcut('Ctrl+Enter', w.save, submit, { whileTyping: true });
  return (
    <section className="panel roomy" aria-label={say(stage.name)}>
      <div className="texts-head">
        <h2>{say(stage.name)}</h2>
        <Segmented aria-label={w.channelLabel} value={text.channel} onChange={(channel) => onPlace({ channel })} options={(['sms', 'wechat', 'portal'] as const).filter((value) => stage.texts.some((t) => t.channel === value)).map((value) => ({ value, label: w.channel[value] }))} />
        <Segmented aria-label={w.languageLabel} value={text.language} onChange={(lang) => onPlace({ lang })} options={(['zh', 'en'] as const).map((value) => ({ value, label: w.languages[value] }))} />
        <label className="texts-switch"><Switch checked={on} disabled={!mayEdit} onChange={setOn} aria-label={w.on} /> {w.on}</label>
      </div>
      <p style={{ margin: '0 0 8px' }}>{stage.atOnce && <Tag variant="filled">{w.atOnce}</Tag>}{stage.owed && <Tag variant="filled">{w.owed}</Tag>}</p>
      <div className="texts-both">
        <div>
          <label htmlFor="notice-text">{w.text}</label>
          <Input.TextArea ref={area} id="notice-text" rows={6} maxLength={1000} readOnly={!mayEdit} value={draft} status={problems.length ? 'error' : ''} onChange={(e) => setDraft(e.target.value)} />
          {mayEdit && <div className="texts-fields" aria-label={w.insert}>{stage.fields.map((name) => <Button key={name} size="small" onClick={() => insert(name)}>{`{${name}}`}{stage.needs.includes(name) ? ` · ${w.must}` : ''}</Button>)}</div>}
          <p className="quiet" style={{ margin: '6px 0 0' }}>{w.hint}</p>
        </div>
        <div aria-live="polite">
          <span>{w.preview}</span>
          <div className="texts-phone">{checked.data?.preview}</div>
          {checked.data && <p className="quiet" style={{ margin: '6px 0 0' }}>{w.length(checked.data.length.letters, checked.data.length.parts)}，{w.left(checked.data.length.left)}</p>}
        </div>
      </div>
      {problems.map((p) => <Alert key={p.rule} type="error" showIcon title={say(p)} style={{ marginTop: 8 }} />)}
      {save.isError && <Alert type="error" showIcon title={errorText(save.error)} style={{ marginTop: 8 }} />}
      {mayEdit ? <Button type="primary" style={{ marginTop: 12 }} disabled={!ready} loading={save.isPending} onClick={submit} title="Ctrl+Enter">{w.save}</Button> : <p className="quiet">{w.readOnly}</p>}
      <h3>{w.versions}</h3>
      <ol className="texts-versions">{text.versions.map((v) => (
        <li key={v.version}>
          <div><b>{w.version(v.version)}</b> {v.version === text.version && <Tag variant="filled" color="blue">{w.current}</Tag>}<span className="quiet">{v.restored !== null && w.restoredFrom(v.restored)} {v.byName} </span>{v.at && <Moment at={v.at} />}</div>
          <p className="quiet">{v.text}</p>
          {mayEdit && v.version !== text.version && <Button size="small" loading={save.isPending} onClick={() => send({ restore: v.version, on: v.on })}>{w.restore}</Button>}
        </li>
      ))}</ol>
    </section>
  );
}
