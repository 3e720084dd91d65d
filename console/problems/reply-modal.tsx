import { Alert, Button, Input, Modal } from 'antd';
import { useRef, useState, type ComponentRef } from 'react';
import { useErrorText } from '../parts/error-text.ts';
import { usePreview, type Draft } from './queries.ts';
import { ReplyPreviewList, type Edits } from './reply-preview-list.tsx';
import { useReplyWords } from './reply-words.ts';
import type { Ask } from './use-ask.ts';
import type { ProblemDetail } from './views.ts';

const shortest = 10;
/** Places the server fills; it says so itself with every preview, this is for the first look. */
const places = ['称呼', '地址', '诉求日期', '工单号', '受理渠道', '诉求标题', '所在区域', '承办单位'];

/** 统一答复 in two steps: the text with its places, then what real members would read, where single ones are edited or left out. */
export function ReplyModal({ problem, ask, onClose }: { problem: ProblemDetail; ask: Ask; onClose: () => void }) {
  const w = useReplyWords();
  const errorText = useErrorText();
  const area = useRef<ComponentRef<typeof Input.TextArea>>(null);
  const [reply, setReply] = useState(problem.batchReply ?? '');
  const [edits, setEdits] = useState<Edits>({});
  const [checking, setChecking] = useState(false);
  const [limit, setLimit] = useState(5);
  const [find, setFind] = useState('');
  const list = Object.entries(edits).map(([ticketNo, text]) => ({ ticketNo, text }));
  const draft: Draft = { reply: reply.trim(), edits: list, limit };
  const preview = usePreview(problem.problemNo, checking ? draft : null);
  const shown = [...Object.keys(edits), ...(find ? [find] : [])];
  const also = usePreview(problem.problemNo, checking && shown.length ? { ...draft, show: shown } : null);
  const long = reply.trim().length >= shortest;
  const insert = (place: string) => {
    const at = area.current?.resizableTextArea?.textArea.selectionStart ?? reply.length;
    setReply(`${reply.slice(0, at)}{${place}}${reply.slice(at)}`);
    area.current?.focus();
  };
  const send = async () => { if (await ask.send('reply', { reply: reply.trim(), edits: list }, w.sent)) onClose(); };
  const p = preview.data;
  const footer = checking
    ? [<Button key="b" onClick={() => setChecking(false)}>{w.back}</Button>, <Button key="s" type="primary" loading={ask.busy} disabled={!p?.to || preview.isError} onClick={() => void send()}>{w.send(p?.to ?? 0)}</Button>]
    : [<Button key="n" type="primary" disabled={!long} onClick={() => setChecking(true)}>{w.next}</Button>];
  const items = [...(also.data?.items ?? []), ...(p?.items ?? []).filter((i) => !shown.includes(i.ticketNo))];
  return (
    <Modal open title={`${w.title} · ${checking ? w.check : w.write}`} onCancel={onClose} footer={footer} width={820} destroyOnHidden>
      {!checking ? (
        <>
          <p className="quiet" style={{ margin: '0 0 8px' }}>{w.hint}</p>
          <div className="reply-places"><span className="quiet">{w.insert}</span>{places.map((place) => <Button key={place} size="small" onClick={() => insert(place)}>{`{${place}}`}</Button>)}</div>
          <Input.TextArea ref={area} autoFocus rows={10} maxLength={20_000} showCount value={reply} onChange={(e) => setReply(e.target.value)} aria-label={w.title} style={{ marginBottom: 28 }} />
          {!long && reply !== '' && <p className="late" style={{ margin: '6px 0 0' }}>{w.need}</p>}
        </>
      ) : preview.isError ? <Alert type="error" showIcon title={errorText(preview.error)} /> : p && (
        <>
          <Alert type={p.to ? 'info' : 'warning'} showIcon title={p.waiting ? w.to(p.to, p.waiting) : w.nobody} description={p.waiting > 0 && [p.visited === null ? w.visitAll : w.visited(p.visited, p.to), ...(p.waiting > p.to ? [w.left(p.waiting - p.to)] : [])].join('；')} style={{ marginBottom: 12 }} />
          <div className="problem-filters"><span className="quiet">{w.seeWhich}</span><Input.Search allowClear placeholder={w.find} aria-label={w.find} onSearch={(no) => setFind(no.trim())} style={{ width: 240 }} /></div>
          <ReplyPreviewList items={items} reply={reply} edits={edits} onEdits={setEdits} />
          {limit < 20 && p.to > limit && <Button size="small" onClick={() => setLimit(20)}>{w.more}</Button>}
        </>
      )}
    </Modal>
  );
}
