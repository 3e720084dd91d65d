import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { numbersRefusal, parts } from './text.ts';
import { caseVerb } from './verb.ts';

/** Hands the text in hand to review. Somebody must have looked through it for people: the machine only proposes. */
export const submit = caseVerb({
  name: 'submit', summary: '送审', input: z.object({ lookedThrough: z.boolean().default(false) }),
  guard(row) {
    const unwritten = parts.find((p) => /（请补充[^）]*）/.test(row.draft![p]));
    return unwritten ? errors.ruleRefused('unwritten', '文中还有「请补充」的内容，写完后才能送审。', 'Some parts still wait to be written.') : numbersRefusal(row.draft!);
  },
  apply({ row, set }, { lookedThrough }) {
    if (!lookedThrough) throw errors.ruleRefused('notLookedThrough', '请逐句检查并勾选“已删除姓名、住址等个人信息”后再送审。', 'Confirm that names, addresses and the like are taken out.');
    set({ rejectedWhy: null, ...(row.version === 0 ? { state: 'review' } : {}) });
    return Promise.resolve(null);
  },
});
