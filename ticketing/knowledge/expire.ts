import { z } from 'zod';
import { errors } from '../errors.ts';
import { articleVerb } from './verb.ts';

/** Its last day is over: still found, with a mark, no longer suggested nor public. */
export const expire = articleVerb({
  name: 'expire', summary: '到期', input: z.object({}),
  guard: (article, _actor, now) => (article.expiresAt === null || article.expiresAt > now ? errors.ruleRefused('stillValid', '仍在有效期内。', 'It still holds.') : null),
  async apply() {},
});
