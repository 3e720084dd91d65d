import { useState } from 'react';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal, shortestReason } from '../parts/reason-modal.tsx';
import { shortMoment } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { ExportVerbs } from './export-verbs.tsx';
import { LiftWaiting } from './keeping/lift-waiting.tsx';
import { useCallAct, type CallDetail } from './queries.ts';
import { useCallWords } from './words.ts';

/** Hold, shares and exports of a recording, and what became of it so far. */
export function KeepingPanel({ call }: { call: CallDetail }) {
  const w = useCallWords();
  const tell = useTell();
  const act = useCallAct(call.callNo);
  const [asking, setAsking] = useState<'hold' | 'lift' | 'export' | 'share' | null>(null);
  const { hold, shares, exports, may, course, mayShareWith } = call.recordings;
  if (!may.length && !course?.length && !shares.length && !exports.length) return null;
  const run = (path: string, body: unknown, done: string) => act.mutate({ path, body }, { onSuccess: () => { tell.done(done); setAsking(null); }, onError: tell.failed });
  const texts = { hold: [w.holdTitle, w.holdHint, w.holdDone], lift: [w.liftTitle, w.liftHint, w.liftDone], export: [w.exportTitle, w.exportHint, w.exportAsked] } as const;
  const plain = asking === 'share' ? null : asking;
  return (
    <section className="panel" aria-label={w.listeners}>
      <h2>{w.listeners}</h2>
      {hold && <p className="call-hold">{w.heldBy(hold.byName, shortMoment(hold.at), hold.why)}</p>}
      {hold?.lift && <LiftWaiting lift={hold.lift} />}
      <div className="call-verbs">
        {may.includes('hold') && <Button size="small" onClick={() => setAsking('hold')}>{w.hold}</Button>}
        {may.includes('lift') && <Button size="small" onClick={() => setAsking('lift')}>{w.lift}</Button>}
        {may.includes('share') && mayShareWith.length > 0 && <Button size="small" onClick={() => setAsking('share')}>{w.share}</Button>}
        {may.includes('export') && <Button size="small" onClick={() => setAsking('export')}>{w.exportAsk}</Button>}
      </div>
      {shares.length > 0 && <ul className="call-lines" aria-label={w.shares}>{shares.map((s) => (
        <li key={s.id}><span>{w.shareLine(s.unitName, shortMoment(s.until))}<span className="quiet"> {s.byName}：{s.reason}</span></span>{s.standing ? may.includes('share') && <Button size="small" type="text" onClick={() => run(`shares/${s.id}/end`, {}, w.unshareDone)}>{w.unshare}</Button> : <span className="quiet">{w.shareOver}</span>}</li>
      ))}</ul>}
      {exports.length > 0 && <ul className="call-lines" aria-label={w.exports}>{exports.map((e) => (
        <li key={e.id}><span>{w.exportStates[e.state]}<span className="quiet"> {w.exportBy(e.proposedByName)}：{e.reason}{e.takenAt ? `（${w.takenAt(shortMoment(e.takenAt))}）` : e.verbs.includes('take') ? `（${w.takeUntil(shortMoment(e.takeUntil!))}）` : e.decision ? `（${e.decidedByName}：${e.decision}）` : ''}</span></span><ExportVerbs of={e} /></li>
      ))}</ul>}
      {course && (course.length ? <ol className="call-lines">{course.map((e) => <li key={e.seq}><span><b>{w.courseKinds[e.kind] ?? e.kind}</b> {e.name}<span className="quiet">{[e.data.unit, e.data.reason, e.data.note, e.data.decision].filter((v) => typeof v === 'string').map((v) => ` ${v as string}`)}</span></span><Moment at={e.at} /></li>)}</ol> : <p className="quiet call-none">{w.noCourse}</p>)}
      {plain && <ReasonModal open title={texts[plain][0]} hint={texts[plain][1]} busy={act.isPending} onClose={() => setAsking(null)} onConfirm={(reason) => run(plain === 'export' ? 'exports' : plain, { reason }, texts[plain][2])} />}
      <ShareModal open={asking === 'share'} units={mayShareWith} busy={act.isPending} onClose={() => setAsking(null)} onConfirm={(input) => run('shares', input, w.shareDone)} />
    </section>
  );
}

function ShareModal({ open, units, busy, onClose, onConfirm }: { open: boolean; units: CallDetail['recordings']['mayShareWith']; busy: boolean; onClose: () => void; onConfirm: (input: { unitId: string; reason: string }) => void }) {
  const w = useCallWords();
  const t = useText();
  const [form] = Form.useForm<{ unitId: string; reason: string }>();
  return (
    <Modal open={open} title={w.share} onCancel={onClose} onOk={() => form.submit()} okText={t.common.confirm} cancelText={t.common.cancel} confirmLoading={busy} destroyOnHidden width={460}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.shareHint}</p>
      <Form form={form} layout="vertical" preserve={false} initialValues={{ unitId: units.length === 1 ? units[0]!.unitId : undefined }} onFinish={onConfirm}>
        <Form.Item name="unitId" label={w.shareUnit} rules={[{ required: true, message: w.choose }]}><Select options={units.map((u) => ({ value: u.unitId, label: u.name }))} /></Form.Item>
        <Form.Item name="reason" label={t.common.reason} rules={[{ required: true, min: shortestReason, whitespace: true, message: t.common.reasonHint }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  );
}
