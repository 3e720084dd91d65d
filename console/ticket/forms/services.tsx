/** Forms of the special services: passing a call on and checking back, complaints about staff, case agents. */
import { Form, Input, Radio, Select } from 'antd';
import { useCity, useColleagues } from '../../api/queries.ts';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

export const transfer: VerbFields = {
  initial: () => ({ mode: 'warm' }),
  Fields() {
    const w = useFormWords();
    const city = useCity();
    const lines = city.data?.partnerLines ?? [];
    const options = (['emergency', 'utility', 'partner'] as const).map((kind) => ({ label: w.lineKinds[kind], options: lines.filter((l) => l.kind === kind).map((l) => ({ value: l.code, label: `${l.name} ${l.number}` })) })).filter((g) => g.options.length);
    return (
      <>
        <Form.Item name="lineCode" label={w.line} rules={[{ required: true, message: w.required }]}><Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={options} /></Form.Item>
        <Form.Item name="mode" label={w.passMode}><Radio.Group options={optionsOf(w.passModes)} /></Form.Item>
        <Form.Item name="note" label={w.passNote}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </>
    );
  },
};

export const checkBack: VerbFields = {
  Fields() {
    const w = useFormWords();
    return (
      <>
        <Form.Item name="outcome" label={w.checkBack} rules={[{ required: true, message: w.required }]}><Radio.Group options={optionsOf(w.checkBacks)} /></Form.Item>
        <Form.Item name="caseNo" label={w.caseNo}><Input maxLength={60} /></Form.Item>
        <Form.Item name="note" label={w.checkBackNote} rules={[{ required: true, whitespace: true, min: 2, message: w.required }]}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      </>
    );
  },
};

export const flagStaffComplaint: VerbFields = {
  Fields() {
    const w = useFormWords();
    return (
      <>
        <p className="quiet" style={{ marginTop: 0 }}>{w.staffComplaintHint}</p>
        <Form.Item name="accusedUsername" label={w.accusedUsername} extra={w.accusedUsernameHint}><Input maxLength={64} autoFocus autoComplete="off" /></Form.Item>
        <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      </>
    );
  },
};

export const assignCaseAgent: VerbFields = {
  initial: ({ ticket }) => ({ staffId: ticket.caseAgent?.staffId }),
  Fields() {
    const w = useFormWords();
    const people = useColleagues('specialDeskAgent');
    return <Form.Item name="staffId" label={w.caseAgent} rules={[{ required: true, message: w.required }]}><Select autoFocus loading={people.isPending} options={(people.data?.items ?? []).map((p) => ({ value: p.staffId, label: p.name }))} /></Form.Item>;
  },
};
