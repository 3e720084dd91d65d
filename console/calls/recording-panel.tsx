import { useState } from 'react';
import { Alert, Button, Input, Modal, Spin, Tag } from 'antd';
import { AudioOutlined } from '@ant-design/icons';
import { useSay, useText } from '../i18n/text.ts';
import { shortestReason } from '../parts/reason-modal.tsx';
import { dateOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { Player } from './player.tsx';
import { useBeginPlay, type CallDetail } from './queries.ts';
import { spanText } from './span-text.ts';
import { useCallWords } from './words.ts';

/** The recording of a call: begun with a reason, then heard. */
export function RecordingPanel({ call }: { call: CallDetail }) {
  const w = useCallWords();
  const say = useSay();
  const tell = useTell();
  const begin = useBeginPlay(call.callNo);
  const [asking, setAsking] = useState(false);
  const { recordings: { parts, refusal } } = call;
  const kept = parts.filter((p) => p.state === 'kept');
  const total = kept.reduce((sum, p) => sum + (p.durationMs ?? 0), 0);
  return (
    <section className="panel" aria-label={w.recording}>
      <h2><AudioOutlined aria-hidden /> {w.recording}{kept.length > 0 && <span className="quiet number"> {spanText(total)}</span>}{call.held && <Tag color="gold" variant="filled">{w.held}</Tag>}</h2>
      {parts.length === 0 && <p className="quiet call-none">{w.noRecording}</p>}
      {parts.some((p) => p.state !== 'kept') && <p className="call-none">{[...new Set(parts.filter((p) => p.state !== 'kept').map((p) => w.partStates[p.state]))].join('，')}</p>}
      {kept.length > 0 && (refusal ? <Alert type="info" showIcon title={w.cannotListen} description={say(refusal)} />
        : begin.data ? <Player callNo={call.callNo} sitting={begin.data} missing={begin.data.parts.length < kept.length} written={call.transcript.pieces > 0} />
        : begin.isPending ? <p><Spin size="small" /> {w.loading}</p>
        : <Button type="primary" icon={<AudioOutlined />} onClick={() => setAsking(true)}>{w.listen}</Button>)}
      {kept.length > 0 && <p className="quiet call-hash">{kept.map((p) => <span key={p.id} className="number" title={p.sha256 ?? ''}>{w.hash} {p.sha256?.slice(0, 12)}{p.keepUntil && ` · ${w.keepUntil(dateOf(new Date(Date.parse(p.keepUntil) - 1).toISOString()))}`}</span>)}</p>}
      <ListenModal open={asking} busy={begin.isPending} onClose={() => setAsking(false)} onConfirm={(reason) => { setAsking(false); begin.mutate(reason, { onError: tell.failed }); }} />
    </section>
  );
}

/** Why somebody listens: by one press for the usual reasons, or in words. */
function ListenModal({ open, busy, onClose, onConfirm }: { open: boolean; busy: boolean; onClose: () => void; onConfirm: (reason: string) => void }) {
  const w = useCallWords();
  const t = useText();
  const [reason, setReason] = useState('');
  const enough = reason.trim().length >= shortestReason;
  return (
    <Modal open={open} title={w.listen} onCancel={onClose} onOk={() => enough && onConfirm(reason.trim())} okText={w.listen} cancelText={t.common.cancel} okButtonProps={{ disabled: !enough }} confirmLoading={busy} destroyOnHidden width={460}>
      <label style={{ display: 'block' }}><span className="quiet">{w.listenHint}</span>
        <Input autoFocus aria-label={t.common.reason} value={reason} maxLength={200} style={{ marginTop: 6 }} onChange={(e) => setReason(e.target.value)} onPressEnter={() => enough && onConfirm(reason.trim())} />
      </label>
      <div className="call-reasons">{w.reasons.map((r) => <Button key={r} size="small" onClick={() => setReason(r)}>{r}</Button>)}</div>
    </Modal>
  );
}
