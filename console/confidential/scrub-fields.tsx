import { useEffect } from 'react';
import { Form, Input, Tag } from 'antd';
import { Loaded } from '../parts/loaded.tsx';
import type { FormSubject, VerbFields } from '../ticket/forms/verb-fields.ts';
import { Marked } from './marked.tsx';
import { useOriginal, type ScrubSheet } from './queries.ts';
import { useConfidentialWords } from './words.ts';
import './confidential.css';

const initial = ({ ticket: t }: FormSubject) => ({ title: t.title, content: t.content, address: t.address ?? '' });

/** 核对脱敏件: what was said on the left with its clues marked, what units will read on the right, to be mended. Once confirmed, a copy is mended without the original. */
export const confirmScrub: VerbFields = {
  initial,
  Fields({ subject }) {
    return subject.ticket.confidential?.confirmedAt ? <Copy /> : <Beside subject={subject} />;
  },
};

function Beside({ subject }: { subject: FormSubject }) {
  const original = useOriginal(subject.ticket.ticketNo);
  return <Loaded query={original}>{(sheet) => <Copy sheet={sheet} />}</Loaded>;
}

function Copy({ sheet }: { sheet?: ScrubSheet }) {
  const w = useConfidentialWords();
  const form = Form.useFormInstance();
  const count = sheet ? sheet.title.clues.length + sheet.content.clues.length + (sheet.address?.clues.length ?? 0) : 0;
  useEffect(() => { form.getFieldInstance('content')?.focus?.(); }, [form]);
  return (
    <>
      {sheet && <p className="quiet" style={{ margin: '0 0 8px' }}>{w.marks} <Tag variant="filled">{w.clues(count)}</Tag> {w.looked}</p>}
      <div className={sheet ? 'scrub-sheet' : undefined}>
        {sheet && <div><h4>{w.original} · {w.title}</h4>{sheet.title.original ? <Marked side={sheet.title} /> : <span className="quiet">—</span>}</div>}
        <Form.Item name="title" label={w.title} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>
        {sheet && <div><h4>{w.original} · {w.content}</h4><Marked side={sheet.content} /></div>}
        <Form.Item name="content" label={sheet ? w.copy : w.content} rules={[{ required: true, whitespace: true }]}><Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={20000} /></Form.Item>
        {sheet && <div><h4>{w.original} · {w.address}</h4>{sheet.address ? <Marked side={sheet.address} /> : <span className="quiet">—</span>}</div>}
        <Form.Item name="address" label={w.address}><Input maxLength={300} /></Form.Item>
      </div>
      <p className="quiet" style={{ margin: '0 0 8px' }}>{w.confirmKey}</p>
    </>
  );
}
