import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { caseVerb } from './verb.ts';

/** The changes are given up; what is published stays. */
export const discard = caseVerb({
  name: 'discard', summary: '放弃修改', input: z.object({}),
  guard: (row) => (row.version === 0 ? errors.ruleRefused('neverPublished', '从未发布的草稿不能放弃修改，可以撤下。', 'A draft that was never published is withdrawn instead.') : null),
  apply({ set }) { set({ draft: null, draftWhy: null, draftAuthors: [], rejectedWhy: null, removed: null }); return Promise.resolve(null); },
});
