import { Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/text.ts';
import { MatterCascader } from '../parts/matter-cascader.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { useTell } from '../parts/use-tell.ts';
import { usePropose, type TopicCandidate } from './queries.ts';
import { useTopicWords } from './words.ts';

interface Fields { title: string; reasons: string; matterCode?: string; regionCode?: string }

/** Puts a topic forward: the machine's candidate with its reasons, which may be added to, or one's own. */
export function ProposeModal({ open, candidate, onClose }: { open: boolean; candidate: TopicCandidate | null; onClose: () => void }) {
  const w = useTopicWords();
  const t = useText();
  const tell = useTell();
  const navigate = useNavigate();
  const propose = usePropose();
  const [form] = Form.useForm<Fields>();
  const send = ({ title, reasons, matterCode, regionCode }: Fields) => propose.mutate({
    title, matterCodes: [...new Set([...(matterCode ? [matterCode] : []), ...(candidate?.matterCodes ?? [])])], regionCode: regionCode ?? null, problemNos: candidate?.problemNos ?? [],
    grounds: { kind: candidate?.kind ?? 'person', key: candidate?.key ?? null, reasons: reasons.split('\n').map((r) => r.trim()).filter((r) => r.length > 1), citizens: candidate?.citizens ?? null },
  }, { onSuccess: (made) => { onClose(); tell.done(w.proposed); void navigate(`/topics/${made.topicNo}`); }, onError: tell.failed });
  return (
    <Modal open={open} title={w.propose} onCancel={onClose} onOk={() => void form.submit()} confirmLoading={propose.isPending} okText={w.propose} cancelText={t.common.cancel} destroyOnHidden>
      <Form form={form} layout="vertical" preserve={false} onFinish={send} initialValues={{ title: candidate?.title ?? '', reasons: candidate?.reasons.join('\n') ?? '', matterCode: candidate?.matterCodes[0] }}>
        <Form.Item name="title" label={w.topicTitle} rules={[{ required: true, min: 4, max: 60, message: w.need.title }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="reasons" label={w.grounds} extra={w.reasonsHint} rules={[{ required: true, message: w.need.reasons }]}><Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} /></Form.Item>
        <Form.Item name="matterCode" label={w.matters}><MatterCascader /></Form.Item>
        <Form.Item name="regionCode" label={`${w.region}（${w.wholeCity}）`}><RegionCascader /></Form.Item>
      </Form>
    </Modal>
  );
}
