import { Alert, Button, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { useText } from '../i18n/text.ts';
import { useErrorText } from '../parts/error-text.ts';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { OverflowFields } from './overflow-fields.tsx';
import { useNewLine, useSaveLine, type PhoneLineList, type PhoneLineView } from './queries.ts';
import { spansOf, spansText } from './spans.ts';
import { useLineWords } from './words.ts';

type Values = Omit<PhoneLineView, 'hours'> & { hours: Record<string, string>; peak: boolean; reason: string };
interface Props { line: PhoneLineView; choices: Pick<PhoneLineList, 'prompts' | 'skills' | 'hotlines' | 'items'>; fresh?: boolean; onDone: () => void }

/** Everything of a line in one form. What another person must agree to is said before it is sent, and by the answer. */
export function LineForm({ line, choices, fresh = false, onDone }: Props) {
  const t = useText();
  const w = useLineWords();
  const tell = useTell();
  const errorText = useErrorText();
  const save = useSaveLine(line.number);
  const add = useNewLine();
  const act = fresh ? add : save;
  const [form] = Form.useForm<Values>();
  const night = Form.useWatch(['atNight', 'do'], form) ?? line.atNight.do;
  const peak = Form.useWatch('peak', form) ?? line.surge !== null;
  const skills = { mode: 'tags' as const, options: choices.skills.map((value) => ({ value, label: w.skill(value) })), tokenSeparators: [' ', ',', '，'] };
  const send = ({ hours, peak: hasPeak, reason, ...v }: Values) => {
    const body = {
      ...(fresh ? { number: v.number } : {}), name: v.name, hotlineNumber: v.hotlineNumber, greeting: v.greeting, hours: Object.fromEntries(Object.entries(hours).flatMap(([kind, text]) => { const spans = spansOf(text); return spans?.length ? [[kind, spans]] : []; })),
      atNight: v.atNight.do === 'callBack' ? { do: 'callBack' } : v.atNight, skills: v.skills, priority: v.priority, weight: v.weight, overflow: v.overflow ?? [], surge: hasPeak ? v.surge : null, announceEvery: v.announceEvery ?? null, mostWaiting: v.mostWaiting ?? null, survey: v.survey, recorded: v.recorded, active: v.active, reason,
    };
    const done = (waits: boolean) => { tell.done(waits ? w.proposedDone : w.saved); onDone(); };
    if (fresh) add.mutate(body, { onSuccess: () => done(true) });
    else save.mutate(body, { onSuccess: (after) => done(after.proposal !== null && after.history[0]?.state === 'proposed') });
  };
  useShortcut('Ctrl+Enter', w.save, () => form.submit(), { whileTyping: true });
  useShortcut('Escape', t.common.cancel, onDone, { whileTyping: true });
  const required = [{ required: true, message: w.required }];
  return (
    <Form<Values> form={form} layout="vertical" onFinish={send} scrollToFirstError
      initialValues={{ ...line, hours: Object.fromEntries(Object.keys(w.days).map((kind) => [kind, spansText(line.hours[kind as 'workday'])])), peak: line.surge !== null, surge: line.surge ?? { above: 10, skills: [] }, reason: '' }}>
      <p className="quiet" style={{ marginTop: 0 }}>{fresh ? w.newFourEyes : w.fourEyes}</p>
      <div className="line-two">
        {fresh && <Form.Item name="number" label={w.number} rules={[...required, { pattern: /^\d{3,12}$/, message: w.required }]}><Input inputMode="numeric" maxLength={12} /></Form.Item>}
        <Form.Item name="name" label={w.fields.name} rules={required}><Input maxLength={60} /></Form.Item>
        <Form.Item name="hotlineNumber" label={w.fields.hotlineNumber} rules={required}><Select options={choices.hotlines.map((h) => ({ value: h.number, label: `${h.number} ${h.name}` }))} /></Form.Item>
      </div>
      <fieldset className="line-set"><legend>{w.fields.hours}</legend>
        <div className="line-three">{Object.entries(w.days).map(([kind, name]) => <Form.Item key={kind} name={['hours', kind]} label={name} rules={[{ validator: (_, text: string) => (spansOf(text ?? '') ? Promise.resolve() : Promise.reject(new Error(w.badSpans))) }]}><Input placeholder={w.noService} /></Form.Item>)}</div>
        <p className="quiet line-small">{w.hints.hours}</p>
        <Form.Item name={['atNight', 'do']} label={w.fields.atNight}><Radio.Group options={Object.entries(w.nightOptions).map(([value, label]) => ({ value, label }))} /></Form.Item>
        {night === 'skills' && <Form.Item name={['atNight', 'skills']} label={w.fields.skills} rules={required}><Select {...skills} /></Form.Item>}
      </fieldset>
      <Form.Item name="skills" label={w.fields.skills} rules={required}><Select {...skills} /></Form.Item>
      <div className="line-two">
        <Form.Item name="priority" label={w.fields.priority} extra={w.hints.priority} rules={required}><InputNumber min={0} max={9} /></Form.Item>
        <Form.Item name="weight" label={w.fields.weight} extra={w.hints.weight} rules={required}><InputNumber min={1} max={20} /></Form.Item>
      </div>
      <OverflowFields skills={skills} lines={choices.items.filter((l) => l.number !== line.number)} />
      <fieldset className="line-set"><legend>{w.fields.surge}</legend>
        <Form.Item name="peak" valuePropName="checked" extra={w.hints.surge}><Switch aria-label={w.fields.surge} /></Form.Item>
        {peak && <div className="line-two"><Form.Item name={['surge', 'above']} label={w.above} rules={required}><InputNumber min={1} max={1000} suffix={w.people} /></Form.Item><Form.Item name={['surge', 'skills']} label={w.fields.skills} rules={required}><Select {...skills} /></Form.Item></div>}
      </fieldset>
      <Form.Item name="greeting" label={w.fields.greeting} extra={w.hints.greeting} rules={required}><Select mode="tags" options={choices.prompts.map((value) => ({ value, label: value }))} /></Form.Item>
      <div className="line-two">
        <Form.Item name="announceEvery" label={w.fields.announceEvery} extra={w.hints.announceEvery}><InputNumber min={15} max={600} /></Form.Item>
        <Form.Item name="mostWaiting" label={w.fields.mostWaiting} extra={w.hints.mostWaiting}><InputNumber min={1} max={5000} /></Form.Item>
      </div>
      <div className="line-three">{(['survey', 'recorded', 'active'] as const).map((field) => <Form.Item key={field} name={field} label={w.fields[field]} valuePropName="checked"><Switch /></Form.Item>)}</div>
      <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      {act.isError && <Alert type="error" showIcon title={errorText(act.error)} style={{ marginBottom: 12 }} />}
      <div className="verb-bar line-foot"><Button type="primary" htmlType="submit" loading={act.isPending} title="Ctrl+Enter">{w.save}</Button><Button onClick={onDone} title="Escape">{t.common.cancel}</Button></div>
    </Form>
  );
}
