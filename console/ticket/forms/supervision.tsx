import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useCity } from '../../api/queries.ts';
import type { TicketDetail } from '../../api/types.ts';
import { useSupervisionWords } from '../../supervision/words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

const gone = ['withdrawn', 'recalled'];
/** The units that have a part in the ticket, the lead first: only they can be asked to report on it. */
export const unitsOf = (ticket: TicketDetail) => [...new Map(ticket.assignments.filter((a) => !gone.includes(a.state)).toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead')).map((a) => [a.unitId, { value: a.unitId, label: a.unitName }])).values()];

function Units({ ticket, label, most, hint }: { ticket: TicketDetail; label: string; most?: number; hint?: string }) {
  const w = useSupervisionWords();
  const options = unitsOf(ticket);
  return (
    <Form.Item name="unitIds" label={label} extra={options.length ? hint : w.noUnits} rules={[{ required: true, message: w.required }]}>
      <Select mode="multiple" options={options} maxCount={most} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
}

function Workdays() {
  const w = useSupervisionWords();
  return <Form.Item name="workdays" label={w.workdays} extra={w.workdaysHint}><InputNumber min={1} max={60} precision={0} /></Form.Item>;
}

function Words({ name, label, hint, min = 4, message, rows = 3, most = 2000, optional = false, focus = false }: { name: string; label: string; hint?: string; min?: number; message?: string; rows?: number; most?: number; optional?: boolean; focus?: boolean }) {
  const w = useSupervisionWords();
  return <Form.Item name={name} label={label} extra={hint} rules={optional ? [] : [{ required: true, whitespace: true, min, message: message ?? w.reasonShort }]}><Input.TextArea rows={rows} maxLength={most} autoFocus={focus} /></Form.Item>;
}

/** One unit at the lower levels: changing the level down keeps the first. */
export const supervise: VerbFields = {
  initial: ({ ticket }) => ({ level: 1, unitIds: unitsOf(ticket).slice(0, 1).map((u) => u.value) }),
  Fields({ subject }) {
    const w = useSupervisionWords();
    const city = useCity();
    const form = Form.useFormInstance<{ unitIds?: string[] }>();
    const level = Number(Form.useWatch('level'));
    const oneOnly = (next: number) => { const ids = form.getFieldValue('unitIds') as string[] | undefined; if (next < 3 && ids && ids.length > 1) form.setFieldValue('unitIds', ids.slice(0, 1)); };
    return (
      <>
        <Form.Item name="level" label={w.level}><Radio.Group options={[1, 2, 3].map((value) => ({ value, label: w.levelHints[value] }))} onChange={(e) => oneOnly(e.target.value as number)} /></Form.Item>
        <Form.Item name="cause" label={w.cause} rules={[{ required: true, message: w.required }]}><Select autoFocus options={optionsOf(city.data?.words.supervisionCause ?? {})} /></Form.Item>
        <Units ticket={subject.ticket} label={w.units} most={level === 3 ? 20 : 1} hint={w.oneUnit} />
        <Words name="text" label={w.text} />
        <Workdays />
      </>
    );
  },
};

export const instruct: VerbFields = {
  initial: ({ ticket }) => ({ unitIds: unitsOf(ticket).slice(0, 1).map((u) => u.value) }),
  Fields({ subject }) {
    const w = useSupervisionWords();
    return <><Words name="text" label={w.instructionText} min={2} message={w.required} focus /><Units ticket={subject.ticket} label={w.toUnits} /><Workdays /></>;
  },
};

export const report: VerbFields = {
  Fields() {
    const w = useSupervisionWords();
    return <><Words name="text" label={w.report} hint={w.reportHint} min={10} message={w.reportShort} rows={5} most={5000} focus /><Words name="evidence" label={w.evidence} hint={w.evidenceHint} rows={2} optional /></>;
  },
};

export const accept: VerbFields = { Fields: () => <Words name="verdict" label={useSupervisionWords().verdict} most={1000} optional focus /> };
export const sendBackOrder: VerbFields = { Fields: () => <><Words name="reason" label={useSupervisionWords().reason} focus /><Workdays /></> };
export const measure: VerbFields = {
  initial: () => ({ measure: 'criticism' }),
  Fields() {
    const w = useSupervisionWords();
    return <><Form.Item name="measure" label={w.measure}><Radio.Group options={optionsOf(w.measures)} /></Form.Item><Words name="text" label={w.measureText} focus /></>;
  },
};

export const answerUrging: VerbFields = { Fields: () => <Words name="text" label={useSupervisionWords().answerUrging} most={500} focus /> };

export const issueCard: VerbFields = {
  initial: () => ({ colour: 'yellow' }),
  Fields() {
    const w = useSupervisionWords();
    const city = useCity();
    return (
      <>
        <Form.Item name="colour" label={w.colour}><Radio.Group optionType="button" options={[{ value: 'yellow', label: w.yellow }, { value: 'red', label: w.red }]} /></Form.Item>
        <Form.Item name="fault" label={w.fault} rules={[{ required: true, message: w.required }]}><Select autoFocus options={optionsOf(city.data?.words.cardFault ?? {})} /></Form.Item>
        <Words name="reason" label={w.reason} />
      </>
    );
  },
};

/** The unit's own cards that still count. */
const cardsOf = (ticket: TicketDetail, assignmentId: number | undefined) => ticket.cards.filter((c) => c.assignmentId === assignmentId && !c.withdrawnAt);

function CardChoice({ cards }: { cards: TicketDetail['cards'] }) {
  const w = useSupervisionWords();
  return <Form.Item name="cardId" label={w.card} rules={[{ required: true, message: w.required }]}><Radio.Group style={{ display: 'grid', gap: 4 }} options={cards.map((c) => ({ value: c.id, label: `${w[c.colour]}：${c.faultName ?? c.reason}` }))} /></Form.Item>;
}

export const answerCard: VerbFields = {
  initial: ({ ticket, assignment }) => ({ cardId: cardsOf(ticket, assignment?.id).find((c) => !c.answeredAt)?.id }),
  Fields({ subject }) {
    const w = useSupervisionWords();
    return <><CardChoice cards={cardsOf(subject.ticket, subject.assignment?.id).filter((c) => !c.answeredAt)} /><Words name="text" label={w.answer} focus /></>;
  },
};

export const appealCard: VerbFields = {
  initial: ({ ticket, assignment }) => ({ cardId: cardsOf(ticket, assignment?.id).findLast((c) => !c.appeal)?.id }),
  Fields({ subject }) {
    const w = useSupervisionWords();
    const city = useCity();
    return (
      <>
        <CardChoice cards={cardsOf(subject.ticket, subject.assignment?.id).filter((c) => !c.appeal)} />
        <Form.Item name="reasonCode" label={w.appealKind} rules={[{ required: true, message: w.required }]}><Select options={optionsOf(city.data?.words.requestReason.cardAppeal ?? {})} /></Form.Item>
        <Words name="reason" label={w.appealReason} />
        <Words name="evidence" label={w.evidence} hint={w.evidenceHint} rows={2} optional />
      </>
    );
  },
};
