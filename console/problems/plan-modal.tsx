import { Form, Input, InputNumber, Modal } from 'antd';
import { useOpenWords } from './open-words.ts';
import { isPlan, toSend } from './plan-course.ts';
import { PlanEditor } from './plan-editor.tsx';
import type { Ask } from './use-ask.ts';
import type { ProblemView, StepDraft } from './views.ts';
import { useProblemWords } from './words.ts';

interface Fields { plan: StepDraft[]; rootCause?: string; effect?: string; watchDays?: number }
/** A season: what comes back with the weather shows within it. */
const usualWatch = 90;

/** 制定方案: cause, steps with units and days, and how the effect will be seen. */
export function PlanModal({ problem, ask, open, onClose }: { problem: ProblemView; ask: Ask; open: boolean; onClose: () => void }) {
  const w = useProblemWords();
  const o = useOpenWords();
  const [form] = Form.useForm<Fields>();
  const units = [{ id: problem.leadUnitId, name: problem.leadUnitName }, ...problem.supportUnits];
  const steps = problem.plan.map((s): StepDraft => ({ id: s.id, step: s.step, until: s.until, ...(s.unitId === problem.leadUnitId ? {} : { unitId: s.unitId }), ...(s.done ? { done: s.done } : {}) }));
  const submit = async ({ plan, rootCause, effect, watchDays }: Fields) => {
    const text = effect?.trim();
    if (await ask.send('plan', { plan: toSend(plan), ...(rootCause?.trim() ? { rootCause: rootCause.trim() } : {}), ...(text ? { effectPlan: { text, watchDays: watchDays ?? usualWatch } } : {}) }, w.planSaved)) onClose();
  };
  return (
    <Modal open={open} title={w.plan} onCancel={onClose} onOk={form.submit} confirmLoading={ask.busy} width={760} destroyOnHidden>
      <Form<Fields> form={form} layout="vertical" onFinish={submit} initialValues={{ plan: steps.length ? steps : [{ step: '', until: '' }], rootCause: problem.rootCause ?? '', effect: problem.effectPlan?.text ?? '', watchDays: problem.effectPlan?.watchDays ?? usualWatch }}>
        <Form.Item name="rootCause" label={w.cause}><Input.TextArea rows={2} maxLength={2000} placeholder={o.rootCauseHint} /></Form.Item>
        <Form.Item name="plan" label={w.plan} extra={o.planHint} rules={[{ validator: async (_, plan: StepDraft[]) => { if (!isPlan(plan)) throw new Error(o.onePlan); } }]}><PlanEditor units={units} /></Form.Item>
        <Form.Item name="effect" label={o.effect} rules={[{ min: 4, message: o.needEffect }]}><Input.TextArea rows={2} maxLength={1000} placeholder={o.effectHint} /></Form.Item>
        <Form.Item name="watchDays" label={o.watchDays}><InputNumber min={7} max={730} precision={0} suffix={o.days} style={{ width: 140 }} /></Form.Item>
      </Form>
    </Modal>
  );
}
