/** The forms of a problem's verbs, as data. */
import type { AskField } from './ask-field.tsx';
import type { useFormWords } from './form-words.ts';
import { ticketNumbers } from './ticket-numbers.ts';
import { measureKinds, type ProblemDetail } from './views.ts';

export interface ProblemForm {
  verb: string; title: string; fields: readonly AskField[]; done: string;
  /** sent with what was filled in */
  fixed?: Record<string, unknown>; initial?: Record<string, unknown>; note?: string; okText?: string; danger?: boolean;
  toInput?: (values: Record<string, unknown>) => Record<string, unknown>;
}
type Words = ReturnType<typeof useFormWords>;
const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** Verbs of the whole problem that ask for something. */
export function formOf(verb: string, p: ProblemDetail, w: Words): ProblemForm | null {
  const units = p.units.map((u) => ({ value: u.unitId, label: u.unitName }));
  const own = p.units.filter((u) => u.mine).map((u) => ({ value: u.unitId, label: u.unitName }));
  const reason: AskField = { name: 'reason', kind: 'area', label: w.reason, min: 4 };
  switch (verb) {
    case 'progress': return { verb, title: w.progress, done: w.done, fields: [...(own.length > 1 ? [{ name: 'unitId', kind: 'select', label: w.unit, options: own } as const] : []), { name: 'text', kind: 'area', label: w.progressText, min: 4 }] };
    case 'urge': return { verb, title: w.urge, done: w.done, fields: [{ name: 'unitId', kind: 'choice', label: w.unit, options: units }, { name: 'text', kind: 'area', label: w.urgeText, min: 4, max: 500 }], initial: { unitId: units[0]?.value } };
    case 'measure': return { verb, title: w.measure, done: w.done, initial: { kind: 'document' }, fields: [
      { name: 'kind', kind: 'choice', label: w.kind, options: measureKinds.map((k) => ({ value: k, label: w.kinds[k]! })) }, { name: 'title', kind: 'area', label: w.measureTitle, min: 2, max: 200 },
      { name: 'documentNo', kind: 'line', label: w.documentNo, hint: w.documentNoHint, optional: true, max: 80 }, { name: 'day', kind: 'day', label: w.day, optional: true }, { name: 'link', kind: 'line', label: w.link, optional: true, max: 500 },
    ] };
    case 'assign': return { verb, title: w.assign, done: w.done, initial: { leadUnitId: p.leadUnitId, supportUnitIds: p.supportUnits.map((u) => u.id) }, toInput: (v) => ({ supportUnitIds: [], ...v }), fields: [
      { name: 'leadUnitId', kind: 'unit', label: w.leadUnit }, { name: 'supportUnitIds', kind: 'units', label: w.supportUnits, optional: true }, { name: 'ownerUsername', kind: 'line', label: w.ownerUsername, hint: w.ownerHint, optional: true }, reason,
    ] };
    case 'instruct': return { verb, title: w.instruct, done: w.done, initial: { unitIds: units[0] ? [units[0].value] : [] }, fields: [{ name: 'text', kind: 'area', label: w.instructText, min: 2 }, { name: 'unitIds', kind: 'several', label: w.units, options: units }, { name: 'workdays', kind: 'number', label: w.workdays, hint: w.usual, optional: true, min: 1, max: 60, suffix: w.workdaysSuffix }] };
    case 'requestExtension': return { verb, title: w.requestExtension, done: w.done, initial: { workdays: 10, reasonCode: 'complex' }, fields: [
      { name: 'workdays', kind: 'number', label: w.extendBy, min: 1, max: 60, suffix: w.workdaysSuffix }, { name: 'reasonCode', kind: 'select', label: w.extendReason, options: options(w.reasons) }, reason, { name: 'members', kind: 'check', label: w.withMembers, hint: w.withMembersHint },
    ] };
    case 'join': return { verb, title: w.join, done: w.done, fields: [{ name: 'list', kind: 'area', label: w.list, hint: w.listHint }], toInput: (v) => ({ ticketNos: ticketNumbers(String(v.list ?? '')) }) };
    case 'sample': return { verb, title: w.sample, done: w.done, note: w.sampleNote, initial: { how: p.sample ? (p.sample.share === null ? 'number' : 'share') : 'all', share: p.sample?.share ?? 20, number: p.sample?.number ?? undefined }, fields: [
      { name: 'how', kind: 'choice', label: w.how, options: [{ value: 'all', label: w.howAll }, { value: 'share', label: w.howShare }, { value: 'number', label: w.howNumber }] },
      { name: 'share', kind: 'number', label: w.share, optional: true, min: 10, max: 100, suffix: '%' }, { name: 'number', kind: 'number', label: w.number, optional: true, min: 1, max: 100_000 }, reason,
    ], toInput: ({ how, share, number, reason: why }) => ({ reason: why, ...(how === 'all' ? { all: true } : how === 'share' ? { share } : { number }) }) };
    case 'reopen': return { verb, title: w.reopen, done: w.done, initial: { workdays: 20 }, fields: [reason, { name: 'workdays', kind: 'number', label: w.reopenDays, min: 1, max: 250, suffix: w.workdaysSuffix }] };
    case 'close': return { verb, title: w.close, note: w.closeHint, done: w.closed, fields: [] };
    case 'sign': return null;
    default: return null;
  }
}

/** Verbs on one order, request, card, step, measure or member. */
export const orderForm = (verb: 'answerOrder' | 'acceptOrder' | 'returnOrder', orderId: number, w: Words): ProblemForm => ({
  verb, title: w[verb], done: w.done, fixed: { orderId },
  fields: verb === 'answerOrder' ? [{ name: 'text', kind: 'area', label: w.answerText, min: 10, max: 5000 }] : verb === 'acceptOrder' ? [{ name: 'verdict', kind: 'area', label: w.verdict, optional: true, max: 1000 }] : [{ name: 'reason', kind: 'area', label: w.reason, min: 4 }],
});
export const decideForm = (verb: 'approveRequest' | 'rejectRequest', requestId: number, w: Words): ProblemForm => ({
  verb, title: verb === 'approveRequest' ? w.approve : w.reject, done: w.done, fixed: { requestId }, danger: verb === 'rejectRequest', fields: [verb === 'approveRequest' ? { name: 'decision', kind: 'area', label: w.decision, optional: true, max: 1000 } : { name: 'decision', kind: 'area', label: w.decision, min: 4, max: 1000 }],
});
export const cardForm = (verb: 'answerCard' | 'appealCard', cardId: number, w: Words): ProblemForm => ({
  verb, title: w[verb], done: w.done, fixed: { cardId }, ...(verb === 'appealCard' ? { initial: { reasonCode: 'other' } } : {}),
  fields: verb === 'answerCard' ? [{ name: 'text', kind: 'area', label: w.cardText, min: 4 }] : [{ name: 'reasonCode', kind: 'select', label: w.appealReason, options: options(w.appealReasons) }, { name: 'reason', kind: 'area', label: w.reason, min: 4 }],
});
export const stepForm = (stepId: string, step: string, today: string, w: Words): ProblemForm => ({
  verb: 'finishStep', title: `${w.finishStep}：${step}`, done: w.done, fixed: { stepId }, initial: { day: today }, fields: [{ name: 'proof', kind: 'area', label: w.proof, min: 4, max: 1000 }, { name: 'day', kind: 'day', label: w.finishDay }],
});
export const dropForm = (measureId: string, w: Words): ProblemForm => ({ verb: 'dropMeasure', title: w.dropMeasure, done: w.done, danger: true, fixed: { measureId }, fields: [{ name: 'reason', kind: 'area', label: w.reason, min: 4 }] });
export const memberForm = (verb: 'split' | 'alone', ticketNo: string, w: Words): ProblemForm => ({ verb, title: `${w[verb]} ${ticketNo}`, note: verb === 'split' ? w.splitHint : w.aloneHint, done: w.done, fixed: { ticketNo }, fields: [{ name: 'reason', kind: 'area', label: w.reason, min: 4 }] });
