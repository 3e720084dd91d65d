import { z } from '@hono/zod-openapi';
import { refreshReport } from '../refresh.ts';
import { reportVerb } from './verb.ts';

/** Every figure asked again; the words that people wrote stay. */
export const refresh = reportVerb({
  name: 'refresh', summary: '更新全部数据', input: z.object({}),
  async apply(work) {
    const before = work.report.content;
    const { content, left } = await refreshReport(work.core, before);
    work.write(content);
    const moved = Object.entries(content.figures).filter(([key, f]) => before.figures[key]?.value !== f.value).length;
    return `更新数据，${moved}个有变化${left.length ? `；未随之更新、须重新生成所在部分：${left.join('、')}` : ''}`;
  },
});
