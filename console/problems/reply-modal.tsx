import { Form, Input, Modal } from 'antd';
import { StateTag } from '../parts/state-tag.tsx';
import { getsReply } from './gets-reply.ts';
import type { Ask } from './use-ask.ts';
import type { ProblemDetail } from './views.ts';
import { useProblemWords } from './words.ts';

/** 统一答复: one text, and before it goes out, to whom. */
export function ReplyModal({ problem, ask, open, onClose }: { problem: ProblemDetail; ask: Ask; open: boolean; onClose: () => void }) {
  const w = useProblemWords();
  const [form] = Form.useForm<{ reply: string }>();
  const to = problem.tickets.filter(getsReply);
  const left = problem.tickets.length - to.length;
  const submit = async ({ reply }: { reply: string }) => { if (await ask.send('reply', { reply: reply.trim() }, w.replied)) onClose(); };
  return (
    <Modal open={open} title={w.replyTitle} onCancel={onClose} onOk={form.submit} okText={`${w.replySend}（${to.length}）`} okButtonProps={{ disabled: to.length === 0 }} confirmLoading={ask.busy} width={760} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="reply" label={w.replyHint} rules={[{ required: true, whitespace: true, min: 10, message: w.needReply }]}><Input.TextArea autoFocus rows={6} maxLength={20_000} showCount /></Form.Item>
      </Form>
      <h3 style={{ fontSize: 14, margin: '8px 0 4px' }}>{w.preview}</h3>
      <p className="quiet" style={{ margin: '0 0 6px' }}>{w.replyTo(to.length)}{left > 0 ? `；${w.replyNot(left)}` : ''}</p>
      <ul className="steps" style={{ maxHeight: 220, overflow: 'auto', borderTop: '1px solid #d9dee5' }} tabIndex={0} aria-label={w.preview}>
        {to.map((t) => <li key={t.ticketNo} style={{ gridTemplateColumns: '1fr auto' }}><span className="clip">{t.title} <span className="quiet">{t.regionName}</span></span><StateTag state={t.state} /></li>)}
      </ul>
    </Modal>
  );
}
