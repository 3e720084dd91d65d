import { Form, Input } from 'antd';
import { useDisputeWords } from '../../dispute/words.ts';
import { MatterCascader } from '../../parts/matter-cascader.tsx';
import { RegionCascader } from '../../parts/region-cascader.tsx';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useFormWords } from '../form-words.ts';
import type { VerbFields } from './verb-fields.ts';

/** 裁定: who, with whom, by which law and why; it becomes a precedent for the matter in its place. */
export const rule: VerbFields = {
  initial: ({ ticket }) => ({ matterCode: ticket.matterCode ?? undefined, supportUnitIds: ticket.assignments.filter((a) => a.role === 'support' && !['withdrawn', 'recalled'].includes(a.state)).map((a) => a.unitId) }),
  Fields() {
    const w = useFormWords();
    const d = useDisputeWords();
    const form = Form.useFormInstance();
    const lead = Form.useWatch('leadUnitId', form) as string | undefined;
    return (
      <>
        <Form.Item name="leadUnitId" label={d.ruledLead} extra={d.stays} rules={[{ required: true, message: w.required }]}><UnitPicker autoFocus /></Form.Item>
        <Form.Item name="supportUnitIds" label={d.ruledSupport}><UnitPicker multiple except={lead ? [lead] : []} /></Form.Item>
        <Form.Item name="basis" label={d.rulingBasis} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input maxLength={2000} /></Form.Item>
        <Form.Item name="text" label={d.rulingText} extra={d.rulingTextHint} rules={[{ required: true, whitespace: true, min: 10, message: w.replyShort }]}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10000} /></Form.Item>
        <Form.Item name="matterCode" label={d.matter} rules={[{ required: true, message: w.required }]}><MatterCascader /></Form.Item>
        <Form.Item name="regionCode" label={d.rulingPlace} extra={d.rulingPlaceHint}><RegionCascader /></Form.Item>
      </>
    );
  },
};
