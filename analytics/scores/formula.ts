/** 考核公式 as data: what is checked before anybody may propose one. */
import { z } from 'zod';
import { isCounted, metricOf } from '../metrics/index.ts';
import type { FormulaDefinition } from '../db/schema/index.ts';

const code = z.string().trim().regex(/^[a-zA-Z][a-zA-Z0-9]{0,29}$/, '代码以字母开头，不超过30个字母或数字');
const name = z.string().trim().min(1).max(30);
const point = z.number().finite().min(0).max(1000);

const item = z.object({
  metricId: z.string(), full: z.number().positive().max(1000), points: z.array(z.tuple([z.number().finite().min(0).max(100_000), point])).min(2, '分段函数至少两个点').max(20), minSample: z.number().int().min(1).max(1000),
});

/** The shape and the sense of a definition: known metrics, each once; knots in order, within the full marks; bands and groups that do not overlap. */
export const formulaDefinition: z.ZodType<FormulaDefinition> = z.object({
  items: z.array(item).min(1, '至少一项指标').max(30),
  bands: z.array(z.object({ code, zh: name, en: name, from: z.number().min(0).max(100) })).min(2, '至少两档').max(8),
  groups: z.array(z.object({ code, zh: name, en: name, types: z.array(z.string().max(60)).min(1) })).min(1).max(12),
  minAssigned: z.number().int().min(1).max(1000), ranking: z.boolean(), appealDays: z.number().int().min(1).max(30),
}).superRefine((definition, context) => {
  for (const { path, message } of faults(definition)) context.addIssue({ code: 'custom', path, message });
});

function faults({ items, bands, groups }: FormulaDefinition): { path: (string | number)[]; message: string }[] {
  const found: { path: (string | number)[]; message: string }[] = [];
  const twice = <T>(list: T[], of: (one: T) => string): number => list.findIndex((one, i) => list.findIndex((other) => of(other) === of(one)) < i);
  items.forEach(({ metricId, full, points }, i) => {
    const metric = metricOf(metricId);
    if (!metric) found.push({ path: ['items', i, 'metricId'], message: '没有这个指标' });
    else if (!isCounted(metric) || metric.rows.tickets === false) found.push({ path: ['items', i, 'metricId'], message: `「${metric.zh}」不能按单位落到工单，不能计分` });
    if (points.some(([x], n) => n > 0 && x <= points[n - 1]![0])) found.push({ path: ['items', i, 'points'], message: '分段点须按指标值从小到大' });
    if (points.some(([, y]) => y > full)) found.push({ path: ['items', i, 'points'], message: `得分不能超过满分${full}` });
    if (!points.some(([, y]) => y === full)) found.push({ path: ['items', i, 'points'], message: `至少一个点须得满分${full}` });
  });
  if (twice(items, (x) => x.metricId) >= 0) found.push({ path: ['items'], message: '同一指标只能出现一次' });
  if (bands.some((b, i) => i > 0 && b.from >= bands[i - 1]!.from)) found.push({ path: ['bands'], message: '各档须按起点从高到低' });
  if (bands.at(-1)!.from !== 0) found.push({ path: ['bands'], message: '最低一档须从0分起' });
  if (twice(bands, (b) => b.code) >= 0 || twice(groups, (g) => g.code) >= 0) found.push({ path: ['bands'], message: '代码不能重复' });
  if (twice(groups.flatMap((g) => g.types), (t) => t) >= 0) found.push({ path: ['groups'], message: '一类单位只能属于一组' });
  return found;
}
