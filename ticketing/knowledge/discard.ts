import { z } from 'zod';
import { errors } from '../errors.ts';
import { articleVerb } from './verb.ts';

/** Drops the changes; what is published stays as it is. */
export const discard = articleVerb({
  name: 'discard', summary: '放弃修改', input: z.object({}),
  guard: (article) => (article.version === 0 ? errors.ruleRefused('neverPublished', '尚未发布过，没有可保留的原文；不再需要请「下架」。', 'Nothing was published yet; withdraw it instead.') : null),
  async apply(work) { work.set({ draft: null, draftWhy: null, draftAuthors: [], rejectedWhy: null }); },
});
