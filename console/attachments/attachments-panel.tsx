import { useState } from 'react';
import { Button, Checkbox, Segmented } from 'antd';
import { FileOutlined, LockOutlined, PaperClipOutlined } from '@ant-design/icons';
import type { AttachmentView } from '../../ticketing/index.ts';
import type { TicketDetail } from '../api/types.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { shrinkPicture } from '../parts/shrink-picture.ts';
import { useTell } from '../parts/use-tell.ts';
import { useSession } from '../shell/session.tsx';
import { useAttach, useAttachments, useDetach } from './queries.ts';
import { whereNow } from './where-now.ts';
import { useAttachmentWords } from './words.ts';
import './attachments.css';

const closed = new Set(['archived', 'cancelled', 'declined']);
const overOthers = ['teamLead', 'coordinator', 'supervisor'];
const ofUnit = ['unitContact', 'unitLeader', 'handler', 'gridWorker'];

/** Photos and papers of a ticket, and room for more. */
export function AttachmentsPanel({ ticket }: { ticket: TicketDetail }) {
  const w = useAttachmentWords();
  const { roles } = useSession();
  const list = useAttachments(ticket.ticketNo);
  const items = list.data?.items ?? [];
  const [taking, setTaking] = useState<AttachmentView | null>(null);
  const tell = useTell();
  const detach = useDetach(ticket.ticketNo);
  return (
    <section className="panel" aria-label={w.title}>
      <h2><PaperClipOutlined aria-hidden /> {w.title}{items.length > 0 && <span className="quiet number"> {items.length}</span>}</h2>
      {list.isSuccess && items.length === 0 && <p className="quiet" style={{ margin: '0 0 8px' }}>{w.none}</p>}
      <ul className="attached">{items.map((a) => <Attached key={a.id} ticketNo={ticket.ticketNo} attachment={a} mayRemove={a.mine || roles.some((r) => overOthers.includes(r))} onRemove={() => setTaking(a)} />)}</ul>
      {!closed.has(ticket.state) && <Add ticketNo={ticket.ticketNo} stamped={roles.some((r) => ofUnit.includes(r))} />}
      <ReasonModal open={taking !== null} title={w.removeTitle} hint={w.removeHint} danger busy={detach.isPending} onClose={() => setTaking(null)} onConfirm={(reason) => detach.mutate({ id: taking!.id, reason }, { onSuccess: () => { tell.done(w.removed); setTaking(null); }, onError: tell.failed })} />
    </section>
  );
}

function Attached({ ticketNo, attachment: a, mayRemove, onRemove }: { ticketNo: string; attachment: AttachmentView; mayRemove: boolean; onRemove: () => void }) {
  const w = useAttachmentWords();
  const { language } = useLanguage();
  const address = `/api/attachments/${ticketNo}/${a.id}`;
  const size = a.size < 1_048_576 ? `${Math.max(1, Math.round(a.size / 1024))} KB` : `${(a.size / 1_048_576).toFixed(1)} MB`;
  return (
    <li>
      {a.refusal ? <span className="attached-face" title={a.refusal[language]}><LockOutlined aria-hidden /></span>
        : <a className="attached-face" href={address} target="_blank" rel="noreferrer" aria-label={w.open(a.name)}>{a.mime.startsWith('image/') ? <img src={address} alt={a.name} loading="lazy" /> : <FileOutlined aria-hidden />}</a>}
      <div className="attached-text">
        <b title={a.name}>{a.name}</b>
        <span className="quiet">{w.purposes[a.purpose]} · {size}{a.refusal && ` · ${w.locked}`}</span>
        <span className="quiet">{a.unitName ?? a.byName}{a.unitName && ` ${a.byName}`} <Moment at={a.addedAt} /></span>
      </div>
      {mayRemove && !a.refusal && <Button size="small" type="text" onClick={onRemove} aria-label={`${w.remove} ${a.name}`}>{w.remove}</Button>}
    </li>
  );
}

function Add({ ticketNo, stamped }: { ticketNo: string; stamped: boolean }) {
  const w = useAttachmentWords();
  const tell = useTell();
  const attach = useAttach(ticketNo);
  const [purpose, setPurpose] = useState(stamped ? 'proof' : 'appeal');
  const [stamp, setStamp] = useState(stamped);
  const [reading, setReading] = useState(false);
  const busy = reading || attach.isPending;
  const take = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    if (!chosen.length) return;
    setReading(true);
    const place = stamp && chosen.some((f) => f.type.startsWith('image/')) ? await whereNow() : null;
    const lines = stamp ? [new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false }), ...(place ? [w.place(place.lng, place.lat)] : []), ticketNo] : [];
    const files = await Promise.all(chosen.map((file) => shrinkPicture(file, lines)));
    setReading(false);
    attach.mutate({ files, purpose }, { onSuccess: (n) => tell.done(w.added(n)), onError: tell.failed });
  };
  return (
    <div className="attach">
      <Segmented size="small" value={purpose} onChange={setPurpose} aria-label={w.purpose} options={Object.entries(w.purposes).map(([value, label]) => ({ value, label }))} />
      {stamped && <Checkbox checked={stamp} onChange={(e) => setStamp(e.target.checked)}>{w.stamp}</Checkbox>}
      <label className="attach-choose"><Button loading={busy} tabIndex={-1} style={{ pointerEvents: 'none' }}>{w.add}</Button><input type="file" multiple disabled={busy} aria-label={w.add} onChange={(e) => void take(e.target)} /></label>
      <span className="quiet">{w.hint}</span>
    </div>
  );
}
