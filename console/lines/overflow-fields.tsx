import { Button, Form, Input, InputNumber, Select, type SelectProps } from 'antd';
import type { PhoneLineView } from './queries.ts';
import { useLineWords } from './words.ts';

/** The steps in order: after so long, who else may answer, or where else the caller goes. */
export function OverflowFields({ skills, lines }: { skills: SelectProps; lines: readonly PhoneLineView[] }) {
  const w = useLineWords();
  const form = Form.useFormInstance();
  return (
    <fieldset className="line-set"><legend>{w.fields.overflow}</legend>
      <p className="quiet line-small">{w.hints.overflow}</p>
      <Form.List name="overflow">{(steps, { add, remove }) => (
        <>
          {steps.map(({ key, name }) => (
            <div key={key} className="line-step">
              <Form.Item name={[name, 'afterSeconds']} rules={[{ required: true, message: w.required }]}><InputNumber min={5} max={3600} prefix={w.after} suffix={w.seconds} aria-label={w.after} /></Form.Item>
              <Form.Item name={[name, 'to']} rules={[{ required: true, message: w.required }]}><Select aria-label={w.fields.overflow} options={Object.entries(w.overflowTo).map(([value, label]) => ({ value, label }))} /></Form.Item>
              <Form.Item noStyle shouldUpdate>{() => {
                const to = form.getFieldValue(['overflow', name, 'to']) as string | undefined;
                if (to === 'skills') return <Form.Item name={[name, 'skills']} rules={[{ required: true, message: w.required }]}><Select {...skills} aria-label={w.fields.skills} /></Form.Item>;
                if (to === 'line') return <Form.Item name={[name, 'number']} rules={[{ required: true, message: w.required }]}><Select aria-label={w.line} options={lines.map((l) => ({ value: l.number, label: `${l.number} ${l.name}` }))} /></Form.Item>;
                if (to === 'outside') return <Form.Item name={[name, 'number']} rules={[{ required: true, message: w.required }]}><Input inputMode="tel" maxLength={15} aria-label={w.number} /></Form.Item>;
                return <span />;
              }}</Form.Item>
              <Button type="text" onClick={() => remove(name)}>{w.removeStep}</Button>
            </div>
          ))}
          <Button onClick={() => add({ afterSeconds: 60, to: 'callBack' })} disabled={steps.length >= 6}>{w.addStep}</Button>
        </>
      )}</Form.List>
    </fieldset>
  );
}
