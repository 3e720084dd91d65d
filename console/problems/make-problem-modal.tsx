import { Form, Input, InputNumber, Modal } from 'antd';
import { useCity } from '../api/queries.ts';
import type { GroupLine } from '../groups/views.ts';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useOpenWords } from './open-words.ts';
import { isPlan, toSend } from './plan-course.ts';
import { PlanEditor } from './plan-editor.tsx';
import { useMakeProblem } from './queries.ts';
import type { StepDraft } from './views.ts';
import './problems.css';

interface Fields { title: string; leadUnitId: string; supportUnitIds?: string[]; workdays: number; rootCause?: string; plan: StepDraft[] }
/** Working days proposed for a common cause: twice the ordinary limit, because it asks for more than one repair. */
const usualWorkdays = 20;

/** 立为问题: who leads, who helps, what is done until when. */
export function MakeProblemModal({ group, open, onClose, onMade }: { group: Pick<GroupLine, 'groupKey' | 'name' | 'messages' | 'citizens'>; open: boolean; onClose: () => void; onMade: (problemNo: string) => void }) {
  const w = useOpenWords();
  const tell = useTell();
  const city = useCity();
  const [form] = Form.useForm<Fields>();
  const lead = Form.useWatch('leadUnitId', form);
  const supports = Form.useWatch('supportUnitIds', form);
  const make = useMakeProblem(group.groupKey);
  const chosen = [lead, ...(supports ?? [])].flatMap((id) => city.data?.units.find((u) => u.id === id) ?? []);
  const submit = (fields: Fields) => make.mutate({ ...fields, plan: toSend(fields.plan), supportUnitIds: fields.supportUnitIds ?? [], rootCause: fields.rootCause?.trim() || undefined }, {
    onSuccess: (problem) => { tell.done(w.made); onClose(); onMade(problem.problemNo); }, onError: tell.failed,
  });
  return (
    <Modal open={open} title={w.makeProblem} onCancel={onClose} onOk={form.submit} okText={w.make} confirmLoading={make.isPending} width={680} destroyOnHidden>
      <p className="quiet" style={{ marginTop: 0 }}>{w.confirmMembers(group.messages, group.citizens)}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={submit} initialValues={{ title: group.name.slice(0, 100), workdays: usualWorkdays, plan: [{ step: '', until: '' }] }}>
        <Form.Item name="title" label={w.title} rules={[{ required: true, whitespace: true, min: 4, message: w.needTitle }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="leadUnitId" label={w.leadUnit} rules={[{ required: true, message: w.needLead }]}><UnitPicker /></Form.Item>
        <Form.Item name="supportUnitIds" label={w.supportUnits}><UnitPicker multiple except={lead ? [lead] : []} /></Form.Item>
        <Form.Item name="rootCause" label={w.rootCause}><Input.TextArea rows={2} maxLength={2000} placeholder={w.rootCauseHint} /></Form.Item>
        <Form.Item name="plan" label={w.plan} extra={w.planHint} required rules={[{ validator: async (_, plan: StepDraft[]) => { if (!isPlan(plan)) throw new Error(plan?.length ? w.onePlan : w.needPlan); } }]}><PlanEditor units={chosen} /></Form.Item>
        <Form.Item name="workdays" label={w.due}><InputNumber min={1} max={250} precision={0} suffix={w.workdays} style={{ width: 160 }} /></Form.Item>
      </Form>
    </Modal>
  );
}
