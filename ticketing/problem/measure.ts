import { z } from 'zod';
import { measureKinds } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { cityDayField } from './fields.ts';
import { problemVerb } from './verb.ts';

/** What was done so that it does not come again: a document with its number (驻马店: 198 problems, 23 + 42 documents), works, a changed rule, an explanation. */
export const measure = problemVerb({
  name: 'measure', summary: '登记一项措施',
  input: z.object({
    kind: z.enum(measureKinds), title: z.string().trim().min(2).max(200), documentNo: z.string().trim().max(80).optional(), day: cityDayField.optional(),
    link: z.url({ protocol: /^https?$/, error: '链接须以 http:// 或 https:// 开头' }).max(500).optional(),
  }),
  async apply(work, { documentNo, day = cityDay(work.now), link, ...input }) {
    if (input.kind === 'document' && !documentNo) throw errors.ruleRefused('documentNoMissing', '出台文件须填写发文字号。', 'A document is recorded with its number.');
    if (documentNo && work.problem.measures.some((m) => m.documentNo === documentNo)) throw errors.ruleRefused('measureTwice', `文号「${documentNo}」已登记。`, 'This document is recorded already.');
    if (day > cityDay(work.now)) throw errors.ruleRefused('measureDay', '日期不能晚于今天；还未出台的写进方案。', 'The day is not in the future; what is still to come belongs in the plan.');
    const { actor, problem, now } = work;
    const id = String(Math.max(0, ...problem.measures.map((m, i) => Number(m.id ?? i + 1))) + 1);
    const made = { id, ...input, ...(documentNo ? { documentNo } : {}), ...(link ? { link } : {}), day, unitId: problem.leadUnitId, byName: actor.kind === 'staff' ? actor.name : '系统', at: now.toISOString() };
    work.set({ measures: [...problem.measures, made] });
    return { kind: input.kind, title: input.title, documentNo, day };
  },
});
