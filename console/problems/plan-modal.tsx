import { Form, Input, Modal } from 'antd';
import { isPlan } from './plan-course.ts';
import { useOpenWords } from './open-words.ts';
import { PlanEditor } from './plan-editor.tsx';
import type { Ask } from './use-ask.ts';
import type { PlanStep, ProblemView } from './views.ts';
import { useProblemWords } from './words.ts';

interface Fields { plan: PlanStep[]; rootCause?: string }

export function PlanModal({ problem, ask, open, onClose }: { problem: ProblemView; ask: Ask; open: boolean; onClose: () => void }) {
  const w = useProblemWords();
  const g = useOpenWords();
  const [form] = Form.useForm<Fields>();
  const submit = async ({ plan, rootCause }: Fields) => { if (await ask.send('plan', { plan, rootCause: rootCause?.trim() || undefined }, w.planSaved)) onClose(); };
  return (
    <Modal open={open} title={w.plan} onCancel={onClose} onOk={form.submit} confirmLoading={ask.busy} width={640} destroyOnHidden>
      <Form<Fields> form={form} layout="vertical" onFinish={submit} initialValues={{ plan: problem.plan, rootCause: problem.rootCause ?? '' }}>
        <Form.Item name="plan" extra={g.planHint} rules={[{ validator: async (_, plan: PlanStep[]) => { if (!isPlan(plan)) throw new Error(g.onePlan); } }]}><PlanEditor /></Form.Item>
        <Form.Item name="rootCause" label={w.cause}><Input.TextArea rows={2} maxLength={2000} placeholder={g.rootCauseHint} /></Form.Item>
      </Form>
    </Modal>
  );
}
