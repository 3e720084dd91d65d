import { Alert, Form, Modal } from 'antd';
import { AskFieldItem } from './ask-field.tsx';
import { useFormWords } from './form-words.ts';
import type { ProblemForm } from './forms.ts';
import type { Ask } from './use-ask.ts';

/** One verb's form in a window. What is empty is not sent. */
export function AskModal({ form: spec, ask, onClose }: { form: ProblemForm | null; ask: Ask; onClose: () => void }) {
  const w = useFormWords();
  const [form] = Form.useForm<Record<string, unknown>>();
  const submit = async (values: Record<string, unknown>) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== null && v !== '' && v !== false));
    if (spec && await ask.send(spec.verb, { ...spec.fixed, ...(spec.toInput?.(given) ?? given) }, spec.done)) onClose();
  };
  return (
    <Modal open={spec !== null} title={spec?.title} onCancel={onClose} onOk={form.submit} okText={spec?.okText ?? w.confirm} okButtonProps={{ danger: spec?.danger ?? false }} confirmLoading={ask.busy} width={560} destroyOnHidden>
      {spec && (
        <Form form={form} layout="vertical" onFinish={(values) => void submit(values)} initialValues={spec.initial ?? {}} key={spec.title}>
          {spec.note && <Alert type="info" showIcon title={spec.note} style={{ marginBottom: 12 }} />}
          {spec.fields.map((f) => <AskFieldItem key={f.name} field={f} missing={w.missing} />)}
        </Form>
      )}
    </Modal>
  );
}
