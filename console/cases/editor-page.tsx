import { Button, Form, Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useCity } from '../api/queries.ts';
import { Loaded } from '../parts/loaded.tsx';
import { MatterCascader } from '../parts/matter-cascader.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useCase, useCaseVerb, type CaseDetail, type CaseTextView } from './queries.ts';
import { ScrubReport } from './scrub-report.tsx';
import { useCaseWords } from './words.ts';
import './cases.css';

const lines = ['background', 'cause', 'measures', 'result', 'effect', 'lessons'] as const;
const least: Partial<Record<(typeof lines)[number], number>> = { background: 10, cause: 4, measures: 10, result: 4 };
type Fields = CaseTextView & { why?: string };

/** /console/cases/:no/edit: the parts of the text, with what was taken out beside it. */
export default function EditorPage() {
  const w = useCaseWords();
  const { no = '' } = useParams();
  const found = useCase(no);
  return <Page title={w.edit}><Loaded query={found}>{(c) => <Editor key={c.revision} of={c} />}</Loaded></Page>;
}

function Editor({ of }: { of: CaseDetail }) {
  const w = useCaseWords();
  const tell = useTell();
  const navigate = useNavigate();
  const act = useCaseVerb(of.caseNo);
  const [form] = Form.useForm<Fields>();
  const whole = useCity().data?.regions.find((r) => r.level === 'city')?.code ?? of.draft?.regionCode ?? of.text!.regionCode;
  const text = of.draft ?? of.text!;
  const back = () => void navigate(`/cases/${of.caseNo}`);
  const save = ({ why, ...t }: Fields) => act.mutateAsync({ verb: 'edit', input: { text: { ...t, effect: t.effect ?? '', lessons: t.lessons ?? '', matterCode: t.matterCode ?? null, regionCode: t.regionCode ?? whole, unitIds: t.unitIds ?? [] }, ...(why ? { why } : {}) }, revision: of.revision }).then(() => { tell.done(w.saved); back(); }, tell.failed);
  return (
    <div className="case-two">
      <Form form={form} layout="vertical" className="panel case-form" initialValues={{ ...text, regionCode: text.regionCode === whole ? undefined : text.regionCode }} onFinish={(f) => void save(f)}>
        <Form.Item name="title" label={w.parts.title} rules={[{ required: true, min: 4, max: 100 }]}><Input maxLength={100} /></Form.Item>
        {lines.map((p) => <Form.Item key={p} name={p} label={w.parts[p]} {...(p === 'lessons' ? { extra: w.lessonsHint } : {})} rules={least[p] ? [{ required: true, min: least[p] }] : []}><Input.TextArea autoSize={{ minRows: 2, maxRows: 14 }} maxLength={5000} /></Form.Item>)}
        <Form.Item name="matterCode" label={w.matter}><MatterCascader /></Form.Item>
        <Form.Item name="regionCode" label={`${w.region}（${w.wholeCity}）`}><RegionCascader /></Form.Item>
        <Form.Item name="unitIds" label={w.units}><UnitPicker multiple /></Form.Item>
        {of.version > 0 && <Form.Item name="why" label={w.why}><Input maxLength={500} /></Form.Item>}
        <Button type="primary" htmlType="submit" loading={act.isPending}>{w.save}</Button>
      </Form>
      <div><ScrubReport of={of} /></div>
    </div>
  );
}
