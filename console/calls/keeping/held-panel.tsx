import { useState } from 'react';
import { Button, Form, Input, Modal } from 'antd';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.ts';
import { Moment } from '../../parts/moment.tsx';
import { ReasonModal, shortestReason } from '../../parts/reason-modal.tsx';
import { useTell } from '../../parts/use-tell.ts';
import { LiftWaiting } from './lift-waiting.tsx';
import { useKeepingAct, type KeepingView } from './queries.ts';
import { useKeepingWords } from './words.ts';

/** 司法保全: which recordings, by whom, why; set by one, lifted by two. */
export function HeldPanel({ view }: { view: KeepingView }) {
  const w = useKeepingWords();
  const tell = useTell();
  const act = useKeepingAct();
  const [holding, setHolding] = useState(false);
  const [lifting, setLifting] = useState<string | null>(null);
  return (
    <section className="panel section" aria-label={w.held}>
      <h2><span>{w.held} {view.held.length > 0 && <span className="number">{view.held.length}</span>}</span>{view.mayChange && <Button onClick={() => setHolding(true)}>{w.setHold}</Button>}</h2>
      <p className="quiet call-none">{w.heldHint}{view.held.length > 0 && <> <Link to="/calls?held=1">{w.listHeld}</Link></>}</p>
      {view.held.length === 0 ? <p className="quiet">{w.noHeld}</p> : (
        <ul className="keeping-held">{view.held.map((h) => (
          <li key={h.callNo}>
            <div><Link className="number" to={`/calls/${h.callNo}`}>{h.callNo}</Link> <span className="quiet"><Moment at={h.arrivedAt} /> {h.lineName} {h.staffName}</span></div>
            <div>{w.why}：{h.why} <span className="quiet">{w.heldBy} {h.byName} <Moment at={h.at} />{h.keepUntil && <> · {w.wouldEnd} <Moment at={h.keepUntil} /></>}</span></div>
            {h.lift ? <LiftWaiting lift={h.lift} />
              : view.mayChange && <Button size="small" aria-label={`${w.lift} ${h.callNo}`} onClick={() => setLifting(h.callNo)}>{w.lift}</Button>}
          </li>
        ))}</ul>
      )}
      <HoldModal open={holding} onClose={() => setHolding(false)} />
      <ReasonModal open={lifting !== null} title={w.liftTitle} hint={w.liftHint} busy={act.isPending} onClose={() => setLifting(null)} onConfirm={(reason) => act.mutate({ path: `/api/calls/${lifting}/lift`, input: { reason } }, { onSuccess: () => { tell.done(w.liftAsked); setLifting(null); }, onError: tell.failed })} />
    </section>
  );
}

function HoldModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useKeepingWords();
  const t = useText();
  const tell = useTell();
  const act = useKeepingAct();
  const [form] = Form.useForm<{ callNo: string; reason: string }>();
  const send = ({ callNo, reason }: { callNo: string; reason: string }) => act.mutate({ path: `/api/calls/${encodeURIComponent(callNo.trim())}/hold`, input: { reason } }, { onSuccess: () => { tell.done(w.holdDone); onClose(); }, onError: tell.failed });
  return (
    <Modal open={open} title={w.setHold} onCancel={onClose} onOk={() => form.submit()} okText={w.hold} cancelText={t.common.cancel} confirmLoading={act.isPending} destroyOnHidden width={460}>
      <Form form={form} layout="vertical" preserve={false} onFinish={send}>
        <Form.Item name="callNo" label={w.callNo} extra={w.callNoHint} rules={[{ required: true, whitespace: true, message: w.required }]}><Input maxLength={40} /></Form.Item>
        <Form.Item name="reason" label={w.why} rules={[{ required: true, min: shortestReason, whitespace: true, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
