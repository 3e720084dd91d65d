import { z } from '@hono/zod-openapi';
import { errors } from '../../../ticketing/index.ts';
import { reportVerb } from './verb.ts';

/** 印发: the units read it from now on. Only a 通报 goes to units; the others are for leaders. */
export const publish = reportVerb({
  name: 'publish', summary: '印发承办单位', input: z.object({}),
  guard: (row) => (row.kind === 'bulletin' ? null : errors.ruleRefused('bulletinOnly', '只有通报印发承办单位，其他报告呈送领导。', 'Only a bulletin goes to the units; the others are for leaders.')),
  async apply(work) { work.set({ publishedAt: work.now }); },
});
