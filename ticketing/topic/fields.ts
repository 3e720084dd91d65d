/** Input fields that several verbs of a topic take, and whether what they name is there. */
import { z } from 'zod';
import type { Core } from '../core.ts';
import { errors } from '../errors.ts';

export const title = z.string().trim().min(4, '题目至少4个字').max(60, '题目不超过60字');
export const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, '请选择月份（年-月）');
export const matterCodes = z.array(z.string().trim().min(2).max(10)).max(20, '最多20个事项');
export const problemNos = z.array(z.string().trim().min(1).max(40)).max(50, '最多50个问题');
export const regionCode = z.string().trim().regex(/^\d{4,20}$/, '区域代码应为数字').nullable();

/** @throws ruleRefused for a unit that is not there, or no longer (merged, closed): its successor must be named */
export function mustBeUnits(core: Pick<Core, 'city'>, ids: readonly string[]): void {
  for (const id of ids) if (!core.city.units.get(id)?.active) throw errors.ruleRefused('unitUnknown', `单位「${core.city.units.get(id)?.name ?? id}」不存在或已停用，请选择承接其职责的单位。`, 'No such unit, or it is no longer active; choose the one that took over.');
}

/** @throws ruleRefused */
export function mustBeMatters(core: Pick<Core, 'city'>, codes: readonly string[], region: string | null): void {
  const unknown = codes.find((code) => !core.city.matters.has(code));
  if (unknown) throw errors.ruleRefused('matterUnknown', `没有事项${unknown}，请从事项目录中选择。`, `No matter ${unknown}; choose one of the catalogue.`);
  if (region !== null && !core.city.regions.has(region)) throw errors.ruleRefused('regionUnknown', '没有这个区域。', 'No such region.');
}
