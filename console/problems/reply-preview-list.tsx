import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useReplyWords } from './reply-words.ts';
import type { ReplyPreview } from './views.ts';

/** Own words by ticket number; null: left out. */
export type Edits = Record<string, string | null>;

/** Real members with the text each would read. */
export function ReplyPreviewList({ items, reply, edits, onEdits }: { items: ReplyPreview['items']; reply: string; edits: Edits; onEdits: (edits: Edits) => void }) {
  const w = useReplyWords();
  const [editing, setEditing] = useState<{ ticketNo: string; text: string } | null>(null);
  const without = (ticketNo: string) => { const { [ticketNo]: _, ...rest } = edits; return rest; };
  return (
    <>
      {items.map((i) => {
        const own = edits[i.ticketNo];
        const left = own === null;
        return (
          <div key={i.ticketNo} className={left ? 'reply-item left' : 'reply-item'}>
            <div className="reply-item-head">
              <span><b>{i.title}</b> <span className="quiet number">{i.ticketNo}</span> <span className="quiet">{i.regionName}</span>{left && <Tag variant="outlined">{w.leftOut}</Tag>}{typeof own === 'string' && <Tag variant="outlined" color="blue">{w.own}</Tag>}</span>
              <span style={{ display: 'inline-flex', gap: 6 }}>
                {i.ticketNo in edits ? <Button size="small" aria-label={`${w.restore} ${i.ticketNo}`} onClick={() => onEdits(without(i.ticketNo))}>{w.restore}</Button> : (
                  <><Button size="small" aria-label={`${w.edit} ${i.ticketNo}`} onClick={() => setEditing({ ticketNo: i.ticketNo, text: reply.trim() })}>{w.edit}</Button><Button size="small" aria-label={`${w.leave} ${i.ticketNo}`} onClick={() => onEdits({ ...edits, [i.ticketNo]: null })}>{w.leave}</Button></>
                )}
              </span>
            </div>
            {editing?.ticketNo === i.ticketNo ? (
              <>
                <Input.TextArea autoFocus rows={5} value={editing.text} onChange={(e) => setEditing({ ...editing, text: e.target.value })} aria-label={`${w.edit} ${i.ticketNo}`} style={{ margin: '8px 0' }} />
                <Button size="small" type="primary" disabled={editing.text.trim().length < 10} onClick={() => { onEdits({ ...edits, [i.ticketNo]: editing.text.trim() }); setEditing(null); }}>OK</Button>
              </>
            ) : !left && <p className="said" style={{ margin: '6px 0 0' }}>{i.text}</p>}
          </div>
        );
      })}
    </>
  );
}
