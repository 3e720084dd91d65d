import { Alert, Form, Modal } from 'antd';
import { useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { useTell } from '../parts/use-tell.ts';
import { AppealFields } from './appeal-fields.tsx';
import { useAppeal, type ShownTicket } from './queries.ts';
import { useScoreWords } from './words.ts';

interface Props { of: { ticket: ShownTicket; metricId: string } | null; month: string; onClose: () => void }

/** 考核申诉 of one ticket, from the list of those that lost a point. */
export function AppealModal({ of, month, onClose }: Props) {
  const w = useScoreWords();
  const t = useText();
  const tell = useTell();
  const errorText = useErrorText();
  const appeal = useAppeal();
  const [form] = Form.useForm<Record<string, unknown>>();
  const send = async () => {
    const values = await form.validateFields();
    appeal.mutate({ assignmentId: of!.ticket.assignmentId!, input: values }, { onSuccess: () => { tell.done(w.appealed); onClose(); } });
  };
  return (
    <Modal open={of !== null} title={`${w.appealTitle} · ${of?.ticket.ticketNo ?? ''}`} onCancel={onClose} onOk={() => void send()} okText={w.submitAppeal} cancelText={t.common.cancel} confirmLoading={appeal.isPending} destroyOnHidden width={600} afterOpenChange={(shown) => { if (!shown) appeal.reset(); }}>
      {of && <Form form={form} layout="vertical" preserve={false} initialValues={{ month, metricIds: [of.metricId] }}><AppealFields assignmentId={of.ticket.assignmentId!} month={month} /></Form>}
      {appeal.isError && <Alert type="error" showIcon title={errorText(appeal.error)} />}
    </Modal>
  );
}
