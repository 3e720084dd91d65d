import { Form, Input } from 'antd';
import { useDisputeWords } from '../../dispute/words.ts';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useFormWords } from '../form-words.ts';
import type { FormSubject, VerbFields } from './verb-fields.ts';

const openLead = ({ ticket }: FormSubject) => ticket.assignments.findLast((a) => a.role === 'lead' && !['withdrawn', 'recalled', 'resolved'].includes(a.state));

/** Who disputes, and who works on it meanwhile: the present lead, else whoever received it first (首接首办). */
export const markHardCase: VerbFields = {
  initial: (subject) => ({ temporaryLeadUnitId: openLead(subject)?.unitId ?? subject.ticket.assignments[0]?.unitId }),
  Fields({ subject }) {
    const w = useFormWords();
    const d = useDisputeWords();
    const must = !openLead(subject);
    return (
      <>
        <Form.Item name="reason" label={d.hardReason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={3} maxLength={2000} autoFocus /></Form.Item>
        <Form.Item name="temporaryLeadUnitId" label={d.temporaryLead} extra={must ? d.temporaryLeadMust : d.temporaryLeadHint} rules={must ? [{ required: true, message: w.required }] : []}><UnitPicker /></Form.Item>
      </>
    );
  },
};
