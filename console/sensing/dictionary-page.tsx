import { Button, Input, InputNumber, Modal, Select, Switch, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { shortestReason } from '../parts/reason-modal.tsx';
import { momentOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { TryWords } from './try-words.tsx';
import { useDictionary, useSaveDictionary } from './queries.ts';
import type { DictionaryView } from './views.ts';
import { useDictionaryWords } from './words.ts';
import './sensing.css';

type Entry = DictionaryView['entries'][number];
type Row = Entry & { key: number };

/** /console/sensitive-words: the words that call the duty desk. */
export default function DictionaryPage() {
  const w = useDictionaryWords();
  const query = useDictionary();
  return <Page title={w.title}><Loaded query={query}>{(dictionary) => <Editor key={dictionary.version} dictionary={dictionary} />}</Loaded></Page>;
}

function Editor({ dictionary }: { dictionary: DictionaryView }) {
  const w = useDictionaryWords();
  const say = useSay();
  const tell = useTell();
  const save = useSaveDictionary();
  const [filter, setFilter] = useUrlFilter(['q', 'category']);
  const [rows, setRows] = useState<Row[]>(() => dictionary.entries.map((entry, key) => ({ ...entry, key })));
  const [settings, setSettings] = useState(dictionary.settings);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { mayEdit } = dictionary;
  const before = useMemo(() => new Map(dictionary.entries.map((entry, key) => [key, JSON.stringify(entry)])), [dictionary]);
  const plain = ({ key: _key, ...entry }: Row): Entry => ({ ...entry, word: entry.word.trim() });
  const changed = rows.filter((r) => before.get(r.key) !== JSON.stringify(plain(r))).length + dictionary.entries.filter((_, key) => !rows.some((r) => r.key === key)).length + (JSON.stringify(settings) === JSON.stringify(dictionary.settings) ? 0 : 1);
  const edit = (key: number, change: Partial<Entry>) => setRows((all) => all.map((r) => (r.key === key ? { ...r, ...change } : r)));
  const add = () => { setFilter({ q: undefined }); setRows((all) => [{ key: Math.max(0, ...all.map((r) => r.key), dictionary.entries.length) + 1, word: '', category: (filter.category as Entry['category']) ?? 'publicSafety', except: [], beside: [], on: true }, ...all]); };
  const ask = () => (rows.some((r) => !r.word.trim()) ? tell.failed(new Error(w.needWord)) : setAsking(true));
  useShortcut('N', w.add, add, { enabled: mayEdit && !asking });
  useShortcut('Ctrl+S', w.save, () => { if (changed) ask(); }, { enabled: mayEdit && !asking, whileTyping: true });
  const shown = rows.filter((r) => (!filter.category || r.category === filter.category) && (!filter.q || r.word.includes(filter.q) || !r.word));
  const nameOf = (code: string) => { const c = dictionary.categories.find((one) => one.code === code); return c ? say(c) : code; };
  const submit = () => save.mutate({ version: dictionary.version, entries: rows.map(plain), settings, reason }, { onSuccess: () => { tell.done(w.saved); setAsking(false); setReason(''); }, onError: (error) => { tell.failed(error); setAsking(false); } });
  const columns = [
    { title: w.word, key: 'word', width: 150, render: (_: unknown, r: Row) => (mayEdit ? <Input aria-label={w.word} value={r.word} maxLength={30} onChange={(e) => edit(r.key, { word: e.target.value })} /> : r.word) },
    { title: w.category, key: 'category', width: 150, render: (_: unknown, r: Row) => (mayEdit ? <Select aria-label={w.category} value={r.category} style={{ width: '100%' }} options={dictionary.categories.map((c) => ({ value: c.code, label: say(c) }))} onChange={(category) => edit(r.key, { category: category as Entry['category'] })} /> : nameOf(r.category)) },
    { title: w.except, key: 'except', render: (_: unknown, r: Row) => (mayEdit ? <Select aria-label={`${r.word} ${w.except}`} mode="tags" open={false} suffixIcon={null} value={r.except} style={{ width: '100%', minWidth: 160 }} placeholder={r.except.length ? undefined : '—'} onChange={(except: string[]) => edit(r.key, { except })} /> : r.except.join('、')) },
    { title: w.beside, key: 'beside', render: (_: unknown, r: Row) => (mayEdit ? <Select aria-label={`${r.word} ${w.beside}`} mode="tags" open={false} suffixIcon={null} value={r.beside} style={{ width: '100%', minWidth: 140 }} placeholder={r.beside.length ? undefined : '—'} onChange={(beside: string[]) => edit(r.key, { beside })} /> : r.beside.join('、')) },
    { title: w.on, key: 'on', width: 70, render: (_: unknown, r: Row) => <Switch size="small" aria-label={`${r.word} ${w.on}`} disabled={!mayEdit} checked={r.on} onChange={(on) => edit(r.key, { on })} /> },
    ...(mayEdit ? [{ title: '', key: 'remove', width: 70, render: (_: unknown, r: Row) => <Button type="link" size="small" danger onClick={() => setRows((all) => all.filter((one) => one.key !== r.key))}>{w.remove}</Button> }] : []),
  ];
  return (
    <>
      <div className="sensing-filter">
        <Tag>{w.version(dictionary.version)}</Tag>
        <Input.Search allowClear defaultValue={filter.q ?? ''} placeholder={w.search} aria-label={w.search} onSearch={(q) => setFilter({ q: q.trim() })} />
        <Select aria-label={w.category} allowClear placeholder={w.all} value={filter.category ?? null} onChange={(category: string | null) => setFilter({ category: category ?? undefined })} options={dictionary.categories.map((c) => ({ value: c.code, label: say(c) }))} />
        {mayEdit ? <><Button onClick={add} title="N">{w.add}</Button><Button type="primary" disabled={!changed} onClick={ask} title="Ctrl+S">{w.save}</Button>{changed > 0 && <><span className="quiet">{w.changed(changed)}</span><Button type="link" onClick={() => { setRows(dictionary.entries.map((entry, key) => ({ ...entry, key }))); setSettings(dictionary.settings); }}>{w.discard}</Button></>}</> : <span className="quiet">{w.readOnly}</span>}
      </div>
      <div className="dictionary-columns">
        <div className="panel">
          <Table<Row> size="small" rowKey="key" columns={columns} dataSource={shown} pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }} scroll={{ x: 'max-content' }} />
          {mayEdit && <p className="quiet dictionary-hint">{w.except}：{w.exceptHint}。{w.beside}：{w.besideHint}。</p>}
        </div>
        <div className="dictionary-side">
          <TryWords entries={rows.filter((r) => r.word.trim()).map(plain)} nameOf={nameOf} />
          <section className="panel section">
            <h2>{w.settings}</h2>
            {([['minutesAtOnce', w.minutesAtOnce, 1, 120], ['minutesOther', w.minutesOther, 5, 720]] as const).map(([name, label, min, max]) => <label key={name} className="dictionary-setting"><span>{label}</span><InputNumber min={min} max={max} precision={0} disabled={!mayEdit} value={settings[name]} suffix={w.minutesUnit} onChange={(value) => setSettings({ ...settings, [name]: value ?? min })} /></label>)}
            <label className="dictionary-setting dictionary-phones"><span>{w.phones}</span><Select mode="tags" open={false} suffixIcon={null} disabled={!mayEdit} value={settings.phones} onChange={(phones: string[]) => setSettings({ ...settings, phones })} aria-label={w.phones} /></label>
            <p className="quiet" style={{ margin: '4px 0 0' }}>{w.phonesHint}</p>
          </section>
          {dictionary.misread.length > 0 && <section className="panel section"><h2>{w.misread}</h2><p style={{ margin: 0 }}>{dictionary.misread.map((m) => <Tag key={m.word}>{m.word} {w.times(m.times)}</Tag>)}</p></section>}
          {dictionary.versions.length > 0 && <section className="panel section"><h2>{w.versions}</h2><ol className="alert-events">{dictionary.versions.map((v) => <li key={v.version}><span className="quiet">{w.version(v.version)} · {v.byName} · {momentOf(v.at)}</span><span>{v.reason}</span></li>)}</ol></section>}
        </div>
      </div>
      <Modal open={asking} title={w.save} onCancel={() => setAsking(false)} onOk={submit} okButtonProps={{ disabled: reason.trim().length < shortestReason }} confirmLoading={save.isPending} width={420} destroyOnHidden>
        <label>{w.reason}<Input.TextArea autoFocus rows={3} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} /></label>
      </Modal>
    </>
  );
}
