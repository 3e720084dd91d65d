import { Form, Input, InputNumber, Modal } from 'antd';
import type { GroupLine } from '../groups/views.ts';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useOpenWords } from './open-words.ts';
import { isPlan } from './plan-course.ts';
import { PlanEditor } from './plan-editor.tsx';
import { useMakeProblem } from './queries.ts';
import type { PlanStep } from './views.ts';

interface Fields { title: string; leadUnitId: string; supportUnitIds?: string[]; workdays: number; rootCause?: string; plan: PlanStep[] }
/** Working days proposed for a common cause: twice the ordinary limit, because it asks for more than one repair. */
const usualWorkdays = 20;

/** 立为问题: who leads, who helps, what is done until when. */
export function MakeProblemModal({ group, open, onClose, onMade }: { group: Pick<GroupLine, 'groupKey' | 'name' | 'messages' | 'citizens'>; open: boolean; onClose: () => void; onMade: (problemNo: string) => void }) {
  const w = useOpenWords();
  const tell = useTell();
  const [form] = Form.useForm<Fields>();
  const lead = Form.useWatch('leadUnitId', form);
  const make = useMakeProblem(group.groupKey);
  const submit = (fields: Fields) => make.mutate({ ...fields, supportUnitIds: fields.supportUnitIds ?? [], rootCause: fields.rootCause?.trim() || undefined }, {
    onSuccess: (problem) => { tell.done(w.made); onClose(); onMade(problem.problemNo); }, onError: tell.failed,
  });
  return (
    <Modal open={open} title={w.makeProblem} onCancel={onClose} onOk={form.submit} okText={w.make} confirmLoading={make.isPending} width={640} destroyOnHidden>
      <p className="quiet" style={{ marginTop: 0 }}>{w.confirmMembers(group.messages, group.citizens)}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={submit} initialValues={{ title: group.name.slice(0, 100), workdays: usualWorkdays, plan: [{ step: '', until: '' }] }}>
        <Form.Item name="title" label={w.title} rules={[{ required: true, whitespace: true, min: 4, message: w.needTitle }]}><Input maxLength={100} /></Form.Item>
        <Form.Item name="leadUnitId" label={w.leadUnit} rules={[{ required: true, message: w.needLead }]}><UnitPicker /></Form.Item>
        <Form.Item name="supportUnitIds" label={w.supportUnits}><UnitPicker multiple except={lead ? [lead] : []} /></Form.Item>
        <Form.Item name="rootCause" label={w.rootCause}><Input.TextArea rows={2} maxLength={2000} placeholder={w.rootCauseHint} /></Form.Item>
        <Form.Item name="plan" label={w.plan} extra={w.planHint} required rules={[{ validator: async (_, plan: PlanStep[]) => { if (!isPlan(plan)) throw new Error(plan?.length ? w.onePlan : w.needPlan); } }]}><PlanEditor /></Form.Item>
        <Form.Item name="workdays" label={w.due}><InputNumber min={1} max={250} precision={0} suffix={w.workdays} style={{ width: 160 }} /></Form.Item>
      </Form>
    </Modal>
  );
}
