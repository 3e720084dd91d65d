import { Form, Input } from 'antd';
import { MatterCascader } from '../../parts/matter-cascader.tsx';
import { useText } from '../../i18n/text.ts';
import { LiveChecks } from '../../review/live-checks.tsx';
import { useFormWords } from '../form-words.ts';
import type { VerbFields } from './verb-fields.ts';

const leadOf = (ticket: { assignments: readonly { role: string; state: string; id: number; reply: string | null; outcome: string | null }[] }) => ticket.assignments.findLast((a) => a.role === 'lead' && a.state === 'resolved');

/** The reviewer may put the reply into plainer words; what goes out is checked as it is written. */
export const passReview: VerbFields = {
  initial: ({ ticket }) => ({ publicReply: leadOf(ticket)?.reply ?? '', matterCode: ticket.matterCode ?? undefined }),
  input: ({ matterCode, ...values }, { ticket }) => ({ ...values, ...(matterCode !== ticket.matterCode ? { matterCode } : {}) }),
  Fields({ subject }) {
    const w = useFormWords();
    const t = useText();
    const form = Form.useFormInstance();
    const reply = (Form.useWatch('publicReply', form) as string | undefined) ?? '';
    const lead = leadOf(subject.ticket);
    return (
      <>
        <Form.Item name="publicReply" label={w.publicReply} extra={w.publicReplyHint}><Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={20000} autoFocus /></Form.Item>
        <Form.Item name="matterCode" label={t.field.matter} extra={w.matterHint}><MatterCascader /></Form.Item>
        {lead && <LiveChecks assignmentId={lead.id} reply={reply} outcome={lead.outcome ?? undefined} />}
      </>
    );
  },
};
