import { z } from '@hono/zod-openapi';
import { redraftSection } from '../draft.ts';
import { reportVerb } from './verb.ts';

/** One part as the template writes it now. What somebody edited in it is lost, and stays in the history. */
export const redraft = reportVerb({
  name: 'redraft', summary: '重新生成一部分', input: z.object({ section: z.string().max(40) }),
  async apply(work, { section }) {
    work.write(await redraftSection(work.core, work.report.content, section));
    return `重新生成“${section}”`;
  },
});
