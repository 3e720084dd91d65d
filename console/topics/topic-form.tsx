import { Button, DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { VerbView } from '../api/types.ts';
import { useCity } from '../api/queries.ts';
import { useSay, useText } from '../i18n/text.ts';
import { MatterCascader } from '../parts/matter-cascader.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import type { TopicDetail } from './queries.ts';
import { useTopicWords } from './words.ts';

export const formVerbs = ['choose', 'plan', 'progress', 'review', 'report', 'accept', 'link', 'writePublic', 'finishTask'];
interface TaskFields { id?: number; task: string; unitId: string; until: Dayjs }
type Fields = Partial<{ month: Dayjs; ownerUnitId: string; supportUnitIds: string[]; goal: string; rootCause: string; tasks: TaskFields[]; text: string; rating: string; result: string; opinion: string; doneOn: Dayjs; note: string; matterCodes: { code: string }[]; regionCode: string; problems: string }>;
interface Props { verb: VerbView; topic: TopicDetail; taskId: number | null; busy: boolean; onClose: () => void; onSend: (input: Record<string, unknown>) => void }

const dayOf = (d: Dayjs) => d.format('YYYY-MM-DD');

/** One form for each verb of a topic that asks for more than a reason. */
export function TopicForm({ verb, topic, taskId, busy, onClose, onSend }: Props) {
  const w = useTopicWords();
  const t = useText();
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const send = (f: Fields) => onSend(inputOf(verb.verb, f, taskId));
  const wide = verb.verb === 'plan';
  return (
    <Modal open title={taskId === null ? say(verb) : topic.taskList.find((k) => k.id === taskId)?.task ?? ''} onCancel={onClose} onOk={() => void form.submit()} okText={t.common.confirm} cancelText={t.common.cancel} okButtonProps={{ 'aria-label': `${t.common.confirm}${say(verb)}` }} confirmLoading={busy} width={wide ? 860 : 560} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={send} initialValues={initialOf(verb.verb, topic)}>{fields()}</Form>
    </Modal>
  );

  function fields() {
    switch (verb.verb) {
      case 'choose': return (
        <>
          <p className="quiet" style={{ marginTop: 0 }}>{w.chooseHint}</p>
          <Form.Item name="month" label={w.monthField} rules={[{ required: true, message: w.need.month }]}><DatePicker picker="month" style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="ownerUnitId" label={w.owner} rules={[{ required: true, message: w.need.owner }]}><UnitPicker /></Form.Item>
          <Form.Item name="supportUnitIds" label={w.supports}><UnitPicker multiple /></Form.Item>
          <Form.Item name="goal" label={w.goal} rules={[{ required: true, min: 4, message: w.need.goal }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
        </>
      );
      case 'plan': return <PlanFields topic={topic} />;
      case 'review': return (
        <>
          <Form.Item name="rating" label={w.ratingTitle} rules={[{ required: true, message: w.need.text }]}><Radio.Group options={Object.entries(w.rating).map(([value, label]) => ({ value, label }))} optionType="button" /></Form.Item>
          <Form.Item name="text" label={w.reviewText} rules={[{ required: true, min: 4, message: w.need.text }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
        </>
      );
      case 'report': return <Form.Item name="result" label={w.result} extra={w.resultHint} rules={[{ required: true, min: 20, message: w.resultHint }]}><Input.TextArea rows={6} maxLength={4000} /></Form.Item>;
      case 'accept': return <Form.Item name="opinion" label={w.opinion} extra={w.acceptHint}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>;
      case 'writePublic': return <Form.Item name="text" label={w.publicTitle} extra={w.publicHint} rules={[{ required: true, min: 20, message: w.need.text }]}><Input.TextArea autoSize={{ minRows: 8, maxRows: 16 }} maxLength={5000} showCount /></Form.Item>;
      case 'finishTask': return (
        <>
          <Form.Item name="doneOn" label={w.finishDay} rules={[{ required: true }]}><DatePicker style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="note" label={w.finishNote} rules={[{ required: true, min: 4, message: w.need.text }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        </>
      );
      case 'link': return <LinkFields />;
      default: return <Form.Item name="text" label={w.progressText} rules={[{ required: true, min: 4, message: w.need.text }]}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>;
    }
  }
}

function PlanFields({ topic }: { topic: TopicDetail }) {
  const w = useTopicWords();
  const city = useCity().data;
  const mine = [topic.owner?.id, ...topic.supports.map((u) => u.id)];
  const others = (city?.units ?? []).map((u) => u.id).filter((id) => !mine.includes(id));
  return (
    <>
      <Form.Item name="rootCause" label={w.cause} rules={[{ required: true, min: 4, message: w.need.cause }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} /></Form.Item>
      <Form.List name="tasks">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => {
              const done = topic.taskList[name]?.doneOn ?? null;
              return (
                <div key={key} className="task-row">
                  <Form.Item name={[name, 'task']} rules={[{ required: true, min: 2, message: w.need.tasks }]}><Input aria-label={`${w.task} ${name + 1}`} placeholder={w.task} maxLength={200} disabled={done !== null} /></Form.Item>
                  <Form.Item name={[name, 'unitId']} rules={[{ required: true, message: w.need.tasks }]}><UnitPicker aria-label={`${w.unit} ${name + 1}`} except={others} disabled={done !== null} /></Form.Item>
                  <Form.Item name={[name, 'until']} rules={[{ required: true, message: w.need.tasks }]}><DatePicker aria-label={`${w.until} ${name + 1}`} placeholder={w.until} disabled={done !== null} style={{ width: '100%' }} /></Form.Item>
                  <Button disabled={done !== null} onClick={() => remove(name)} aria-label={`${w.removeTask} ${name + 1}`}>×</Button>
                </div>
              );
            })}
            <Button block type="dashed" onClick={() => add({})}>{w.addTask}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}

function LinkFields() {
  const w = useTopicWords();
  return (
    <>
      <Form.List name="matterCodes">
        {(fields, { add, remove }) => (
          <Form.Item label={w.matters}>
            {fields.map(({ key, name }) => <div key={key} style={{ display: 'flex', gap: 8, marginBottom: 8 }}><Form.Item name={[name, 'code']} noStyle><MatterCascader aria-label={`${w.matters} ${name + 1}`} /></Form.Item><Button onClick={() => remove(name)} aria-label={`${w.removeTask} ${name + 1}`}>×</Button></div>)}
            <Button block type="dashed" onClick={() => add({})}>+ {w.matters}</Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.Item name="regionCode" label={`${w.region}（${w.wholeCity}）`}><RegionCascader /></Form.Item>
      <Form.Item name="problems" label={w.problems} extra={w.problemNosHint}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /></Form.Item>
    </>
  );
}

function initialOf(verb: string, topic: TopicDetail): Fields {
  switch (verb) {
    case 'plan': return { rootCause: topic.rootCause ?? '', tasks: topic.taskList.length ? topic.taskList.map((k) => ({ id: k.id, task: k.task, unitId: k.unitId, until: dayjs(k.until) })) : [{ task: '', unitId: topic.owner?.id ?? '', until: undefined as unknown as Dayjs }] };
    case 'writePublic': return { text: topic.publicDraft ?? topic.publicText ?? '' };
    case 'link': return { matterCodes: topic.matters.map(({ code }) => ({ code })), ...(topic.region ? { regionCode: topic.region.code } : {}), problems: topic.problems.map((p) => p.problemNo).join('\n') };
    case 'finishTask': return { doneOn: dayjs() };
    default: return {};
  }
}

function inputOf(verb: string, f: Fields, taskId: number | null): Record<string, unknown> {
  switch (verb) {
    case 'choose': return { month: f.month!.format('YYYY-MM'), ownerUnitId: f.ownerUnitId, supportUnitIds: f.supportUnitIds ?? [], goal: f.goal };
    case 'plan': return { rootCause: f.rootCause, tasks: (f.tasks ?? []).map(({ id, task, unitId, until }) => ({ ...(id === undefined ? {} : { id }), task, unitId, until: dayOf(until) })) };
    case 'finishTask': return { taskId, doneOn: dayOf(f.doneOn!), note: f.note };
    case 'link': return { matterCodes: [...new Set((f.matterCodes ?? []).map((m) => m.code).filter(Boolean))], regionCode: f.regionCode ?? null, problemNos: (f.problems ?? '').split(/[\s,，、]+/).filter(Boolean) };
    default: return { ...f };
  }
}
